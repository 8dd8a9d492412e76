-- When each agency's submissions are next held against what audit-service holds, and what came of it the last time.
-- Instances of the release before do not look here; those of this release ask and answer without them.
create table reconciliation (
    agency_id   text primary key,
    due_at      timestamptz not null,
    asked_at    timestamptz,
    answered_at timestamptz,
    again       integer not null default 0
);

create index reconciliation_due on reconciliation (due_at);

-- When a document was last put into the outbox once more because what follows from it was missing.
alter table submission add column republished_at timestamptz;
