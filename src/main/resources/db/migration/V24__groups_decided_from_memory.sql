-- A command is decided from what its node remembers, without reading it again (ADR 0068): its group says which stream it relied on beside the one
-- that it records in, and the sequence number of its last event, -1 if it had none. It is refused with 40001 if that stream has grown, also by an earlier group. All else is as
-- in V16.
drop function append_groups(
    integer[], text[], bigint[], uuid[], text[], integer[], bytea[], bytea[], text[], text[], text[], text[], text[], bigint[], integer[]);

-- Several groups of events, those of one command each, in one call: all of them, or all but those that cannot be recorded, each of which is
-- answered with its own fault and keeps no other from being recorded. The first arrays have an element for each event, and groups says which
-- group, from 1 and in order, it belongs to. The others have an element for each group: the rights of the one who asks, the idempotency key
-- with what is kept by it, null where there is none, and the stream that must not have grown, with its last sequence number, null where there is
-- none. The answer has a row for each group, in order.
create function append_groups(
    groups integer[], streams text[], sequences bigint[], event_ids uuid[], types text[], revisions integer[], payloads bytea[], metadatas bytea[],
    rights text[], key_municipalities text[], keys text[], fingerprints text[], key_streams text[], key_sequences bigint[], key_events integer[],
    others text[], lasts_of_others bigint[])
returns table (first_position bigint, recorded timestamptz, fault text, violated text, detail text, message text)
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
set lock_timeout = '5s'
as $$
declare
    size     integer := cardinality(rights);
    allowed  boolean[];
    faults   text[];
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
    -- Only an earlier group of this call can make another stream grow now: the log is locked. Groups ascend, so the first event of a stream is of the
    -- earliest group that records in it.
    select array_agg(case when not allowed[o.number] then '42501'
                          when groups[array_position(streams, o.stream)] < o.number then '40001'
                          when exists (select from events e where e.stream = o.stream and e.sequence > o.last) then '40001' end
                     order by o.number)
    into faults
    from unnest(others, lasts_of_others) with ordinality as o (stream, last, number);
    select e.position, e.recorded_at into before from events e order by e.position desc limit 1;
    last := coalesce(before.position, 0);
    base := greatest(before.recorded_at + interval '1 microsecond', clock_timestamp());

    -- Nearly always nothing is wrong.
    begin
        insert into requests (municipality, key, fingerprint, vision, first_sequence, events)
        select k.municipality, k.key, k.fingerprint, k.stream, k.sequence, k.events
        from unnest(key_municipalities, keys, fingerprints, key_streams, key_sequences, key_events)
                 with ordinality as k (municipality, key, fingerprint, stream, sequence, events, number)
        where k.key is not null and faults[k.number] is null;
        insert into events (position, stream, sequence, event_id, type, revision, recorded_at, payload, metadata)
        select last + row_number() over (order by e.ordinal), e.stream, e.sequence, e.event_id, e.type, e.revision,
               base + e.number * interval '1 microsecond', e.payload, e.metadata
        from unnest(groups, streams, sequences, event_ids, types, revisions, payloads, metadatas)
                 with ordinality as e (number, stream, sequence, event_id, type, revision, payload, metadata, ordinal)
        where faults[e.number] is null;
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
        select case when faults[e.number] is null
                    then last + 1 + coalesce(sum(count(*)) filter (where faults[e.number] is null) over earlier, 0)::bigint end,
               case when faults[e.number] is null then base + e.number * interval '1 microsecond' end,
               faults[e.number], null::text, null::text, null::text
        from unnest(groups) as e (number)
        group by e.number
        window earlier as (order by e.number rows between unbounded preceding and 1 preceding)
        order by e.number;
        return;
    end if;

    for one in 1 .. size loop
        first_position := null;
        recorded := null;
        fault := faults[one];
        violated := null;
        detail := null;
        message := null;
        if fault is null then
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
    integer[], text[], bigint[], uuid[], text[], integer[], bytea[], bytea[], text[], text[], text[], text[], text[], bigint[], integer[], text[], bigint[])
    from public;
