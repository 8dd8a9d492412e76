package io.gouji.ingest.store;

import io.gouji.ingest.registry.OverdueReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A report that was missed. */
@Entity
@Table(name = "overdue_report")
class OverdueEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "agency_id")
    private String agency;

    @Column(name = "reporting_year")
    private int reportingYear;

    private LocalDate deadline;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected OverdueEntity() {}

    OverdueEntity(OverdueReport report) {
        this.agency = report.agency();
        this.reportingYear = report.year();
        this.deadline = report.deadline();
        this.raisedAt = report.raisedAt();
    }

    void published(Instant at) {
        publishedAt = at;
    }

    OverdueReport toReport() {
        return new OverdueReport(agency, reportingYear, deadline, raisedAt);
    }
}
