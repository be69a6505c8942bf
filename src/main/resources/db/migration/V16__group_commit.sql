-- Positions from the last event, under an advisory lock (ADR 0050), and commands that wait at the same time appended by one call and one commit
-- (ADR 0049). A row that holds the position gets a new version with each append, and those that an open snapshot still sees are read by every
-- append that follows: a rebuild, a backup or a full export halved the rate within seconds.

-- Takes the lock of the log until the transaction ends. The number is arbitrary, and no other lock in this database has it.
create function lock_log() returns void language plpgsql
    set search_path = pg_catalog
as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'appending needs read committed, not %', current_setting('transaction_isolation')
            using errcode = 'invalid_transaction_state';
    end if;
    perform pg_advisory_xact_lock(7305808869231650917);
end
$$;

-- Whether rights as the application says them, ' RECORD:0764 SUBSCRIBE:* ', permit to record in the stream; '' is the product's own work.
create function may_record(rights text, stream text) returns boolean language sql immutable
    set search_path = pg_catalog
    return coalesce(rights = ''
        or position(' RECORD:' || left(stream, 4) || ' ' in rights) > 0
        or position(' RECORD:* ' in rights) > 0, false);

-- One group of events in the caller's own transaction. All arrays are of the same length, one element an event, in the order of recording.
create or replace function append_events(
    streams text[], sequences bigint[], event_ids uuid[], types text[], revisions integer[], payloads bytea[], metadatas bytea[],
    out first_position bigint, out recorded timestamptz)
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
set lock_timeout = '5s'
as $$
declare
    before  record;
    last    bigint;
    refused text;
begin
    select s into refused from unnest(streams) s where not permitted('RECORD', left(s, 4)) limit 1;
    if found then
        raise exception 'the one who asks may not record in %', refused using errcode = 'insufficient_privilege';
    end if;
    -- The lock first, then the last event and the clock: the other way round, a writer that waited would record a time before the one it
    -- waited for. Each statement here sees what was committed before it began.
    perform lock_log();
    select e.position, e.recorded_at into before from events e order by e.position desc limit 1;
    last := coalesce(before.position, 0);
    recorded := greatest(before.recorded_at + interval '1 microsecond', clock_timestamp());
    first_position := last + 1;
    insert into events (position, stream, sequence, event_id, type, revision, recorded_at, payload, metadata)
    select last + e.ordinal, e.stream, e.sequence, e.event_id, e.type, e.revision, recorded, e.payload, e.metadata
    from unnest(streams, sequences, event_ids, types, revisions, payloads, metadatas)
             with ordinality as e (stream, sequence, event_id, type, revision, payload, metadata, ordinal);
    perform pg_notify('events', (last + cardinality(streams))::text);
end
$$;

drop table head;
