-- How far each segment of each event processor has come, and which node has claimed it.
create table processor_tokens (
    processor  varchar(255) not null,
    segment    integer      not null,
    token      bytea,
    token_type varchar(255),
    touched    varchar(255),
    owner      varchar(255),
    primary key (processor, segment)
);
