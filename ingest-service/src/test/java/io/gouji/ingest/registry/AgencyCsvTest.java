package io.gouji.ingest.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.nio.charset.Charset;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCsvTest {

    private static final Registration.Known NOBODY = new Registration.Known(Map.of(), Map.of());
    private static final String TABLE = """
            name,id,aliases,kind,parent,region,deadline
            示例县人民政府,gov,示例县政府;示例县,government,,"示例,县",03-31
            "示例县教育局",edu,,DEPARTMENT,gov,,01-31
            """;

    @Test
    void readsATableInAnyOfItsEncodings() {
        var expected = List.of(
                new Agency(
                        "gov",
                        "示例县人民政府",
                        List.of("示例县政府", "示例县"),
                        AgencyKind.GOVERNMENT,
                        Optional.empty(),
                        new Agency.Particulars(Optional.of("示例,县"), Optional.of(MonthDay.of(3, 31)))),
                new Agency(
                        "edu",
                        "示例县教育局",
                        List.of(),
                        AgencyKind.DEPARTMENT,
                        Optional.of("gov"),
                        new Agency.Particulars(Optional.empty(), Optional.of(MonthDay.of(1, 31)))));
        assertThat(agencies(TABLE.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(agencies(("\uFEFF" + TABLE).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(agencies(TABLE.getBytes(Charset.forName("GB18030")))).isEqualTo(expected);
        assertThat(agencies(TABLE.replace("\n", "\r\n").getBytes(UTF_8))).isEqualTo(expected);
        assertThat(agencies(TABLE.replace('\n', '\r').getBytes(UTF_8))).isEqualTo(expected);
    }

    @Test
    void namesEveryLineAtFault() {
        var table = """
                id,name,kind,deadline,parent
                a,甲,department,01-31,
                b,,department,02-30,
                c,丙 丙,minister,0131,
                "d",丁,,,nobody
                a,戊,,,

                f,"己
                己",,,
                g,甲,,,
                """;
        var result = AgencyCsv.read(table.getBytes(UTF_8)).against(NOBODY);
        assertThat(result.agencies()).isEmpty();
        assertThat(result.faults().stream().map(Registration.Fault::line)).containsExactly(3, 3, 4, 4, 4, 5, 6, 8, 10);
        assertThat(result.faults().stream().map(Registration.Fault::detail))
                .anyMatch(detail -> detail.contains("'name' is missing"))
                .anyMatch(detail -> detail.contains("02-30"))
                .anyMatch(detail -> detail.contains("minister"))
                .anyMatch(detail -> detail.contains("not month and day"))
                .anyMatch(detail -> detail.contains("'nobody' is no registered"))
                .anyMatch(detail -> detail.contains("also on line 2"))
                .anyMatch(detail -> detail.contains("'甲' is one of the agency 'a'"));
    }

    @Test
    void refusesCyclesAlsoThroughWhatIsRegistered() {
        var registered = new Registration.Known(
                Map.of("x", Optional.of("a"), "y", Optional.empty()), Map.of("x", "x", "y", "y", "乙", "y"));
        var table = "id,name,parent\na,甲,x\nb,丙,b\nc,丁,y\n";
        var result = AgencyCsv.read(table.getBytes(UTF_8)).against(registered);
        assertThat(result.faults().stream().map(Registration.Fault::line)).containsExactly(2, 3);
        assertThat(result.faults()).allMatch(fault -> fault.detail().contains("above itself"));
    }

    @Test
    void refusesANameOfAnotherAgencyUnlessItGivesItUp() {
        var registered = new Registration.Known(Map.of("y", Optional.empty()), Map.of("y", "y", "乙", "y"));
        assertThat(AgencyCsv.read("id,name\na,乙\n".getBytes(UTF_8))
                        .against(registered)
                        .faults())
                .hasSize(1);
        assertThat(AgencyCsv.read("id,name\na,乙\ny,新乙\n".getBytes(UTF_8))
                        .against(registered)
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "id\na\n", "id,name,name\n", "id,name,colour\n", "id,name\na,甲,1\n", "id,name\n\"a,甲\n"
            })
    void refusesWhatIsNoSuchTable(String table) {
        assertRefused(table.getBytes(UTF_8));
    }

    @Test
    void refusesOtherEncodings() {
        assertRefused(new byte[] {'i', 'd', (byte) 0xff, (byte) 0xff});
    }

    private static void assertRefused(byte[] table) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AgencyCsv.read(table))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_TABLE));
    }

    private static List<Agency> agencies(byte[] table) {
        var result = AgencyCsv.read(table).against(NOBODY);
        assertThat(result.faults()).isEmpty();
        return result.agencies();
    }
}
