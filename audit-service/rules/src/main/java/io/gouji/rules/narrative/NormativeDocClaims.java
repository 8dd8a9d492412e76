package io.gouji.rules.narrative;

import io.gouji.contract.audit.Message;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.rules.ReportView;
import io.gouji.rules.Words;
import io.gouji.rules.claim.Claim;
import io.gouji.rules.claim.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Claims about how many regulations and normative documents were issued, were repealed and are in force. */
final class NormativeDocClaims implements ClaimSelector {

    private static final Pattern SUBJECT = Pattern.compile("(?<both>规章(?:和|、|及|以及|与)(?:行政)?规范性文件)|规范性文件|(?<rules>规章)");
    private static final Pattern SUBJECT_AFTER =
            Pattern.compile("^(?:的|现行有效的?)?(?:行政)?(?:(?<both>规章(?:和|、|及)(?:行政)?规范性文件)|规范性文件|(?:政府|部门)?(?<rules>规章))");
    private static final Pattern ACT =
            Pattern.compile("(?<issued>制发|印发|出台|制定|新制作)|(?<repealed>废止|失效)|(?<inForce>(?:现行|继续|目前|仍然?)有效)");
    private static final Words ANOTHER_MATTER =
            Words.of("备案|审核|审查|解读|评估|拟|修订|修改|征求|草案|转发|报送|配套|公平竞争|听证|意见|名义|牵头|联合|代拟|讨论|审议|起草|调整|翻译|刊登|政策性|党内|党委");
    private static final Pattern OTHER_DOCUMENTS = Pattern.compile("政策文件|(?:其[他它]|部门|一般|普通)[^，。；]{0,4}(?<!规范性)文件");
    private static final Words OTHER_SPAN = Words.of("上年|去年|上一年|较|同比|相比|历年|以来|累计|季度|上半年|下半年");
    private static final String UNITS = "件份个部项条";

    @Override
    public List<SelectedClaim> select(ReportView report) {
        var selected = new ArrayList<SelectedClaim>();
        for (Claim claim : Claims.of(report)) {
            if (!claim.denial() && !claim.unit().isEmpty() && UNITS.contains(claim.unit()) && namesDocuments(claim)) {
                selected(claim, report).ifPresent(selected::add);
            }
        }
        return selected;
    }

    private static boolean namesDocuments(Claim claim) {
        String text = claim.passage().text();
        return text.contains("规范性文件") || text.contains("规章");
    }

    private static Optional<SelectedClaim> selected(Claim claim, ReportView report) {
        String clause = claim.clause();
        boolean other = ANOTHER_MATTER.in(clause)
                || OTHER_SPAN.in(clause)
                || OTHER_DOCUMENTS.matcher(claim.noun()).find()
                || ANOTHER_MATTER.in(claim.governor());
        if (other || !Scope.isOwnPart(claim, report.report())) {
            return Optional.empty();
        }
        String act = act(claim).orElse("");
        List<String> rows = rows(claim);
        if (act.isEmpty() || rows.isEmpty() || (act.equals("repealed") && countsLapsed(claim))) {
            return Optional.empty();
        }
        List<NamedReading> readings = readings(report, rows, act);
        return readings.isEmpty() ? Optional.empty() : Optional.of(new SelectedClaim(claim, subject(act), readings));
    }

    private static Optional<String> act(Claim claim) {
        Optional<String> near = lastAct(claim.noun());
        return near.isPresent() ? near : lastAct(claim.lead());
    }

    private static Optional<String> lastAct(String words) {
        Matcher act = ACT.matcher(words);
        String last = null;
        while (act.find()) {
            last = act.group("issued") != null ? "issued" : act.group("repealed") != null ? "repealed" : "inForce";
        }
        return Optional.ofNullable(last);
    }

    /** 失效 counted apart from 废止 or alone: the form has one column for both, or only for what was repealed. */
    private static boolean countsLapsed(Claim claim) {
        return claim.passage().text().contains("失效");
    }

    private static List<String> rows(Claim claim) {
        Matcher after = SUBJECT_AFTER.matcher(claim.wording().following());
        if (after.find()) {
            return rows(after);
        }
        Matcher before = SUBJECT.matcher(claim.sentence());
        List<String> rows = List.of();
        while (before.find()) {
            rows = rows(before);
        }
        return rows;
    }

    private static List<String> rows(Matcher subject) {
        if (subject.group("both") != null) {
            return List.of("rules", "normativeDocs");
        }
        return List.of(subject.group("rules") == null ? "normativeDocs" : "rules");
    }

    private static List<NamedReading> readings(ReportView report, List<String> rows, String act) {
        List<String> columns = report.report().edition() == FormEdition.E2021
                ? List.of(act)
                : act.equals("issued") ? List.of("made", "published") : List.of();
        var readings = new ArrayList<NamedReading>();
        for (String column : columns) {
            List<CellRef> cells =
                    rows.stream().map(row -> new CellRef("T2", row, column)).toList();
            readings.add(NamedReading.of(name(report, cells), cells));
            if (cells.size() > 1) {
                cells.forEach(cell -> readings.add(NamedReading.of(name(report, List.of(cell)), List.of(cell))));
            }
        }
        return readings;
    }

    private static Message name(ReportView report, List<CellRef> cells) {
        String zh = String.join(
                "＋",
                cells.stream()
                        .map(ref -> report.form()
                                .flatMap(form -> form.wording(ref))
                                .orElse(ref.toString())
                                .replace(" · ", ""))
                        .toList());
        return new Message(
                zh, String.join(" + ", cells.stream().map(CellRef::toString).toList()));
    }

    private static Message subject(String act) {
        return switch (act) {
            case "issued" -> new Message("制发件数", "documents issued");
            case "repealed" -> new Message("废止件数", "documents repealed");
            default -> new Message("现行有效件数", "documents in force");
        };
    }
}
