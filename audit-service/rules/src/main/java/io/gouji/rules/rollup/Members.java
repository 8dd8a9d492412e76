package io.gouji.rules.rollup;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.ReportKind;
import io.gouji.rules.Body;
import io.gouji.rules.Neighbours.Member;
import io.gouji.rules.Outcome;
import io.gouji.rules.ReportView;
import io.gouji.rules.table.PrintedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The members of an aggregated report whose figures it adds up, and their sums. */
final class Members {

    static final List<String> TABLES = List.of("T2", "T3", "T4");

    /** Columns of the 2019 edition that count items, which bodies have in common, not acts. */
    private static final Set<String> COUNTED_ONCE = Set.of("lastYear", "change");

    private final ReportView report;
    private final List<Member> counted;

    private Members(ReportView report, List<Member> counted) {
        this.report = report;
        this.counted = counted;
    }

    /** Why a rule about members says nothing on this report; empty when it can judge. */
    static Optional<Outcome> obstacle(ReportView report) {
        if (report.report().kind() != ReportKind.AGGREGATED) {
            return Optional.of(Outcome.notApplicable(
                    "本报告只反映本机关，不汇总下级", "the report gives one body's own figures and adds up no others"));
        }
        return Members.of(report).counted.isEmpty()
                ? Optional.of(Outcome.undetermined("缺少下级机关的报告", "no report of a body below is known"))
                : Optional.empty();
    }

    /** The members of the same year that are not branches of a ministry, whose figures a region does not add up. */
    static Members of(ReportView report) {
        Integer year = report.report().year();
        return new Members(
                report,
                report.neighbours().members().stream()
                        .filter(member -> year == null
                                || member.report().year() == null
                                || Objects.equals(member.report().year(), year))
                        .filter(member -> !Body.of(member.report().agency()).vertical())
                        .toList());
    }

    List<Member> counted() {
        return counted;
    }

    /** The cells of a table that are sums over the bodies below. */
    List<CellRef> cells(String table) {
        return PrintedTable.of(report, table).filter(PrintedTable::isPresent).stream()
                .flatMap(printed -> printed.cells().stream())
                .filter(ref -> !COUNTED_ONCE.contains(ref.column()))
                .toList();
    }

    /** The members' figures in a cell. */
    Sum sum(CellRef ref) {
        var total = BigDecimal.ZERO;
        boolean exact = true;
        var shares = new ArrayList<Share>();
        for (Member member : counted) {
            Optional<BigDecimal> least = comparable(member.report(), ref).flatMap(report -> least(report, ref));
            exact &= least.isPresent() && isCount(member.report(), ref);
            if (least.isPresent()) {
                total = total.add(least.get());
                shares.add(new Share(member, least.get()));
            }
        }
        return new Sum(total, exact, shares);
    }

    /** Table 2 of another edition counts other things. */
    private Optional<ParsedReport> comparable(ParsedReport member, CellRef ref) {
        boolean same =
                member.edition() == report.report().edition() || !ref.table().equals("T2");
        return same ? Optional.of(member) : Optional.empty();
    }

    private static boolean isCount(ParsedReport member, CellRef ref) {
        return member.cell(ref).flatMap(cell -> cell.count()).isPresent();
    }

    /** The smallest number a member's cell can mean; empty when it tells none. */
    private static Optional<BigDecimal> least(ParsedReport member, CellRef ref) {
        return member.cell(ref).flatMap(cell -> switch (cell.reading()) {
            case Reading.Count(BigDecimal value) -> Optional.of(value);
            case Reading.Ambiguous(List<BigDecimal> candidates) -> Optional.of(candidates.getFirst());
            case Reading.Blank() -> Optional.empty();
            case Reading.NotApplicable() -> Optional.empty();
            case Reading.Unreadable unreadable -> Optional.empty();
        });
    }

    /**
     * The members' figures in one cell.
     *
     * @param total their sum, as far as they are known and as low as they can be
     * @param exact whether every member gives one number
     * @param shares what each contributes
     */
    record Sum(BigDecimal total, boolean exact, List<Share> shares) {

        /** The largest share; empty when there is none. */
        Optional<Share> largest() {
            return shares.stream().max((one, other) -> one.value().compareTo(other.value()));
        }
    }

    /**
     * What one member contributes to a sum.
     *
     * @param member the member
     * @param value its figure
     */
    record Share(Member member, BigDecimal value) {}
}
