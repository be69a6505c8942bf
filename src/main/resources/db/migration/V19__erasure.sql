-- Text that is marked confidential is stored encrypted, and a key is deleted to erase it (ADR 0057). The plain text of an event is replaced by
-- the functions below and by nothing else: the application still has no right to change or remove an event.

-- The key of each encrypted event, itself encrypted by a key that is not in the database; and which entries the event is of and about, which
-- cannot be seen in the event any more.
create table text_keys (
    position     bigint      not null primary key,
    wrapped      bytea       not null check (length(wrapped) = 61),
    names        text[]      not null,
    encrypted_at timestamptz not null default clock_timestamp()
);

-- Which key encrypts the others: a node that has another one neither starts nor encrypts.
create table text_key_in_use (
    single      boolean not null primary key default true check (single),
    fingerprint text    not null
);

-- Which entry each mark names. Kept apart, since the mark's own reason is encrypted with the text that it is about.
create table marked_entries (
    position bigint not null primary key,
    stream   text   not null collate "C",
    entry    text   not null,
    mark     text   not null
);
create index marked_entries_stream on marked_entries (stream);

-- How far each vision with a mark has been gone through.
create table secrecy_progress (
    stream   text   not null primary key collate "C",
    position bigint not null
);

create or replace view readable_events as
select position, stream, sequence, event_id, type, revision, recorded_at,
       case when substring(payload from 1 for 1) = '{' then convert_from(payload, 'UTF8')::jsonb
            else jsonb_build_object('encrypted', true) end as payload,
       convert_from(metadata, 'UTF8')::jsonb as metadata
from events;

-- Lets the functions below replace a payload. The setting is set by them alone; without the owner's right to update it means nothing.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('rodatraden.replacing', true) = 'payload' then
        return null;
    end if;
    raise exception 'events are never changed or removed';
end
$$;

create function keep_all_but_the_payload() returns trigger language plpgsql as $$
begin
    if (new.position, new.stream, new.sequence, new.event_id, new.type, new.revision, new.recorded_at, new.metadata)
        is distinct from
       (old.position, old.stream, old.sequence, old.event_id, old.type, old.revision, old.recorded_at, old.metadata) then
        raise exception 'only the payload of an event can be replaced';
    end if;
    return new;
end
$$;

create trigger events_keep_all_but_the_payload before update on events
    for each row execute function keep_all_but_the_payload();

create function replace_payload(at bigint, replacement bytea) returns void language plpgsql
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
begin
    perform set_config('rodatraden.replacing', 'payload', true);
    update events e set payload = replacement where e.position = at;
    perform set_config('rodatraden.replacing', '', true);
end
$$;
revoke all on function replace_payload(bigint, bytea) from public;

