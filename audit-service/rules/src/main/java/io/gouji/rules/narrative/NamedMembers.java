package io.gouji.rules.narrative;

import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.ReportView;
import java.util.List;
import java.util.Optional;

/** The bodies below a region, by the names its narrative gives them. */
final class NamedMembers {

    private static final int SHORTEST_NAME = 2;

    private NamedMembers() {}

    /** The one member some words name, by its name or a part of it; empty when none or several may be meant. */
    static Optional<Member> named(ReportView report, String words) {
        if (words.length() < SHORTEST_NAME) {
            return Optional.empty();
        }
        List<Member> known = report.neighbours().members();
        List<Member> same =
                known.stream().filter(member -> member.name().equals(words)).toList();
        List<Member> meant = same.isEmpty()
                ? known.stream()
                        .filter(member -> brief(member.name()).contains(brief(words)))
                        .toList()
                : same;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** 县人民政府办公室 is called 县政府办公室. */
    private static String brief(String name) {
        return name.replace("人民政府", "政府");
    }
}
