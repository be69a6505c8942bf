-- The account of this machine, where no provider of identities is configured and the database is the embedded one (ADR 0028).
create table local_accounts (
    actor      uuid        not null primary key references actors,
    name       text        not null unique,
    password   text        not null, -- never the password itself: what the encoder made of it
    one_time   boolean     not null,
    changed_at timestamptz not null
);

-- How long nobody may try again, by account and by address. Both as hashes: what was typed as a name may be a password.
create table sign_in_pauses (
    who      bytea       not null primary key,
    failures integer     not null,
    until    timestamptz not null,
    last_at  timestamptz not null
);

-- By which a session is found when the provider says that its own has ended.
create index spring_session_attributes_sid on spring_session_attributes (attribute_name) where attribute_name like 'sid:%';
