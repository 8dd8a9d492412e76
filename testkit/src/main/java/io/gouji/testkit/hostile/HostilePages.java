package io.gouji.testkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gouji.contract.report.RejectionReason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hostile web pages. */
final class HostilePages {

    private HostilePages() {}

    static List<HostileDocument> all() {
        return List.of(
                page("elements nested 100,000 deep", "<div>".repeat(100_000), RejectionReason.TOO_DEEP),
                page("tables nested 10,000 deep", "<table><tr><td>".repeat(10_000), RejectionReason.TOO_DEEP),
                page(
                        "lists nested 300 deep with a thousand items",
                        "<ul><li>".repeat(300) + "<li>一".repeat(1_000),
                        RejectionReason.TOO_DEEP),
                page(
                        "a hundred thousand paragraphs 200 deep",
                        "<div>".repeat(200) + "<p>一".repeat(99_000),
                        RejectionReason.TOO_DEEP),
                page("two million elements", "<b>一</b>".repeat(1_000_000), RejectionReason.TOO_MANY_ELEMENTS),
                page(
                        "a table of a million cells",
                        "<table>" + ("<tr>" + "<td>0".repeat(100)).repeat(10_000),
                        RejectionReason.TOO_MANY_ELEMENTS),
                page(
                        "a table of three hundred thousand cells",
                        "<table>" + ("<tr>" + "<td>0".repeat(100)).repeat(3_000),
                        RejectionReason.TOO_MANY_CELLS),
                page(
                        "cells over 9,999 rows and 1,000 columns",
                        "<table>" + "<tr><td rowspan=9999 colspan=1000>0".repeat(50),
                        RejectionReason.TOO_MANY_CELLS),
                page(
                        "a row of a million columns",
                        "<table><tr>" + "<td colspan=9999>0".repeat(2_000),
                        RejectionReason.TOO_MANY_CELLS),
                page(
                        "a hundred thousand tiny tables",
                        "<table><tr><td>0</table>".repeat(110_000),
                        RejectionReason.TOO_MUCH_TEXT),
                page("formatting that is never closed", formatting(), null),
                page(
                        "a title of half a million characters",
                        "<title>" + "长".repeat(500_000) + "</title>" + "<p>一</p>".repeat(50_000),
                        null),
                page("an attribute of 5 MB", "<p title='" + "长".repeat(1_600_000) + "'>一</p>", null),
                page(
                        "a hundred thousand attributes",
                        "<p "
                                + IntStream.range(0, 100_000)
                                        .mapToObj(i -> "a" + i + "=1 ")
                                        .collect(Collectors.joining())
                                + ">一</p>",
                        null),
                page("markup that never ends", "<p>一</p><!-- " + "<p>-".repeat(100_000), null),
                page(
                        "declared entities",
                        "<!DOCTYPE html [<!ENTITY a \"&b;&b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><p>&a;</p>",
                        null),
                page("elements of odd names", "<o:p><a:b><!--x--><x-y><p>一</p>".repeat(60), null),
                page("nothing but pictures", "<img src='a.png'>".repeat(1_000), RejectionReason.EMPTY));
    }

    private static HostileDocument page(String name, String harm, @Nullable RejectionReason reason) {
        return new HostileDocument(
                "page: " + name,
                () -> (reason == RejectionReason.EMPTY
                                ? "<html><body>" + harm + "</body></html>"
                                : "<html><body>" + paragraphs() + harm)
                        .getBytes(UTF_8),
                reason);
    }

    /** A report that is read, with its table. */
    static String paragraphs() {
        return HostileText.REPORT
                .lines()
                .map(line -> line.contains("\t") ? row(line) : "<p>" + line + "</p>")
                .collect(Collectors.joining());
    }

    private static String row(String line) {
        String cells = line.lines()
                .flatMap(row -> List.of(row.split("\t", -1)).stream())
                .map(cell -> "<td>" + cell + "</td>")
                .collect(Collectors.joining());
        String row = "<tr>" + cells + "</tr>";
        if (line.startsWith("信息内容")) {
            return "<table>" + row;
        }
        return line.startsWith("行政规范性文件") ? row + "</table>" : row;
    }

    static byte[] attributes(int elements) {
        String element = "<p a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9 j=10 k=11 l=12>一";
        return ("<html><body>" + element.repeat(elements)).getBytes(UTF_8);
    }

    private static String formatting() {
        return IntStream.range(0, 20_000).mapToObj(i -> "<b a=" + i + "><p>一").collect(Collectors.joining());
    }
}
