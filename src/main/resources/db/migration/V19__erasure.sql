-- Text that is marked confidential is stored encrypted, and a key is deleted to erase it (ADR 0057). The plain text of an event is replaced by
-- the functions below and by nothing else: the application still has no right to change or remove an event.

-- The key of each encrypted event, itself encrypted by a key that is not in the database.
create table text_keys (
    position     bigint      not null primary key,
    wrapped      bytea       not null check (length(wrapped) = 61),
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

create function note_marks() returns void language sql
    set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
    insert into marked_entries (position, stream, entry, mark)
    select e.position, e.stream, p.said ->> 'about', p.said -> 'noted' -> 'told' ->> 'entry'
    from events e, lateral (select convert_from(e.payload, 'UTF8')::jsonb as said) p
    where e.type in ('confidentiality-lifted', 'marked-confidential') and e.type = 'marked-confidential'
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
    plain     text;
    committed boolean := true;
begin
    if not own_work() then
        raise exception 'no request encrypts' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from text_key_in_use u where u.fingerprint = fingerprint) then
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
    plain := convert_from(event.payload, 'UTF8');
    if not exists (select from marked_entries m where m.stream = event.stream
                   and (strpos(plain, to_json(m.entry)::text) > 0 or strpos(plain, to_json(m.mark)::text) > 0)) then
        raise exception 'no mark names event %', at;
    end if;
    if substring(sealed from 1 for 17) <> '\x01'::bytea || uuid_send(event.event_id)
        or length(sealed) <> length(event.payload) + 45 then
        raise exception 'that is not what event % is encrypted to', at;
    end if;
    insert into text_keys (position, wrapped) values (at, wrapped_key);
    perform replace_payload(at, sealed);
    return 'ENCRYPTED';
end
$$;
revoke all on function encrypt_text(bigint, bytea, bytea, text) from public;
