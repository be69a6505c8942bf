-- Finds the confidentiality marks and their liftings. Every read of the log asks for the last of them, so that it masks what
-- is confidential by then (ADR 0026).
create index events_confidentiality on events (position) where type in ('confidentiality-lifted', 'marked-confidential');
