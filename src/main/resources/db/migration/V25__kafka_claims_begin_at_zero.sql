-- A claim is made as a lease alone; no position of its topic is known then.
alter table kafka_claims alter column position set default 0;
