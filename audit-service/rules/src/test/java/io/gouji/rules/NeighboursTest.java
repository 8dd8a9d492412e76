package io.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.contract.report.ParsedReport;
import io.gouji.rules.Neighbours.Member;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final ParsedReport REPORT = ReportFixture.report().parsed();

    @Test
    void membersAreTheSameInWhateverOrderTheyAreGiven() {
        var one = new Member("a", REPORT);
        var other = new Member("b", REPORT);

        Neighbours neighbours = Neighbours.NONE.withMembers(List.of(other, one), true);

        assertThat(neighbours.members()).containsExactly(one, other);
        assertThat(neighbours).isEqualTo(Neighbours.NONE.withMembers(List.of(one, other), true));
    }

    @Test
    void refusesTwoMembersWithOneId() {
        List<Member> members = List.of(new Member("a", REPORT), new Member("a", REPORT));

        assertThatThrownBy(() -> Neighbours.NONE.withMembers(members, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same id");
    }

    @Test
    void memberIsCalledByItsPrintedNameElseItsId() {
        ParsedReport named = ReportFixture.report().agency("示例县民政局").parsed();
        ParsedReport nameless = ReportFixture.report().agency(null).parsed();

        assertThat(new Member("m-1", named).name()).isEqualTo("示例县民政局");
        assertThat(new Member("m-1", nameless).name()).isEqualTo("m-1");
    }

    @Test
    void changingOneNeighbourKeepsTheOthers() {
        var member = new Member("a", REPORT);

        Neighbours neighbours =
                Neighbours.NONE.withMembers(List.of(member), true).withPrevious(REPORT);

        assertThat(neighbours).isEqualTo(new Neighbours(REPORT, List.of(member), true));
        assertThat(neighbours.withPrevious(null)).isEqualTo(new Neighbours(null, List.of(member), true));
        assertThat(neighbours.withMembers(List.of(), false)).isEqualTo(new Neighbours(REPORT, List.of(), false));
    }
}
