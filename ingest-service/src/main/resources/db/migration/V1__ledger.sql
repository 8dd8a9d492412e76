-- What was received, and how far each submission has come. A row is never deleted; a resubmission is a new version.
create table submission (
    id               uuid primary key,
    agency_id        text        not null,
    reporting_year   integer     not null,
    version          integer     not null,
    sha256           text        not null,
    size_bytes       integer     not null,
    media_type       text        not null,
    trial            boolean     not null,
    received_at      timestamptz not null,
    published_at     timestamptz,
    parsed_at        timestamptz,
    rejected_at      timestamptz,
    rejection_reason text,
    rejection_detail text,
    audited_at       timestamptz,
    findings         integer,
    stage            text generated always as (
        case
            when audited_at is not null then 'AUDITED'
            when parsed_at is not null then 'PARSED'
            when rejected_at is not null then 'REJECTED'
            when published_at is not null then 'PUBLISHED'
            else 'RECEIVED'
        end) stored,
    constraint submission_version unique (agency_id, reporting_year, version),
    -- a trial and the real submission of the same bytes are two submissions: the trial alerts nobody
    constraint submission_content unique (agency_id, reporting_year, sha256, trial)
);

create index submission_stage on submission (stage, id);

-- The bytes as received, apart from the ledger so that listing it never reads them.
create table document (
    submission_id uuid primary key references submission (id),
    content       bytea not null
);

-- Submissions not yet acknowledged by the broker. The order of ids is the order of one agency's submissions.
create table outbox (
    id            bigint generated always as identity primary key,
    agency_id     text        not null,
    submission_id uuid        not null unique references submission (id),
    created_at    timestamptz not null
);

create index outbox_agency on outbox (agency_id, id);

-- What was answered to a request that named a key, so that its repeat gets the same answer.
create table idempotency_key (
    key           text primary key,
    fingerprint   text        not null,
    submission_id uuid        not null references submission (id),
    created       boolean     not null,
    created_at    timestamptz not null
);
