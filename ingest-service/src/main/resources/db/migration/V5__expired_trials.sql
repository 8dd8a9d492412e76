-- A trial's document is forgotten after a while. Its row stays, so that its version is never given again.
-- Instances of the release before go on: they read a document only while its row is in the outbox.
alter table submission add column expired_at timestamptz;

create index submission_trials on submission (received_at) where trial and expired_at is null;
