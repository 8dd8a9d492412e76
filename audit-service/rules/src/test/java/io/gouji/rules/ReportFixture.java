package io.gouji.rules;

import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormCatalogue;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.form.FormRow;
import io.gouji.contract.form.FormTable;
import io.gouji.contract.form.FormTemplate;
import io.gouji.contract.report.Cell;
import io.gouji.contract.report.DeclaredParts;
import io.gouji.contract.report.ParseIssue;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.PrintedDate;
import io.gouji.contract.report.Reading;
import io.gouji.contract.report.ReportKind;
import io.gouji.contract.report.Section;
import io.gouji.contract.report.Sentence;
import io.gouji.contract.report.Signature;
import io.gouji.contract.report.SourceLocation;
import io.gouji.contract.report.SourceLocation.TextPlace;
import io.gouji.contract.report.StatisticPeriod;
import io.gouji.contract.report.TableShape;
import io.gouji.rules.Neighbours.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report of a fictional agency that breaks no rule, to be changed in the one respect a test is about. */
public final class ReportFixture {

    private static final List<String> TITLES =
            List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");

    private static final String OVERVIEW = "依法主动公开政府信息，及时办理公开申请，发布前逐件审核，维护网站专栏，把公开工作列入考核，由专人负责日常检查和业务培训。";
    private static final String PROBLEMS = "存在的问题是栏目更新不够及时，下一步将按月核对目录。";

    private int line = 1;
    private @Nullable String agency = "示例县档案局";
    private @Nullable Integer year;
    private final FormEdition edition;
    private ReportKind kind = ReportKind.OWN;
    private final List<Sentence> preamble = new ArrayList<>();
    private final Map<Integer, List<Sentence>> parts = new LinkedHashMap<>();
    private final Map<Integer, String> numbers = new TreeMap<>();
    private final Map<Integer, String> titles = new TreeMap<>();
    private final Map<Integer, List<Section.Item>> items = new TreeMap<>();
    private String heading = "示例县档案局政府信息公开工作年度报告";
    private @Nullable String signer = "";
    private @Nullable DeclaredParts declared;
    private @Nullable StatisticPeriod period;
    private @Nullable PrintedDate signed;
    private @Nullable PrintedDate published;
    private boolean recognised;
    private boolean truncated;
    private Neighbours neighbours = Neighbours.NONE;
    private final Map<String, TableShape> shapes = new LinkedHashMap<>();
    private final Map<CellRef, Cell> cells = new LinkedHashMap<>();

