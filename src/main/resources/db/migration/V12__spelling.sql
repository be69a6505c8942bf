-- Words that are spelt alike are found by their trigrams, when a search finds nothing. The extension comes with PostgreSQL, and the owner of
-- a database may create it; where that is not so, everything else works and no spelling is suggested.
do $$
begin
    create extension if not exists pg_trgm;
exception when others then
    raise warning 'no spelling is suggested in searches: the extension pg_trgm cannot be created (%). Have an administrator of the database run "create extension pg_trgm", and rebuild the views.', sqlerrm;
end
$$;
