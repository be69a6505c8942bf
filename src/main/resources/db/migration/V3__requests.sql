-- What became of each request that came with an idempotency key: the events it added, by place in their stream.
create table requests (
    municipality   char(4)     not null,
    key            text        not null,
    fingerprint    text        not null,
    vision         text        not null,
    first_sequence bigint      not null,
    events         integer     not null,
    received_at    timestamptz not null default clock_timestamp(),
    primary key (municipality, key)
);
