package io.gouji.ingest.store;

import io.gouji.ingest.registry.Agency;
import io.gouji.ingest.registry.AgencyKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registered agency. */
@Entity
@Table(name = "agency")
class AgencyEntity {

    @Id
    private String id;

    private String name;

    private String[] aliases;

    private String kind;

    @Column(name = "parent_id")
    private @Nullable String parent;

    private @Nullable String region;

    private @Nullable String deadline;

    @SuppressWarnings("NullAway.Init")
    protected AgencyEntity() {}

    AgencyEntity(Agency agency) {
        this.id = agency.id();
        this.name = agency.name();
        this.aliases = agency.aliases().toArray(String[]::new);
        this.kind = agency.kind().name();
        this.parent = agency.parent().orElse(null);
        this.region = agency.particulars().region().orElse(null);
        this.deadline = agency.particulars().deadline().map(MonthDay::toString).orElse(null);
    }

    Agency toAgency() {
        return new Agency(
                id,
                name,
                List.of(aliases),
                AgencyKind.valueOf(kind),
                Optional.ofNullable(parent),
                new Agency.Particulars(
                        Optional.ofNullable(region),
                        Optional.ofNullable(deadline).map(MonthDay::parse)));
    }
}
