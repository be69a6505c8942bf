-- A search of the register can be followed by e-mail as a municipality, a body or a vision can: by its address, with what it searches for.
alter table digests
    alter column municipality drop not null,
    add column search text check (char_length(search) <= 500),
    add constraint digests_followed check (
        (search is null) <> (municipality is null) and (search is null or (body is null and vision is null)));
