-- Reports that were missed, each once, and whether that was told. Instances of the release before know nothing of them.
create table overdue_report (
    id             bigint generated always as identity primary key,
    agency_id      text        not null references agency (id),
    reporting_year integer     not null,
    deadline       date        not null,
    raised_at      timestamptz not null,
    -- null until the broker has the alert
    published_at   timestamptz,
    constraint overdue_report_once unique (agency_id, reporting_year)
);

create index overdue_report_untold on overdue_report (id) where published_at is null;