    private ReportFixture(int year, FormEdition edition) {
        this.year = year;
        this.edition = edition;
        FormCatalogue.template(edition).ifPresent(this::fillWithZeros);
        for (int part = 1; part <= TITLES.size(); part++) {
            parts.put(part, new ArrayList<>());
        }
        sentence(1, OVERVIEW);
        sentence(5, PROBLEMS);
        sentence(6, year + "年未收取政府信息公开信息处理费。");
        period = new StatisticPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "全年", at());
        signed = new PrintedDate(LocalDate.of(year + 1, 1, 20), "次年1月20日", at());
    }

    /** A report for 2024 in which nothing happened. */
    public static ReportFixture report() {
        return new ReportFixture(2024, FormEdition.E2021);
    }

    public static ReportFixture report(int year, FormEdition edition) {
        return new ReportFixture(year, edition);
    }

    private void fillWithZeros(FormTemplate form) {
        for (FormTable table : form.tables()) {
            table.cells().forEach(ref -> set(ref, new Reading.Count(BigDecimal.ZERO), "0"));
            List<TableShape.Row> rows = table.rows()
                    .map(row -> new TableShape.Row(
                            row.code(),
                            row.label(),
                            table.blockOf(row.code()).orElseThrow().columns().size()))
                    .toList();
            shapes.put(table.code(), new TableShape(table.code(), edition, "FIXTURE", true, rows, at()));
        }
    }

    private TableShape shape(String table) {
        return Objects.requireNonNull(shapes.get(table), table);
    }

    private List<Sentence> sentences(int part) {
        return Objects.requireNonNull(parts.get(part), "part " + part);
    }

    private SourceLocation at() {
        line++;
        return new TextPlace(line, line * 100, 10);
    }

    private void set(CellRef ref, Reading reading, String raw) {
        cells.put(ref, new Cell(reading, raw, at()));
    }

    /** Sets cells of one row: {@code row("T3.received", 4, 0, 0, 0, 0, 0, 4)}. */
    public ReportFixture row(String row, long... values) {
        List<CellRef> refs = cells.keySet().stream()
                .filter(ref -> (ref.table() + "." + ref.row()).equals(row))
                .toList();
        for (int i = 0; i < values.length; i++) {
            count(refs.get(i).toString(), values[i]);
        }
        return this;
    }

    public ReportFixture count(String cell, long value) {
        set(CellRef.parse(cell), new Reading.Count(BigDecimal.valueOf(value)), Long.toString(value));
        return this;
    }

    /** Prints a remark inside the cell beside its number. */
    public ReportFixture note(String cell, long value, String note) {
        var reading = new Reading.Count(BigDecimal.valueOf(value));
        cells.put(CellRef.parse(cell), new Cell(reading, value + "（" + note + "）", note, List.of(), at()));
        return this;
    }

    public ReportFixture decimal(String cell, String value) {
        set(CellRef.parse(cell), new Reading.Count(new BigDecimal(value)), value);
        return this;
    }

    /** Prints a row of three cells without a gap, so that every split of its digits is a candidate. */
    public ReportFixture glued(String row, String digits) {
        List<CellRef> refs = cells.keySet().stream()
                .filter(ref -> (ref.table() + "." + ref.row()).equals(row))
                .toList();
        List<TreeSet<BigDecimal>> candidates = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int i = 1; i < digits.length() - 1; i++) {
            for (int j = i + 1; j < digits.length(); j++) {
                List<String> split = List.of(digits.substring(0, i), digits.substring(i, j), digits.substring(j));
                if (split.stream().noneMatch(part -> part.length() > 1 && part.startsWith("0"))) {
                    for (int k = 0; k < split.size(); k++) {
                        candidates.get(k).add(new BigDecimal(split.get(k)));
                    }
                }
            }
        }
        List<String> raw = List.of(digits.substring(0, 1), digits.substring(1, 2), digits.substring(2));
        for (int k = 0; k < refs.size(); k++) {
            List<BigDecimal> values = List.copyOf(candidates.get(k));
            set(
                    refs.get(k),
                    values.size() == 1 ? new Reading.Count(values.getFirst()) : new Reading.Ambiguous(values),
                    raw.get(k));
        }
        return this;
    }

    public ReportFixture alternatives(String cell, long value, long... others) {
        var alternatives = new ArrayList<BigDecimal>();
        for (long other : others) {
            alternatives.add(BigDecimal.valueOf(other));
        }
        cells.put(
                CellRef.parse(cell),
                new Cell(new Reading.Count(BigDecimal.valueOf(value)), Long.toString(value), null, alternatives, at()));
        return this;
    }

    public ReportFixture blank(String... refs) {
        for (String cell : refs) {
            set(CellRef.parse(cell), new Reading.Blank(), "");
        }
        return this;
    }

    public ReportFixture slash(String cell) {
        set(CellRef.parse(cell), new Reading.NotApplicable(), "/");
        return this;
    }

    public ReportFixture ambiguous(String cell, long first, long second) {
        set(
                CellRef.parse(cell),
                new Reading.Ambiguous(List.of(BigDecimal.valueOf(first), BigDecimal.valueOf(second))),
                "" + first + second);
        return this;
    }

    public ReportFixture unreadable(String cell) {
        set(CellRef.parse(cell), new Reading.Unreadable("no number"), "若干");
        return this;
    }

    public ReportFixture without(String cell) {
        cells.remove(CellRef.parse(cell));
        return this;
    }

    /** The table is not in the document. */
    public ReportFixture withoutTable(String table) {
        cells.keySet().removeIf(ref -> ref.table().equals(table));
        shapes.remove(table);
        return this;
    }

    public ReportFixture withoutRow(String table, String row) {
        cells.keySet().removeIf(ref -> ref.table().equals(table) && ref.row().equals(row));
        return rows(table, rows -> rows.removeIf(found -> row.equals(found.code())));
    }

    /** Rewrites the printed rows of a table. */
    public ReportFixture rows(String table, Consumer<List<TableShape.Row>> change) {
        TableShape shape = shape(table);
        var rows = new ArrayList<>(shape.rows());
        change.accept(rows);
        shapes.put(table, new TableShape(table, shape.rowSet(), shape.layout(), shape.complete(), rows, shape.at()));
        return this;
    }

    /** Prints table 3 with the single row （六）其他处理 of the 2019 edition. */
    public ReportFixture onThe2019RowSet() {
        withoutRow("T3", "other.notCorrected").withoutRow("T3", "other.feeUnpaid");
        cells.keySet().removeIf(ref -> ref.row().equals("other.misc"));
        for (String column : List.of("person", "company", "research", "welfare", "legal", "otherOrg", "total")) {
            count("T3.other." + column, 0);
        }
        TableShape shape = shape("T3");
        List<TableShape.Row> rows = shape.rows().stream()
                .map(row -> "other.misc".equals(row.code()) ? new TableShape.Row("other", "（六）其他处理", 7) : row)
                .toList();
        shapes.put("T3", new TableShape("T3", FormEdition.E2019, shape.layout(), true, rows, shape.at()));
        return this;
    }

    /** The document ends inside the table, after a row. */
    public ReportFixture endsAfter(String table, String row) {
        TableShape shape = shape(table);
        List<String> codes = FormCatalogue.template(edition)
                .orElseThrow()
                .table(table)
                .rows()
                .map(FormRow::code)
                .toList();
        List<String> kept = codes.subList(0, codes.indexOf(row) + 1);
        cells.keySet().removeIf(ref -> ref.table().equals(table) && !kept.contains(ref.row()));
        List<TableShape.Row> rows = shape.rows().stream()
                .filter(found -> kept.contains(found.code()))
                .toList();
        shapes.put(table, new TableShape(table, shape.rowSet(), shape.layout(), false, rows, shape.at()));
        truncated = true;
        return this;
    }

    /** The report was recognised on pictures of its pages. */
    public ReportFixture recognised() {
        recognised = true;
        return this;
    }

    public ReportFixture truncated() {
        truncated = true;
        return this;
    }

    public ReportFixture aggregated() {
        kind = ReportKind.AGGREGATED;
        return this;
    }

    public ReportFixture agency(@Nullable String name) {
        agency = name;
        return this;
    }

    public ReportFixture yearUnknown() {
        year = null;
        return this;
    }

    /** Adds a sentence to a part; part 0 is the preamble. */
    public ReportFixture sentence(int part, String text) {
        var sentence = new Sentence(text, at());
        if (part == 0) {
            preamble.add(sentence);
        } else {
            sentences(part).add(sentence);
        }
        return this;
    }

    /** Takes the sentences of a part away, leaving its heading. */
    public ReportFixture silent(int part) {
        sentences(part).clear();
        return this;
    }

    public ReportFixture withoutPart(int part) {
        parts.remove(part);
        return this;
    }

    /** Says what a part says, and nothing else. */
    public ReportFixture says(int part, String... sentences) {
        silent(part);
        for (String sentence : sentences) {
            sentence(part, sentence);
        }
        return this;
    }

    /** Moves a part behind all others. */
    public ReportFixture last(int part) {
        parts.put(part, Objects.requireNonNull(parts.remove(part)));
        return this;
    }

    public ReportFixture title(int part, String title) {
        titles.put(part, title);
        return this;
    }

    public ReportFixture number(int part, String number) {
        numbers.put(part, number);
        return this;
    }

    /** Adds a numbered item to a part, heading and all. */
    public ReportFixture item(int part, String number, String title) {
        items.computeIfAbsent(part, key -> new ArrayList<>()).add(new Section.Item(number, title, "", at()));
        return this;
    }

    /** The title of the report. */
    public ReportFixture heading(String title) {
        heading = title;
        return this;
    }

    /** The body that signs; null when only the day is printed. */
    public ReportFixture signedBy(@Nullable String body) {
        signer = body;
        return this;
    }

    public ReportFixture declares(@Nullable Integer number, String... listed) {
        return declaredAs("本报告由" + String.join("、", listed) + "组成", number, listed);
    }

    public ReportFixture declaredAs(String printed, @Nullable Integer number, String... listed) {
        declared = new DeclaredParts(number, List.of(listed), printed, at());
        return this;
    }

    /** The titles of the six parts. */
    public static String[] titles() {
        return TITLES.toArray(String[]::new);
    }

    public ReportFixture period(@Nullable LocalDate from, @Nullable LocalDate to) {
        period = from == null || to == null ? null : new StatisticPeriod(from, to, from + "至" + to, at());
        return this;
    }

    public ReportFixture signed(@Nullable LocalDate date) {
        signed = date == null ? null : new PrintedDate(date, date.toString(), at());
        return this;
    }

    public ReportFixture published(LocalDate date) {
        published = new PrintedDate(date, date.toString(), at());
        return this;
    }

    /** The report of the year before is known. */
    public ReportFixture after(ReportFixture previous) {
        neighbours = neighbours.withPrevious(previous.parsed());
        return this;
    }

    /** Some members are known; each is named after its agency. */
    public ReportFixture above(ReportFixture... members) {
        return above(false, members);
    }

    /** Every member is known. */
    public ReportFixture aboveAll(ReportFixture... members) {
        return above(true, members);
    }

    private ReportFixture above(boolean complete, ReportFixture... members) {
        neighbours = neighbours.withMembers(
                Stream.of(members)
                        .map(ReportFixture::parsed)
                        .map(report -> new Member(String.valueOf(report.agency()), report))
                        .toList(),
                complete);
        return this;
    }

    public ParsedReport parsed() {
        List<Section> sections = parts.entrySet().stream()
                .map(part -> new Section(
                        part.getKey(),
                        numbers.getOrDefault(part.getKey(), ""),
                        titles.getOrDefault(part.getKey(), TITLES.get(part.getKey() - 1)),
                        String.join(
                                "\n",
                                part.getValue().stream().map(Sentence::text).toList()),
                        items.getOrDefault(part.getKey(), List.of()),
                        part.getValue(),
                        new TextPlace(part.getKey(), 0, 4)))
                .toList();
        return new ParsedReport(
                agency,
                year,
                edition,
                kind,
                heading,
                preamble,
                sections,
                declared,
                period,
                signed == null ? null : new Signature("".equals(signer) ? agency : signer, signed),
                published,
                truncated,
                List.copyOf(shapes.values()),
                cells,
                recognised ? List.of(ParseIssue.readByOcr()) : List.of(),
                null);
    }

    public ReportView view() {
        return new ReportView(parsed(), neighbours);
    }
}
