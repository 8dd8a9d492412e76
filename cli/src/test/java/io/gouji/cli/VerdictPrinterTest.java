package io.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Evidence;
import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.RuleOutcome;
import io.gouji.contract.audit.Severity;
import io.gouji.contract.audit.Suspect;
import io.gouji.contract.form.CellRef;
import io.gouji.contract.form.FormEdition;
import io.gouji.contract.json.GoujiJson;
import io.gouji.contract.report.ParsedReport;
import io.gouji.contract.report.RejectionReason;
import io.gouji.contract.report.ReportKind;
import io.gouji.contract.report.SourceLocation;
import io.gouji.parser.ReportParser;
import io.gouji.rules.AuditResult;
import io.gouji.rules.RulePacks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictPrinterTest {

    private static final CellRef CELL = CellRef.parse("T3.granted.person");
    private static final Finding FINDING = new Finding(
            "T3-COL",
            Severity.ERROR,
            new Message("各项之和为 27，总计为 28", "the parts add up to 27, the total says 28"),
            List.of(CELL),
            "27",
            "28",
            BigDecimal.ONE,
            new Suspect(CELL, new BigDecimal(17)),
            List.of(new Evidence("part", "16", CELL, new SourceLocation.TextPlace(45, 900, 2))),
            false,
            "ab12");
    private static final Verdict AUDITED = new Verdict.Audited(
            Path.of("报告.txt"),
            report(),
            new AuditResult(
                    List.of(
                            new RuleOutcome("T3-COL", OutcomeKind.FAIL, null),
                            new RuleOutcome("T3-ROW", OutcomeKind.PASS, null),
                            new RuleOutcome("NT-NEW", OutcomeKind.UNDETERMINED, new Message("缺少规章数", "no figure"))),
                    List.of(FINDING)));
    private static final Verdict REJECTED =
            new Verdict.Rejected(Path.of("b.pdf"), RejectionReason.ENCRYPTED, "needs a password");

    @Test
    void textNamesTheRuleTheSuspectAndThePlace() {
        var printed = new StringWriter();
        var printer = new TextVerdicts(new PrintWriter(printed), Language.zh);

        printer.print(AUDITED);
        printer.print(REJECTED);
        printer.end();

        assertThat(printed.toString()).isEqualToNormalizingNewlines("""
            报告.txt  示例县教育局  2024
              ERROR    T3-COL       各项之和为 27，总计为 28
                                    应核对 （一）予以公开 · 自然人 (T3.granted.person)：改为 17 即全部相符
                                    第 45 行  （一）予以公开 · 自然人 (T3.granted.person) = 「16」
              错误 1，警告 0，提示 0；规则：通过 1，不适用 0，未能判断 1
              未能判断：NT-NEW

            b.pdf
              未能读取  ENCRYPTED  needs a password

            共 2 份：错误 1，警告 0，未能读取 1
            """);
    }

    @Test
    void textIsEnglishWhenAskedFor() {
        var printed = new StringWriter();

        new TextVerdicts(new PrintWriter(printed), Language.en).print(AUDITED);

        assertThat(printed.toString())
                .contains("the parts add up to 27, the total says 28")
                .contains("look at （一）予以公开 · 自然人 (T3.granted.person): 17 would make everything agree")
                .contains("line 45");
    }

    @Test
    void textShowsCellsThatAreWrongTogetherAndFoldsWhatFollows() {
        var printed = new StringWriter();
        Finding cause = FINDING.explained(
                null,
                List.of(
                        new Suspect(CellRef.parse("T3.granted.person"), new BigDecimal("17")),
                        new Suspect(CellRef.parse("T3.granted.company"), new BigDecimal("3"))),
                false,
                null);
        Finding follows = FINDING.explained(null, null, false, cause.fingerprint());

        new TextVerdicts(new PrintWriter(printed), Language.en)
                .print(new Verdict.Audited(
                        Path.of("a.txt"), report(), new AuditResult(List.of(), List.of(cause, follows))));

        assertThat(printed.toString())
                .contains("look at these together")
                .contains("（一）予以公开 · 自然人 (T3.granted.person) = 17")
                .contains("（一）予以公开 · 商业企业 (T3.granted.company) = 3")
                .containsOnlyOnce("follows from another finding")
                .containsOnlyOnce("line 45");
    }

    static Stream<Arguments> places() {
        return Stream.of(
                argumentSet(
                        "cell of a web page",
                        new SourceLocation.HtmlPlace(
                                "html > body > table > tbody > tr:nth-child(6) > td:nth-child(3)", 0, 2),
                        "表格第 6 行第 3 格"),
                argumentSet(
                        "text inside a cell",
                        new SourceLocation.HtmlPlace(
                                "table > tr:nth-child(6) > th:nth-child(1) > p:nth-child(1)", 0, 2),
                        "表格第 6 行第 1 格"),
                argumentSet(
                        "cell of a table within a table",
                        new SourceLocation.HtmlPlace(
                                "tr:nth-child(1) > td:nth-child(2) > table > tr:nth-child(9) > td:nth-child(4)", 0, 2),
                        "表格第 9 行第 4 格"),
                argumentSet(
                        "paragraph of a web page",
                        new SourceLocation.HtmlPlace("html > body > p:nth-child(4)", 0, 2),
                        "p:nth-child(4)"),
                argumentSet(
                        "cell of a document",
                        new SourceLocation.WordPlace("word/document.xml", 1, 5, 2, 0),
                        "第 2 个表第 6 行第 3 格"),
                argumentSet("page", new SourceLocation.PagePlace(3, 1, 2, 3, 4), "第 3 页"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void textSaysWhereTheEvidenceStands(SourceLocation at, String expected) {
        var printed = new StringWriter();
        var finding = new Finding(
                "T3-COL",
                Severity.ERROR,
                new Message("不符", "differs"),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Evidence("part", "16", null, at)),
                false,
                "ab12");

        new TextVerdicts(new PrintWriter(printed), Language.zh)
                .print(new Verdict.Audited(Path.of("a.html"), report(), new AuditResult(List.of(), List.of(finding))));

        assertThat(printed.toString()).containsPattern("(?m)^ {24}" + Pattern.quote(expected) + "  「16」$");
    }

    @Test
    void jsonHasEveryOutcomeAndFinding() throws IOException {
        var printed = new StringWriter();

        new JsonVerdicts(new PrintWriter(printed)).print(AUDITED);

        assertThat(GoujiJson.mapper().readTree(printed.toString()))
                .isEqualTo(
                        GoujiJson.mapper().readTree("""
                            {"file": "报告.txt", "agency": "示例县教育局", "year": 2024,
                             "parserVersion": "%s", "packVersion": "%s",
                             "findings": [{"rule": "T3-COL", "severity": "ERROR",
                               "message": {"zh": "各项之和为 27，总计为 28", "en": "the parts add up to 27, the total says 28"},
                               "cells": ["T3.granted.person"], "expected": "27", "actual": "28", "difference": 1,
                               "suspect": {"cell": "T3.granted.person", "value": 17},
                               "evidence": [{"role": "part", "text": "16", "cell": "T3.granted.person",
                                 "at": {"kind": "text", "line": 45, "offset": 900, "length": 2}}],
                               "suspectedMisreading": false, "fingerprint": "ab12"}],
                             "outcomes": {"T3-COL": "fail", "T3-ROW": "pass", "NT-NEW": "undetermined"}}\
                            """.formatted(ReportParser.VERSION, RulePacks.CURRENT.version())));
    }

    private static ParsedReport report() {
        return new ParsedReport(
                "示例县教育局",
                2024,
                FormEdition.ofCode("2021"),
                ReportKind.OWN,
                "",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Map.of(),
                List.of(),
                null);
    }
}
