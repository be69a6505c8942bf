#!/usr/bin/env bash
# Makes the two logins and the database, once, when PostgreSQL starts on an empty volume: the owner of the tables, who migrates, and
# the application, who may read events and append them.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres \
    -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" <<'SQL'
create role rodatraden_owner login password :'owner_password';
create role rodatraden_app login password :'app_password';
create database rodatraden owner rodatraden_owner;
revoke connect on database rodatraden from public;
grant connect on database rodatraden to rodatraden_app;
SQL