-- The ids of the entries that an event is of and about (ConfidentialityMarks.about).
create function named_entries(payload jsonb) returns text[] language sql immutable
    set search_path = pg_catalog
    return array_remove(
        array[payload #>> '{noted,told,entry}']
            || array(select payload ->> key from unnest(array['about', 'annuls', 'corrects', 'decision', 'deferral', 'linked', 'mark', 'planned']) key
                     where jsonb_typeof(payload -> key) = 'string'),
        null);

create function note_marks() returns void language sql
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
    insert into marked_entries (position, stream, entry, mark)
    select e.position, e.stream, p.said ->> 'about', p.said -> 'noted' -> 'told' ->> 'entry'
    from events e, lateral (select convert_from(e.payload, 'UTF8')::jsonb as said) p
    where e.type in ('confidentiality-lifted', 'marked-confidential', 'texts-erased') and e.type = 'marked-confidential'
      and e.position > (select coalesce(max(m.position), 0) from marked_entries m)
    on conflict do nothing
$$;
revoke all on function note_marks() from public;

-- Replaces the plain text of one event by what it is encrypted to, if a recorded mark names the event or what the event is about. Answers
-- ENCRYPTED; ALREADY where it is not plain any more; WAIT while the log has no commitment to the plain text.
create function encrypt_text(at bigint, sealed bytea, wrapped_key bytea, fingerprint text) returns text
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
#variable_conflict use_variable
declare
    event     events;
    names     text[];
    committed boolean := true;
begin
    if not own_work() then
        raise exception 'no request encrypts' using errcode = 'insufficient_privilege';
    end if;
    perform from text_key_in_use u where u.fingerprint = fingerprint for share;
    if not found then
        raise exception 'texts are encrypted by another key than %', fingerprint;
    end if;
    select * into strict event from events e where e.position = at for update;
    if substring(event.payload from 1 for 1) <> '{' then
        return 'ALREADY';
    end if;
    if to_regclass('sealed_salts') is not null then
        execute 'select exists (select from sealed_salts s where s.position = $1)' into committed using at;
        if not committed then
            return 'WAIT';
        end if;
    end if;
    perform note_marks();
    names := named_entries(convert_from(event.payload, 'UTF8')::jsonb);
    if not exists (select from marked_entries m where m.stream = event.stream
                   and (m.entry = any (names) or m.mark = any (names))) then
        raise exception 'no mark names event %', at;
    end if;
    if substring(sealed from 1 for 17) <> '\x01'::bytea || uuid_send(event.event_id)
        or length(sealed) <> length(event.payload) + 45 then
        raise exception 'that is not what event % is encrypted to', at;
    end if;
    insert into text_keys (position, wrapped, names) values (at, wrapped_key, names);
    perform replace_payload(at, sealed);
    return 'ENCRYPTED';
end
$$;
revoke all on function encrypt_text(bigint, bytea, bytea, text) from public;

-- Puts all keys, encrypted by another key of the installation, in the place of those that are there; all or none.
create function replace_text_keys(positions bigint[], wrapped_keys bytea[], before text, after text) returns void
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
declare
    replaced bigint;
begin
    if not own_work() then
        raise exception 'no request replaces keys' using errcode = 'insufficient_privilege';
    end if;
    update text_key_in_use set fingerprint = after where fingerprint = before;
    if not found then
        raise exception 'texts are encrypted by another key than %', before;
    end if;
    update text_keys k set wrapped = n.wrapped from unnest(positions, wrapped_keys) n (position, wrapped) where k.position = n.position;
    get diagnostics replaced = row_count;
    if replaced <> (select count(*) from text_keys) then
        raise exception 'not all keys are given';
    end if;
end
$$;
revoke all on function replace_text_keys(bigint[], bytea[], text, text) from public;

-- Erasure.

-- The last of these is what every read of the log asks for (KnownMarks).
drop index events_confidentiality;
create index events_confidentiality on events (position)
    where type in ('confidentiality-lifted', 'marked-confidential', 'texts-erased');

-- Which events have been erased, by which erasure, and when.
create table erased_texts (
    position  bigint      not null primary key,
    erasure   bigint      not null,
    erased_at timestamptz not null default clock_timestamp()
);

-- Replaces the text of one event for ever, if a recorded erasure names the event or what it is about: its key, and the salt by which the log is
-- committed to it, are deleted. Answers ERASED; ALREADY; WAIT while the log has no commitment to the plain text.
create function erase_text(at bigint, replacement bytea) returns text
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
declare
    event    events;
    own      text[];
    decided  bigint;
    there    boolean := true;
    saltless boolean := to_regclass('sealed_salts') is null;
begin
    if not own_work() then
        raise exception 'no request erases' using errcode = 'insufficient_privilege';
    end if;
    select * into strict event from events e where e.position = at for update;
    if exists (select from erased_texts t where t.position = at) then
        return 'ALREADY';
    end if;
    if not saltless then
        execute 'select exists (select from sealed_salts s where s.position = $1)' into there using at;
        if not there then
            return 'WAIT';
        end if;
    end if;
    perform note_marks();
    if substring(event.payload from 1 for 1) = '{' then
        own := named_entries(convert_from(event.payload, 'UTF8')::jsonb);
    else
        select k.names into own from text_keys k where k.position = at;
    end if;
    select min(r.position) into decided
    from events r
    where r.type in ('confidentiality-lifted', 'marked-confidential', 'texts-erased') and r.type = 'texts-erased' and r.stream = event.stream
      and (convert_from(r.payload, 'UTF8')::jsonb ->> 'entry' = any (own)
           or exists (select from marked_entries m where m.stream = event.stream and m.mark = any (own)
                      and m.entry = convert_from(r.payload, 'UTF8')::jsonb ->> 'entry'));
    if decided is null then
        raise exception 'no erasure names event %', at;
    end if;
    if named_entries(convert_from(replacement, 'UTF8')::jsonb) is distinct from own then
        raise exception 'that is another event than %', at;
    end if;
    delete from text_keys k where k.position = at;
    if not saltless then
        execute 'delete from sealed_salts where position = $1' using at;
    end if;
    insert into erased_texts (position, erasure) values (at, decided);
    perform replace_payload(at, replacement);
    return 'ERASED';
end
$$;
revoke all on function erase_text(bigint, bytea) from public;

-- Who proposed to erase what, by which decision, and what became of it. Nobody approves their own.
create table erasure_proposals (
    id           uuid        not null primary key,
    municipality char(4)     not null,
    vision       text        not null,
    entry        text        not null,
    body         text,
    body_kind    text        not null,
    body_name    text        not null,
    decided      date        not null,
    dnr          text,
    provision    text,
    why          text        not null,
    proposed_by  uuid        not null references actors,
    role         text        not null,
    proposed_at  timestamptz not null,
    state        text        not null check (state in ('OPEN', 'APPROVED', 'DECLINED')),
    settled_by   uuid        references actors,
    settled_at   timestamptz,
    check (state <> 'APPROVED' or settled_by <> proposed_by)
);
create index erasure_proposals_municipality on erasure_proposals (municipality, proposed_at);

alter table erasure_proposals enable row level security, force row level security;
create policy erasures_by_right on erasure_proposals using (permitted('ERASE', municipality::text));
