-- The tamper-evident log (ADR 0054, 0055): a leaf for every event, the roots of full tiles above the leaves, and the signed checkpoints. All are
-- added by seal_log alone and never changed; the application's login may read them. Only salts go, when a text is erased: then its leaf
-- stays and the commitment in it says nothing any more.

create table sealed_leaves (
    position bigint not null primary key,
    stream   text   not null collate "C",
    hash     bytea  not null check (octet_length(hash) = 32),
    leaf     bytea  not null check (octet_length(leaf) < 65535)
);

-- Finds the leaves of a stream, and the last of them.
create index sealed_leaves_stream on sealed_leaves (stream, position);

create table sealed_salts (
    position      bigint not null primary key,
    salt          bytea  not null check (octet_length(salt) = 32),
    metadata_salt bytea  not null check (octet_length(metadata_salt) = 32)
);

-- The hashes in the tiles of level 1 and above; those of level 0 are the leaves'.
create table sealed_nodes (
    level integer not null check (level between 1 and 7),
    index bigint  not null,
    hash  bytea   not null check (octet_length(hash) = 32),
    primary key (level, index)
);

create table sealed_checkpoints (
    size      bigint      not null primary key,
    note      text        not null,
    sealed_at timestamptz not null default clock_timestamp()
);

-- Which key signs, from which size on, and until which size an earlier one did. The note of the first checkpoint of a new key has both
-- signatures.
create table sealing_keys (
    key     text   not null primary key collate "C",
    "from"  bigint not null,
    until   bigint
);
create unique index sealing_keys_in_use on sealing_keys ((true)) where until is null;

create trigger leaves_stay before update or delete or truncate on sealed_leaves for each statement execute function refuse_change();
create trigger nodes_stay before update or delete or truncate on sealed_nodes for each statement execute function refuse_change();
create trigger checkpoints_stay before update or delete or truncate on sealed_checkpoints for each statement execute function refuse_change();

-- Whether this transaction seals; only one does, on any node.
create function begin_sealing() returns boolean language sql
    set search_path = pg_catalog
    return pg_try_advisory_xact_lock(7305808869231650918);

-- Adds leaves from the position first on, one an event without a gap, the tile hashes they fill, and the checkpoint over all of them. Refuses
-- what does not continue the last checkpoint, or is more than what is recorded.
create function seal_log(
    first bigint, streams text[], hashes bytea[], leaves bytea[], salts bytea[], metadata_salts bytea[],
    levels integer[], indexes bigint[], nodes bytea[], note text, signed_by text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
declare
    before bigint;
    size   bigint := first - 1 + cardinality(streams);
begin
    perform pg_advisory_xact_lock(7305808869231650918);
    select coalesce(max(c.size), 0) into before from sealed_checkpoints c;
    if first <> before + 1 or cardinality(streams) = 0 then
        raise exception 'the log is sealed to % and does not go on from %', before, first using errcode = 'serialization_failure';
    end if;
    if size > (select coalesce(max(e.position), 0) from events e) then
        raise exception 'events to % are not recorded', size using errcode = 'serialization_failure';
    end if;
    if not exists (select from sealing_keys k where k.key = signed_by and k.until is null) then
        if exists (select from sealing_keys) then
            raise exception 'the log is signed by another key' using errcode = 'object_not_in_prerequisite_state';
        end if;
        insert into sealing_keys (key, "from") values (signed_by, size);
    end if;
    insert into sealed_leaves (position, stream, hash, leaf)
    select first - 1 + l.ordinal, l.stream, l.hash, l.leaf
    from unnest(streams, hashes, leaves) with ordinality as l (stream, hash, leaf, ordinal);
    insert into sealed_salts (position, salt, metadata_salt)
    select first - 1 + s.ordinal, s.salt, s.metadata_salt
    from unnest(salts, metadata_salts) with ordinality as s (salt, metadata_salt, ordinal);
    insert into sealed_nodes (level, index, hash) select * from unnest(levels, indexes, nodes);
    insert into sealed_checkpoints (size, note) values (size, note);
end
$$;

revoke all on function seal_log(bigint, text[], bytea[], bytea[], bytea[], bytea[], integer[], bigint[], bytea[], text, text) from public;

-- Takes over from the key in use: the checkpoint at this size is replaced by nothing, and the next ones are signed by the new key. The note is the
-- last checkpoint with the signatures of both.
create table sealing_rotations (
    size       bigint      not null,
    note       text        not null,
    rotated_at timestamptz not null default clock_timestamp()
);
create trigger rotations_stay before update or delete or truncate on sealing_rotations for each statement execute function refuse_change();

create function rotate_sealing_key(old_key text, new_key text, at bigint, signed_by_both text)
returns void
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
begin
    perform pg_advisory_xact_lock(7305808869231650918);
    if at <> (select coalesce(max(c.size), 0) from sealed_checkpoints c) then
        raise exception 'the log has gone on from %', at using errcode = 'serialization_failure';
    end if;
    update sealing_keys set until = at where key = old_key and until is null;
    if not found then
        raise exception 'the log is not signed by this key' using errcode = 'object_not_in_prerequisite_state';
    end if;
    insert into sealing_keys (key, "from") values (new_key, at + 1);
    insert into sealing_rotations (size, note) values (at, signed_by_both);
end
$$;

revoke all on function rotate_sealing_key(text, text, bigint, text) from public;
