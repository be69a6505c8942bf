-- Who has signed in or been given a key, and which roles each has where (ADR 0027). A grant that is taken back stays, with the time.
create table actors (
    id           uuid        not null primary key,
    kind         text        not null check (kind in ('PERSON', 'LOCAL', 'MACHINE', 'KEY')),
    issuer       text        not null,
    subject      text        not null,
    name         text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz,
    unique (issuer, subject)
);

create table grants (
    id           bigint      not null primary key generated always as identity,
    actor        uuid        not null references actors,
    role         text        not null,
    municipality text        not null check (municipality ~ '^([0-9]{4}|[*])$'),
    body         text,
    granted_by   uuid        references actors,
    granted_at   timestamptz not null,
    revoked_by   uuid        references actors,
    revoked_at   timestamptz
);
create unique index grants_in_force on grants (actor, role, municipality, coalesce(body, '')) where revoked_at is null;

-- The secret itself is kept nowhere.
create table api_keys (
    actor        uuid        not null primary key references actors,
    hash         bytea       not null,
    municipality text        not null check (municipality ~ '^([0-9]{4}|[*])$'),
    created_by   uuid        references actors,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

-- What happened at the doors. Apart from the events: no vision's history, and not kept for ever.
create table security_events (
    id           bigint      not null primary key generated always as identity,
    at           timestamptz not null,
    kind         text        not null,
    municipality text,
    actor        uuid,
    details      jsonb       not null
);
create index security_events_at on security_events (at);
create index security_events_municipality on security_events (municipality, id);
