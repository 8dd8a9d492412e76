-- Archives of documents, and what became of each entry. Instances of the release before know nothing of them.
create table batch (
    id          uuid primary key,
    received_at timestamptz not null,
    -- null while it is worked on; for ever when the service ended meanwhile
    finished_at timestamptz
);

-- Either a submission or a problem. The order of ids is the order of the archive.
create table batch_entry (
    id            bigint generated always as identity primary key,
    batch_id      uuid    not null references batch (id),
    name          text    not null,
    submission_id uuid references submission (id),
    created       boolean not null,
    problem       text,
    detail        text,
    constraint batch_entry_outcome check ((submission_id is null) = (problem is not null)),
    constraint batch_entry_problem check ((problem is null) = (detail is null))
);

create index batch_entry_batch on batch_entry (batch_id, id);
