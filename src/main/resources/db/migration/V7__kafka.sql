-- Which node writes a Kafka topic, until when by this clock, and a position that the topic has reached at least.
create table kafka_claims (
    topic    text        not null primary key,
    holder   uuid        not null,
    until    timestamptz not null,
    position bigint      not null
);
