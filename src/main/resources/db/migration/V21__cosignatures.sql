-- Cosignatures of checkpoints by witnesses (ADR 0060): added by the function alone and never changed. Those of a size are of its one
-- checkpoint, since no other of that size is ever signed.
create table sealed_cosignatures (
    size        bigint      not null references sealed_checkpoints (size),
    key         text        not null collate "C",
    line        text        not null check (line ~ '^\u2014 [^ ]+ [A-Za-z0-9+/=]+$' and length(line) < 10000),
    cosigned_at timestamptz not null default clock_timestamp(),
    primary key (size, key)
);

-- Finds the last one of each witness.
create index sealed_cosignatures_key on sealed_cosignatures (key, size);

create trigger cosignatures_stay before update or delete or truncate on sealed_cosignatures for each statement execute function refuse_change();

-- Adds what a witness answered, by its public key; says whether it is new.
create function add_cosignature(at bigint, by_key text, signature_line text)
returns boolean
language plpgsql
security definer
set search_path = pg_catalog, "${flyway:defaultSchema}", pg_temp
as $$
begin
    insert into sealed_cosignatures (size, key, line) values (at, by_key, signature_line) on conflict do nothing;
    return found;
end
$$;

revoke all on function add_cosignature(bigint, text, text) from public;
