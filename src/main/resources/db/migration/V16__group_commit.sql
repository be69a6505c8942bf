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

-- Several groups of events, those of one command each, in one call: all of them, or all but those that cannot be recorded, each of which is
-- answered with its own fault and keeps no other from being recorded. The first arrays have an element for each event, and groups says which
-- group, from 1 and in order, it belongs to. The others have an element for each group: the rights of the one who asks, and the idempotency key
-- with what is kept by it, null where there is none. The answer has a row for each group, in order.
create function append_groups(
    groups integer[], streams text[], sequences bigint[], event_ids uuid[], types text[], revisions integer[], payloads bytea[], metadatas bytea[],
    rights text[], key_municipalities text[], keys text[], fingerprints text[], key_streams text[], key_sequences bigint[], key_events integer[])
returns table (first_position bigint, recorded timestamptz, fault text, violated text, detail text, message text)
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
set lock_timeout = '5s'
as $$
declare
    size     integer := cardinality(rights);
    allowed  boolean[];
    before   record;
    last     bigint;
    base     timestamptz;
    appended bigint;
    together boolean := false;
begin
    select array_agg(g.allowed order by g.number) into allowed
    from (select n.number, coalesce(bool_and(may_record(rights[n.number], e.stream)), false) as allowed
          from generate_series(1, size) as n (number)
          left join unnest(groups, streams) as e (number, stream) on e.number = n.number
          group by n.number) g;
    perform lock_log();
    select e.position, e.recorded_at into before from events e order by e.position desc limit 1;
    last := coalesce(before.position, 0);
    base := greatest(before.recorded_at + interval '1 microsecond', clock_timestamp());

    -- Nearly always nothing is wrong.
    begin
        insert into requests (municipality, key, fingerprint, vision, first_sequence, events)
        select k.municipality, k.key, k.fingerprint, k.stream, k.sequence, k.events
        from unnest(key_municipalities, keys, fingerprints, key_streams, key_sequences, key_events)
                 with ordinality as k (municipality, key, fingerprint, stream, sequence, events, number)
        where k.key is not null and allowed[k.number];
        insert into events (position, stream, sequence, event_id, type, revision, recorded_at, payload, metadata)
        select last + row_number() over (order by e.ordinal), e.stream, e.sequence, e.event_id, e.type, e.revision,
               base + e.number * interval '1 microsecond', e.payload, e.metadata
        from unnest(groups, streams, sequences, event_ids, types, revisions, payloads, metadatas)
                 with ordinality as e (number, stream, sequence, event_id, type, revision, payload, metadata, ordinal)
        where allowed[e.number];
        get diagnostics appended = row_count;
        together := true;
    exception when others then
        null; -- each by itself below, and answered with its own fault
    end;
    if together then
        if appended > 0 then
            perform pg_notify('events', (last + appended)::text);
        end if;
        return query
        select case when allowed[e.number] then last + 1 + coalesce(sum(count(*)) filter (where allowed[e.number]) over earlier, 0)::bigint end,
               case when allowed[e.number] then base + e.number * interval '1 microsecond' end,
               case when not allowed[e.number] then '42501' end, null::text, null::text, null::text
        from unnest(groups) as e (number)
        group by e.number
        window earlier as (order by e.number rows between unbounded preceding and 1 preceding)
        order by e.number;
        return;
    end if;

    for one in 1 .. size loop
        first_position := null;
        recorded := null;
        fault := null;
        violated := null;
        detail := null;
        message := null;
        if not allowed[one] then
            fault := '42501';
        else
            begin
                if keys[one] is not null then
                    insert into requests (municipality, key, fingerprint, vision, first_sequence, events)
                    values (key_municipalities[one], keys[one], fingerprints[one], key_streams[one], key_sequences[one],
                            key_events[one]);
                end if;
                insert into events (position, stream, sequence, event_id, type, revision, recorded_at, payload, metadata)
                select last + row_number() over (order by e.ordinal), e.stream, e.sequence, e.event_id, e.type, e.revision,
                       base + one * interval '1 microsecond', e.payload, e.metadata
                from unnest(groups, streams, sequences, event_ids, types, revisions, payloads, metadatas)
                         with ordinality as e (number, stream, sequence, event_id, type, revision, payload, metadata, ordinal)
                where e.number = one;
                get diagnostics appended = row_count;
                first_position := last + 1;
                recorded := base + one * interval '1 microsecond';
                last := last + appended;
            exception when others then
                get stacked diagnostics fault = returned_sqlstate, violated = constraint_name, detail = pg_exception_detail,
                    message = message_text;
                violated := nullif(violated, '');
                detail := nullif(detail, '');
            end;
        end if;
        return next;
    end loop;
    if last > coalesce(before.position, 0) then
        perform pg_notify('events', last::text);
    end if;
end
$$;

revoke all on function append_groups(
    integer[], text[], bigint[], uuid[], text[], integer[], bytea[], bytea[], text[], text[], text[], text[], text[], bigint[], integer[])
    from public;

drop table head;
