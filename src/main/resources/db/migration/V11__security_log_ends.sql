-- The security log is not kept for ever. The application adds to it and changes nothing; this alone removes, and never what is
-- younger than ninety days.
create function forget_security_events(before timestamptz) returns bigint
language sql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
    with gone as (
        delete from security_events where at < least(before, clock_timestamp() - interval '90 days') returning 1)
    select count(*) from gone
$$;

revoke all on function forget_security_events(timestamptz) from public;

-- The owner's hand, by the function above; the application's login has no right to it.
create policy security_end on security_events for delete using (true);
