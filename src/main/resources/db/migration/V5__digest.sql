-- What readers follow by e-mail: one row a reader and thing followed, one mail a row and period. The address is personal data; it is
-- kept here and nowhere else, and goes with the row.
create table digests (
    id           uuid        not null primary key default gen_random_uuid(),
    -- Opens the reader's own page of it: to confirm, and to end. Only mail to the address holds it.
    token        text        not null unique,
    address      text        not null check (char_length(address) <= 254),
    municipality char(4)     not null,
    body         text,
    vision       text,
    language     char(2)     not null check (language in ('sv', 'en')),
    frequency    text        not null check (frequency in ('DAILY', 'WEEKLY')),
    requested_at timestamptz not null,
    confirmed_at timestamptz,
    -- All that was recorded up to here has been told, as it was then.
    position     bigint      not null,
    told_at      timestamptz not null,
    sent_at      timestamptz,
    -- When there is something to do next: ask for confirmation, forget, tell, or try again.
    due_at       timestamptz not null,
    attempts     integer     not null default 0,
    refused      integer     not null default 0,
    -- The node that has taken it up keeps it until then, by the database's clock.
    leased_until timestamptz,
    check (body is null or vision is null)
);

create index digests_due on digests (due_at);
create index digests_requested on digests (requested_at);
create index digests_address on digests (lower(address));
