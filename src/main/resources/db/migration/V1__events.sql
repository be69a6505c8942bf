-- The events, once and for ever. The position is gapless and its order is the order of commit: append_events holds the one
-- row of head until its transaction ends. recorded_at is taken under the same lock and never runs backwards.

create table events (
    position    bigint      not null primary key,
    stream      text        not null collate "C",
    sequence    bigint      not null check (sequence >= 0),
    event_id    uuid        not null,
    type        text        not null collate "C",
    revision    integer     not null,
    recorded_at timestamptz not null,
    payload     bytea       not null,
    metadata    bytea       not null,
    constraint events_stream_sequence unique (stream, sequence),
    constraint events_event_id unique (event_id)
);

-- Finds the position that was the last one at a moment ("as known at").
create index events_recorded_at on events (recorded_at, position);

create table head (
    single      boolean     not null primary key default true check (single),
    position    bigint      not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);

insert into head (position, recorded_at) values (0, '-infinity');

-- The events as people read them.
create view readable_events as
select position, stream, sequence, event_id, type, revision, recorded_at,
       convert_from(payload, 'UTF8')::jsonb  as payload,
       convert_from(metadata, 'UTF8')::jsonb as metadata
from events;

-- The whole append. All arrays are of the same length, one element an event, in the order of recording.
create function append_events(
    streams text[], sequences bigint[], event_ids uuid[], types text[], revisions integer[], payloads bytea[], metadatas bytea[],
    out first_position bigint, out recorded timestamptz)
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
set lock_timeout = '5s'
as $$
declare
    previous head;
    appended bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'append_events needs read committed, not %', current_setting('transaction_isolation')
            using errcode = 'invalid_transaction_state';
    end if;
    -- The lock first, then the clock: the other way round, a writer that waited would record a time before the one it waited for.
    select * into strict previous from head for update;
    recorded := greatest(previous.recorded_at, clock_timestamp());
    first_position := previous.position + 1;
    insert into events (position, stream, sequence, event_id, type, revision, recorded_at, payload, metadata)
    select previous.position + e.ordinal, e.stream, e.sequence, e.event_id, e.type, e.revision, recorded, e.payload, e.metadata
    from unnest(streams, sequences, event_ids, types, revisions, payloads, metadatas)
             with ordinality as e (stream, sequence, event_id, type, revision, payload, metadata, ordinal);
    get diagnostics appended = row_count;
    update head set position = previous.position + appended, recorded_at = recorded;
    perform pg_notify('events', (previous.position + appended)::text);
end
$$;

revoke all on function append_events(text[], bigint[], uuid[], text[], integer[], bytea[], bytea[]) from public;

-- Stops the owner's mistakes too; the application's login has no right to try.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'events are never changed or removed';
end
$$;

create trigger events_stay before update or delete or truncate on events
    for each statement execute function refuse_change();
