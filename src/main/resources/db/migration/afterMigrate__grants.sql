-- Runs after every migration and at every start, so that the rights follow the configured login. The application may read
-- events and append them by the functions; it may not insert, change or remove any. It may tell the security log
-- something, and not change what was told. It may read what is sealed, and seal more by the function. All other tables hold what
-- can be rebuilt or is the application's own. Where one login
-- does both, it is the owner and needs no grant.
do $$
declare
    application text := '${application}';
    own_schema  text := '${flyway:defaultSchema}';
    own         text;
begin
    if application = '' or application = current_user then
        return;
    end if;
    -- For the read models, which are rebuilt in a schema of their own.
    if has_database_privilege(current_database(), 'create with grant option') then
        execute format('grant create on database %I to %I', current_database(), application);
    end if;
    execute format('grant usage on schema %I to %I', own_schema, application);
    for own in
        select format('%I.%I', schemaname, tablename) from pg_tables
        where schemaname = own_schema and tablename not in ('events', 'security_events', '${flyway:table}')
          and tablename not like 'seal%'
          and tablename not in ('text_keys', 'marked_entries', 'erased_texts')
    loop
        execute format('grant select, insert, update, delete, truncate on %s to %I', own, application);
    end loop;
    execute format('grant select on %I.events, %I.readable_events to %I', own_schema, own_schema, application);
    for own in
        select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = own_schema and tablename like 'seal%'
    loop
        execute format('grant select on %s to %I', own, application);
    end loop;
    execute format('grant execute on function %I.seal_log, %I.rotate_sealing_key, %I.add_cosignature to %I', own_schema, own_schema, own_schema, application);
    execute format('grant execute on function %I.add_timestamp to %I', own_schema, application);
    execute format('grant select, insert on %I.security_events to %I', own_schema, application);
    execute format('grant execute on function %I.append_events to %I', own_schema, application);
    execute format('grant execute on function %I.append_groups to %I', own_schema, application);
    execute format('grant execute on function %I.forget_security_events to %I', own_schema, application);
    execute format('grant select on %I.text_keys, %I.marked_entries, %I.erased_texts to %I', own_schema, own_schema, own_schema,
        application);
    execute format('grant execute on function %I.encrypt_text to %I', own_schema, application);
    execute format('grant execute on function %I.erase_text to %I', own_schema, application);
    execute format('grant execute on function %I.replace_text_keys to %I', own_schema, application);
end
$$;
