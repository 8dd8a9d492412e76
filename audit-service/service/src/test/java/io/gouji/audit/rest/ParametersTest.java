package io.gouji.audit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.audit.store.PageRequest;
import io.gouji.contract.audit.Severity;
import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

    @Test
    void takesWhatIsLeftOutAsNotAskedFor() {
        assertThat(Parameters.page(null, " ")).isEqualTo(new PageRequest(null, 50));
        assertThat(Parameters.optionalYear("")).isNull();
        assertThat(Parameters.text(" ")).isNull();
        assertThat(Parameters.choice("severity", null, Severity.class)).isNull();
    }

    @Test
    void readsItsOwnCursors() {
        assertThat(Parameters.page(Parameters.cursor("机构/2024/ff"), "500"))
                .isEqualTo(new PageRequest("机构/2024/ff", 500));
    }

    @Test
    void readsAChoiceInAnyCase() {
        assertThat(Parameters.choice("severity", "warning", Severity.class)).isEqualTo(Severity.WARNING);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet("limit zero", "limit", call(() -> Parameters.page(null, "0"))),
                argumentSet("limit too high", "limit", call(() -> Parameters.page(null, "501"))),
                argumentSet("limit in words", "limit", call(() -> Parameters.page(null, "ten"))),
                argumentSet("limit overflowing", "limit", call(() -> Parameters.page(null, "99999999999"))),
                argumentSet("cursor not base64", "cursor", call(() -> Parameters.page("!!", null))),
                argumentSet("cursor not UTF-8", "cursor", call(() -> Parameters.page(base64(new byte[] {-1}), null))),
                argumentSet(
                        "cursor of another form",
                        "cursor",
                        call(() -> Parameters.page(base64("2:x".getBytes(StandardCharsets.UTF_8)), null))),
                argumentSet("year of two digits", "year", call(() -> Parameters.optionalYear("24"))),
                argumentSet("full-width year", "year", call(() -> Parameters.year("２０２４"))),
                argumentSet(
                        "unknown severity",
                        "severity",
                        call(() -> Parameters.choice("severity", "bad", Severity.class))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhichParameterIsWrong(String parameter, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(BadRequestException.class)
                .hasMessageStartingWith(parameter + ": expected");
    }

    private static ThrowingCallable call(ThrowingCallable call) {
        return call;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
