package io.gouji.testkit.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gouji.contract.report.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Hostile plain texts. */
final class HostileText {

    /** A report that is read, to be hidden among harm. */
    static final String REPORT = """
            示例县档案局2024年政府信息公开工作年度报告
            一、总体情况
            2024年，示例县档案局主动公开政府信息12条。
            二、主动公开政府信息情况
            第二十条第（一）项
            信息内容\t本年制发件数\t本年废止件数\t现行有效件数
            规章\t0\t0\t0
            行政规范性文件\t1\t0\t4
            三、收到和处理政府信息公开申请情况
            未收到申请。
            四、政府信息公开行政复议、行政诉讼情况
            未发生。
            五、存在的主要问题及改进情况
            一是主动性不足。
            六、其他需要报告的事项
            未收取信息处理费。
            """;

    private static final int MIB = 1024 * 1024;

    private HostileText() {}

    static List<HostileDocument> all() {
        return List.of(
                new HostileDocument("nothing", () -> new byte[0], RejectionReason.EMPTY),
                new HostileDocument(
                        "white space alone", () -> " \u3000\n".repeat(100_000).getBytes(UTF_8), RejectionReason.EMPTY),
                new HostileDocument(
                        "more bytes than the limit", () -> new byte[16 * MIB + 1], RejectionReason.TOO_LARGE),
                new HostileDocument("16 MiB of NUL bytes", () -> new byte[16 * MIB], RejectionReason.BROKEN_ENCODING),
                new HostileDocument(
                        "NUL bytes among a report",
                        () -> (REPORT + "\0\0").getBytes(UTF_8),
                        RejectionReason.BROKEN_ENCODING),
                new HostileDocument("every byte value", HostileText::everyByte, RejectionReason.BROKEN_ENCODING),
                new HostileDocument("half of its bytes damaged", HostileText::damaged, RejectionReason.BROKEN_ENCODING),
                new HostileDocument("one line of 16 MiB", () -> repeated("政", 16 * MIB), RejectionReason.TOO_MUCH_TEXT),
                new HostileDocument(
                        "a million empty lines",
                        () -> (REPORT + "\n".repeat(1_000_000)).getBytes(UTF_8),
                        RejectionReason.TOO_MUCH_TEXT),
                new HostileDocument(
                        "a line of 4 million digits", () -> repeated("7", 3_999_000), RejectionReason.NOT_A_REPORT),
                new HostileDocument(
                        "a million open brackets", () -> repeated("（", 3_000_000), RejectionReason.NOT_A_REPORT),
                new HostileDocument("a million separators after a list of parts", HostileText::separators, null),
                new HostileDocument("a million hyphens in a table", () -> inTable("-".repeat(1_000_000) + "x"), null),
                new HostileDocument("a million cells in a row", () -> inTable("0\t".repeat(1_000_000)), null),
                new HostileDocument("a hundred thousand glued digits", () -> inTable("0".repeat(100_000)), null),
                new HostileDocument(
                        "a number of a million digits",
                        () -> REPORT.replace("1\t0\t4", "9".repeat(1_000_000) + "\t0\t4")
                                .getBytes(UTF_8),
                        null),
                new HostileDocument(
                        "fifty thousand titles",
                        () -> "示例县档案局2024年政府信息公开工作年度报告\n".repeat(50_000).getBytes(UTF_8),
                        RejectionReason.NOT_A_REPORT),
                new HostileDocument(
                        "year 9999",
                        () -> REPORT.replace("2024", "9999").getBytes(UTF_8),
                        RejectionReason.YEAR_UNKNOWN),
                new HostileDocument(
                        "text said to be a PDF",
                        () -> REPORT.getBytes(UTF_8),
                        "application/pdf",
                        RejectionReason.TYPE_MISMATCH),
                new HostileDocument(
                        "picture said to be a page", HostileText::picture, "text/html", RejectionReason.TYPE_MISMATCH),
                new HostileDocument(
                        "UTF-16 without a mark",
                        () -> REPORT.getBytes(StandardCharsets.UTF_16LE),
                        RejectionReason.BROKEN_ENCODING));
    }

    private static byte[] repeated(String text, int bytes) {
        return text.repeat(bytes / text.getBytes(UTF_8).length).getBytes(UTF_8);
    }

    private static byte[] everyByte() {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] damaged() {
        byte[] bytes = REPORT.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte) 0xFF;
        }
        return bytes;
    }

    private static byte[] separators() {
        return REPORT.replace("一、总体情况", "本报告由总体情况" + "、".repeat(1_000_000) + "六个部分组成。\n一、总体情况")
                .getBytes(UTF_8);
    }

    private static byte[] inTable(String row) {
        return REPORT.replace("规章\t0\t0\t0", "规章\t0\t0\t0\n" + row).getBytes(UTF_8);
    }

    private static byte[] picture() {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return Arrays.copyOf(signature, 1000);
    }
}
