package io.gouji.ingest.store;

import io.gouji.ingest.IngestConfig;
import io.gouji.ingest.registry.Agency;
import io.gouji.ingest.registry.AgencyKind;
import io.gouji.ingest.registry.Registration;
import io.gouji.ingest.submission.NewSubmission;
import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/** Who reports. One change at a time, whichever instance makes it. */
@Singleton
public final class AgencyRegistry {

    private static final int CHANGES = 3;

    private final Session entities;
    private final boolean required;

    AgencyRegistry(Session entities, IngestConfig config) {
        this.entities = entities;
        this.required = config.registry().required();
    }

    /**
     * Which agencies to list.
     *
     * @param kind only of this kind
     * @param parent only those right below this one
     * @param region only of this region
     * @param after only those whose id comes after this one
     */
    public record Filter(
            Optional<AgencyKind> kind, Optional<String> parent, Optional<String> region, Optional<String> after) {}

    /** Enters all, or none when anything is wrong with one of them. */
    @Transactional
    public Registration.Result enter(Registration registration) {
        entities.createNativeQuery("select pg_advisory_xact_lock(:queue, 0)", Object.class)
                .setParameter("queue", CHANGES)
                .getResultList();
        var result = registration.against(known());
        if (result.faults().isEmpty()) {
            store(result.agencies());
        }
        return result;
    }

    /** The agency of an id. */
    @Transactional
    public Optional<Agency> find(String id) {
        return Optional.ofNullable(entities.find(AgencyEntity.class, id)).map(AgencyEntity::toAgency);
    }

    /** Agencies that match, by id. */
    @Transactional
    public List<Agency> list(Filter filter, int limit) {
        var conditions = new StringBuilder("from AgencyEntity where 1 = 1");
        var parameters = new HashMap<String, Object>();
        filter.kind().ifPresent(kind -> {
            conditions.append(" and kind = :kind");
            parameters.put("kind", kind.name());
        });
        filter.parent().ifPresent(parent -> {
            conditions.append(" and parent = :parent");
            parameters.put("parent", parent);
        });
        filter.region().ifPresent(region -> {
            conditions.append(" and region = :region");
            parameters.put("region", region);
        });
        filter.after().ifPresent(after -> {
            conditions.append(" and id > :after");
            parameters.put("after", after);
        });
        var query = entities.createQuery(conditions + " order by id", AgencyEntity.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream()
                .map(AgencyEntity::toAgency)
                .toList();
    }

    /** The ids behind what senders call agencies; without those that are not registered. */
    @Transactional
    public Map<String, String> ids(Collection<String> names) {
        return pairs(entities.createNativeQuery(
                        "select name, agency_id from agency_name where name = any(cast(:names as text[]))", Tuple.class)
                .setParameter("names", names.toArray(String[]::new))
                .getResultList());
    }

    /**
     * The submission, for the agency that is meant.
     *
     * @param ids what {@link #ids} answered
     * @throws ProblemException when the agency is not registered and must be
     */
    NewSubmission identified(NewSubmission submission, Map<String, String> ids) {
        String id = ids.get(submission.agency());
        if (id == null && required) {
            throw Problem.UNKNOWN_AGENCY.with("The agency '" + submission.agency()
                    + "' is not registered, neither as an id nor as a name; send one of GET /v1/agencies,"
                    + " or have it registered.");
        }
        return id == null ? submission : submission.of(id);
    }

    private Registration.Known known() {
        Map<String, Optional<String>> parents = new HashMap<>();
        for (Tuple row : entities.createNativeQuery("select id, parent_id from agency", Tuple.class)
                .getResultList()) {
            parents.put(row.get(0, String.class), Optional.ofNullable(row.get(1, String.class)));
        }
        return new Registration.Known(
                parents,
                pairs(entities.createNativeQuery("select name, agency_id from agency_name", Tuple.class)
                        .getResultList()));
    }

    private void store(List<Agency> agencies) {
        agencies.forEach(agency -> entities.merge(new AgencyEntity(agency)));
        entities.flush();
        entities.createNativeMutationQuery("delete from agency_name where agency_id = any(cast(:ids as text[]))")
                .setParameter("ids", agencies.stream().map(Agency::id).toArray(String[]::new))
                .executeUpdate();
        entities.createNativeMutationQuery("insert into agency_name (name, agency_id)"
                        + " select * from unnest(cast(:names as text[]), cast(:ids as text[]))")
                .setParameter(
                        "names",
                        agencies.stream()
                                .flatMap(agency -> agency.names().stream())
                                .toArray(String[]::new))
                .setParameter(
                        "ids",
                        agencies.stream()
                                .flatMap(agency -> agency.names().stream().map(name -> agency.id()))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    private static Map<String, String> pairs(List<Tuple> rows) {
        Map<String, String> pairs = new HashMap<>();
        rows.forEach(row -> pairs.put(row.get(0, String.class), row.get(1, String.class)));
        return pairs;
    }
}
