-- The views of the register that somebody who signs in has saved, by name: everything a view shows is in its address.
create table saved_views (
    id       bigint      not null primary key generated always as identity,
    actor    uuid        not null references actors on delete cascade,
    name     text        not null check (char_length(name) between 1 and 80),
    address  text        not null check (char_length(address) <= 4000),
    saved_at timestamptz not null
);
create unique index saved_views_name on saved_views (actor, lower(name));
