-- Which events are in which reader's feed, fifty to a page: a function of the events in their order, so that a page that is full
-- never changes. The feed of a body cannot be read out of the names of streams, and a page must be found without counting.
create table feed_pages (
    feed      text     not null collate "C",
    page      integer  not null check (page > 0),
    positions bigint[] not null check (cardinality(positions) between 1 and 50),
    primary key (feed, page)
);

-- The bodies that have been named in a vision so far, as its events name them.
create table feed_named (
    vision text not null collate "C",
    id     text,
    kind   text not null,
    name   text not null,
    unique nulls not distinct (vision, id, kind, name)
);

-- The position up to which the pages are filled.
create table feed_head (
    single   boolean not null primary key default true check (single),
    position bigint  not null
);
insert into feed_head (position) values (0);
