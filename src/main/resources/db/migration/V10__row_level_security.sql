-- The second net under the rights of whoever asks (ADR 0027). The application says on each connection, before it is used, which rights the
-- request has: ' RECORD:0764 SUBSCRIBE:* '. Nothing said is the product's own work: its start, deliveries, the making of views. Forced but for
-- the events, so that it holds for the owner too, where one login does both.
create function own_work() returns boolean language sql stable
    set search_path = pg_catalog
    return coalesce(current_setting('rodatraden.rights', true), '') = '';

create function permitted(needed text, municipality text) returns boolean language sql stable
    set search_path = pg_catalog
    return coalesce(current_setting('rodatraden.rights', true), '') = ''
        or position(' ' || needed || ':' || municipality || ' ' in current_setting('rodatraden.rights', true)) > 0
        or position(' ' || needed || ':* ' in current_setting('rodatraden.rights', true)) > 0;

-- Everyone reads the register; only those who may record in the municipality append to it. Not forced: the function runs as the owner, and
-- under a forced policy the server no longer says which event met one that was there already. So the function asks itself.
alter table events enable row level security;
create policy events_read on events for select using (true);
create policy events_append on events for insert with check (permitted('RECORD', left(stream, 4)));

create or replace function append_events(
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
    refused  text;
begin
    select s into refused from unnest(streams) s where not permitted('RECORD', left(s, 4)) limit 1;
    if found then
        raise exception 'the one who asks may not record in %', refused using errcode = 'insufficient_privilege';
    end if;
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

alter table webhook_subscriptions enable row level security, force row level security;
create policy subscriptions_read on webhook_subscriptions for select
    using (permitted('SEE_SUBSCRIPTIONS', coalesce(municipality::text, left(subject, 4), '*')));
create policy subscriptions_add on webhook_subscriptions for insert
    with check (permitted('SUBSCRIBE', coalesce(municipality::text, left(subject, 4), '*')));
create policy subscriptions_change on webhook_subscriptions for update
    using (permitted('SUBSCRIBE', coalesce(municipality::text, left(subject, 4), '*')));
create policy subscriptions_end on webhook_subscriptions for delete
    using (permitted('SUBSCRIBE', coalesce(municipality::text, left(subject, 4), '*')));

do $$
declare
    part text;
begin
    foreach part in array array['webhook_keys', 'webhook_lanes', 'webhook_attempts', 'webhook_replays', 'webhook_notices'] loop
        execute format('alter table %I enable row level security, force row level security', part);
        execute format('create policy of_the_subscription on %I using ((select own_work())'
            || ' or exists (select from webhook_subscriptions s where s.id = subscription))', part);
    end loop;
end
$$;

alter table grants enable row level security, force row level security;
create policy grants_read on grants for select using (municipality = '*' or permitted('SEE_ROLES', municipality));
create policy grants_add on grants for insert with check (permitted('ADMINISTER', municipality));
create policy grants_change on grants for update using (permitted('ADMINISTER', municipality));

alter table api_keys enable row level security, force row level security;
create policy keys_read on api_keys for select using (permitted('SEE_ROLES', municipality));
create policy keys_add on api_keys for insert with check (permitted('ADMINISTER', municipality));
create policy keys_change on api_keys for update using (permitted('ADMINISTER', municipality));

alter table security_events enable row level security, force row level security;
create policy security_read on security_events for select using (permitted('AUDIT', coalesce(municipality, '*')));
create policy security_add on security_events for insert with check (true);
