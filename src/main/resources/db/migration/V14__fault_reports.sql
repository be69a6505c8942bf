-- Faults in accessibility that readers have reported by the form. Apart from the events: nothing of it is published, and the text of a
-- report is removed when it has been dealt with.
create table fault_reports (
    reference   text        not null primary key,
    page        text        check (char_length(page) <= 500),
    description text        check (char_length(description) between 1 and 4000),
    reported_at timestamptz not null,
    handled_at  timestamptz,
    check ((description is null) = (handled_at is not null))
);
