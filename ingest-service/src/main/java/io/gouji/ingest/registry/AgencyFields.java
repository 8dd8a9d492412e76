package io.gouji.ingest.registry;

import io.gouji.ingest.submission.AgencyIds;
import io.gouji.ingest.submission.ProblemException;
import io.gouji.ingest.submission.Quoted;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an agency, as text; null or blank for what is not said.
 *
 * @param id its identity
 * @param name what it is called
 * @param aliases what it is also called
 * @param kind a code of {@link AgencyKind}
 * @param parent the id of the agency above it
 * @param particulars what else is said
 */
public record AgencyFields(
        @Nullable String id,
        @Nullable String name,
        List<String> aliases,
        @Nullable String kind,
        @Nullable String parent,
        Particulars particulars) {

    private static final Pattern DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_REGION = 100;
    private static final int MOST_ALIASES = 100;

    public AgencyFields {
        aliases = List.copyOf(aliases);
    }

    /**
     * What no identity depends on.
     *
     * @param region where it is
     * @param deadline month and day, as 01-31
     */
    public record Particulars(
            @Nullable String region, @Nullable String deadline) {}

    /** The agency, unless something said is wrong; every such thing is told. */
    Optional<Agency> read(Consumer<String> wrong) {
        var complaints = new ArrayList<String>();
        var agency = new Agency(
                name("id", id, complaints::add),
                name("name", name, complaints::add),
                aliases(complaints::add),
                kind(complaints::add),
                given(parent).map(value -> name("parent", value, complaints::add)),
                new Agency.Particulars(region(complaints::add), deadline(complaints::add)));
        complaints.forEach(wrong);
        return complaints.isEmpty() ? Optional.of(agency) : Optional.empty();
    }

    private List<String> aliases(Consumer<String> wrong) {
        if (aliases.size() > MOST_ALIASES) {
            wrong.accept("there are more than " + MOST_ALIASES + " aliases");
            return List.of();
        }
        return aliases.stream()
                .filter(alias -> !alias.isBlank())
                .map(alias -> name("aliases", alias, wrong))
                .distinct()
                .toList();
    }

    // a name a submission cannot carry would never be found
    private static String name(String field, @Nullable String value, Consumer<String> wrong) {
        if (value == null || value.isBlank()) {
            wrong.accept("'" + field + "' is missing");
            return "";
        }
        try {
            return AgencyIds.read(value);
        } catch (ProblemException e) {
            wrong.accept("'" + field + "' is '" + Quoted.shortened(value.strip())
                    + "'; ids and names have 1 to 100 letters, digits and - _ · ( ) （ ）");
            return "";
        }
    }

    private AgencyKind kind(Consumer<String> wrong) {
        var code = given(kind);
        if (code.isEmpty()) {
            return AgencyKind.OTHER;
        }
        return AgencyKind.ofCode(code.get()).orElseGet(() -> {
            wrong.accept("'kind' is '" + Quoted.shortened(code.get()) + "', which is none of "
                    + Arrays.stream(AgencyKind.values()).map(AgencyKind::code).toList());
            return AgencyKind.OTHER;
        });
    }

    private Optional<String> region(Consumer<String> wrong) {
        return given(particulars.region()).filter(region -> {
            boolean tooLong = region.length() > LONGEST_REGION;
            if (tooLong) {
                wrong.accept("'region' has more than " + LONGEST_REGION + " characters");
            }
            return !tooLong;
        });
    }

    private Optional<MonthDay> deadline(Consumer<String> wrong) {
        return given(particulars.deadline()).flatMap(value -> {
            try {
                if (DAY.matcher(value).matches()) {
                    return Optional.of(MonthDay.parse("--" + value));
                }
            } catch (DateTimeException e) {
                wrong.accept("'deadline' is '" + value + "', which is no day of a year");
                return Optional.empty();
            }
            wrong.accept("'deadline' is '" + Quoted.shortened(value) + "', not month and day as 01-31");
            return Optional.empty();
        });
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
