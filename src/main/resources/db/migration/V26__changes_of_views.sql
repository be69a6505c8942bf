-- How often the rows of each municipality in the read models have been written: what a node keeps of them holds while it is the same.
create table view_changes (
    municipality text   not null primary key collate "C",
    changes      bigint not null
) with (fillfactor = 20);
