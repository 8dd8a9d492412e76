package io.gouji.ingest.archive;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose report a document is, and for which year, as somebody says; null for what nobody says.
 *
 * @param agency the agency
 * @param year the report year
 */
public record Addressee(@Nullable String agency, @Nullable String year) {

    /** The words that may follow a year in a report's name. */
    private static final String REST = "(?:年度?)?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)?";

    private static final Pattern AGENCY_AND_YEAR =
            Pattern.compile("(?<agency>.*?)[ _-]{0,3}(?<![0-9])(?<year>[0-9]{4})" + REST);
    private static final Pattern YEAR_FOLDER = Pattern.compile("(?<year>[0-9]{4})(?:年度?)?");

    /**
     * Whose report an entry of an archive is. What is said of the whole archive holds; the rest its path must say, as
     * AGENCY/YEAR.ext, AGENCY_YEAR.ext or YEAR/AGENCY.ext.
     *
     * @param path the entry's path, with {@code /} between folders
     * @throws ProblemException when the path does not say it
     */
    public Addressee of(String path) {
        var folders = Arrays.asList(path.split("/"));
        var file = folders.getLast();
        folders = folders.subList(0, folders.size() - 1);
        var stem = file.lastIndexOf('.') < 0 ? file : file.substring(0, file.lastIndexOf('.'));
        var said = AGENCY_AND_YEAR.matcher(stem);
        boolean dated = said.matches();
        var named = dated ? said.group("agency") : stem;
        var whose = agency != null
                ? agency
                : named.isBlank() ? agencyFolder(folders).orElseThrow(Addressee::unaddressed) : named;
        var when = year != null
                ? year
                : dated ? said.group("year") : yearFolder(folders).orElseThrow(Addressee::unaddressed);
        return new Addressee(whose, when);
    }

    private static Optional<String> agencyFolder(List<String> folders) {
        return folders.reversed().stream()
                .filter(folder -> !YEAR_FOLDER.matcher(folder).matches())
                .findFirst();
    }

    private static Optional<String> yearFolder(List<String> folders) {
        return folders.reversed().stream()
                .map(YEAR_FOLDER::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group("year"))
                .findFirst();
    }

    private static ProblemException unaddressed() {
        return Problem.ENTRY_UNADDRESSED.with(
                "The entry's path does not say whose report it is and for which year; name"
                        + " it AGENCY/YEAR.ext, AGENCY_YEAR.ext or YEAR/AGENCY.ext, for example 示例县教育局/2024.html, or send"
                        + " 'agency' or 'year' for the whole archive.");
    }
}
