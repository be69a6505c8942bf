-- Time stamps of checkpoints (RFC 3161, ADR 0063): added by the function alone and never changed. The bytes stamped are the signed text of
-- the checkpoint, without its signatures.
create table sealed_timestamps (
    size       bigint      primary key references sealed_checkpoints (size),
    authority  text        not null check (length(authority) between 1 and 2000),
    token      bytea       not null check (length(token) between 1 and 100000),
    stamped_at timestamptz not null,
    added_at   timestamptz not null default clock_timestamp()
);

create trigger timestamps_stay before update or delete or truncate on sealed_timestamps for each statement execute function refuse_change();

-- Adds the token that an authority gave for the checkpoint of a size, with the time in it; says whether it is the first.
create function add_timestamp(at bigint, by_authority text, given bytea, says timestamptz)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
begin
    insert into sealed_timestamps (size, authority, token, stamped_at) values (at, by_authority, given, says) on conflict do nothing;
    return found;
end
$$;

revoke all on function add_timestamp(bigint, text, bytea, timestamptz) from public;
