-- Somebody waits for these: they are published before others and to a topic of their own.
-- Instances of the release before write false and publish all to the usual topic.
alter table outbox add column interactive boolean not null default false;

create index outbox_interactive on outbox (agency_id) where interactive;
