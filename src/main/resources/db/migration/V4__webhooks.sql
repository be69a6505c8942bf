-- Who is called with each event, and how far each has come (ADR 0022). All at or below the position is delivered, or stands in a lane.
-- Times are the application's clock; the lease is the database's, which all nodes share.
create table webhook_subscriptions (
    id            uuid        not null primary key,
    owner         text        not null,
    url           text        not null,
    municipality  char(4),
    type          text,
    subject       text,
    rate          integer,
    allowed_rate  integer,
    concurrency   integer     not null,
    status        text        not null check (status in ('AWAITING_CONSENT', 'ACTIVE', 'DISABLED')),
    reason        text,
    position      bigint      not null,
    failing_since timestamptz,
    held_until    timestamptz,
    created_at    timestamptz not null,
    asked_at      timestamptz,
    asked_answer  text,
    consented_at  timestamptz,
    consent_token bytea,
    version       bigint      not null default 0,
    claimed_by    uuid,
    claimed_until timestamptz
) with (fillfactor = 50);

-- Two for a day after a change of secret.
create table webhook_keys (
    id           bigint      not null generated always as identity primary key,
    subscription uuid        not null references webhook_subscriptions on delete cascade,
    secret       bytea       not null,
    private_key  bytea       not null,
    public_key   bytea       not null,
    created_at   timestamptz not null,
    expires_at   timestamptz
);
create index webhook_keys_subscription on webhook_keys (subscription);

-- A vision that is behind: its events from a position on, read again from the log when their turn comes.
create table webhook_lanes (
    subscription    uuid        not null references webhook_subscriptions on delete cascade,
    subject         text        not null,
    from_position   bigint      not null,
    attempts        integer     not null,
    next_at         timestamptz not null,
    parked          boolean     not null,
    first_failed_at timestamptz not null,
    status          integer,
    fault           text,
    detail          text,
    primary key (subscription, subject)
);

-- Every attempt is kept, also when its subscription is gone.
create table webhook_attempts (
    id           bigint      not null generated always as identity primary key,
    subscription uuid        not null,
    kind         text        not null check (kind in ('LIVE', 'REPLAY', 'TEST')),
    position     bigint,
    event        text        not null,
    type         text        not null,
    subject      text        not null,
    attempt      integer     not null,
    at           timestamptz not null,
    millis       integer     not null,
    status       integer,
    fault        text,
    detail       text,
    excerpt      text        not null,
    delivered    boolean     not null
);
create index webhook_attempts_subscription on webhook_attempts (subscription, id);
create index webhook_attempts_delivered on webhook_attempts (subscription, position) where delivered and kind = 'LIVE';

create table webhook_replays (
    id           bigint      not null generated always as identity primary key,
    subscription uuid        not null references webhook_subscriptions on delete cascade,
    from_position bigint     not null,
    to_position  bigint      not null,
    position     bigint      not null,
    attempts     integer     not null default 0,
    next_at      timestamptz not null,
    status       text        not null check (status in ('RUNNING', 'DONE', 'STOPPED')),
    asked_at     timestamptz not null
);
create index webhook_replays_subscription on webhook_replays (subscription);

create table webhook_notices (
    id           bigint      not null generated always as identity primary key,
    subscription uuid        not null references webhook_subscriptions on delete cascade,
    at           timestamptz not null,
    kind         text        not null,
    detail       text        not null
);
create index webhook_notices_subscription on webhook_notices (subscription);
