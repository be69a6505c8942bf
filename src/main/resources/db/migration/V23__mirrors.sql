-- Mirrors of the log (ADR 0065): which keys say that their holder has a copy, and which node sends at present. The lease is timed by this
-- database's clock; what a mirror signed is with the cosignatures.
create table log_mirrors (
    key    text        primary key collate "C",
    holder uuid        not null,
    until  timestamptz not null
);
