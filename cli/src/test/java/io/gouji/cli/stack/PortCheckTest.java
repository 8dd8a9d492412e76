package io.gouji.cli.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    private static final List<Listener> SERVICES = List.of(Listener.INGEST, Listener.PARSE);

    @Test
    void takenPortSaysWhoNeedsItAndHowToChooseAnother() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StackSettings settings = settings("GOUJI_INGEST_PORT", taken.getLocalPort());

            assertThatThrownBy(() -> PortCheck.ensureFree(List.of(Listener.INGEST), settings))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith(
                            "Port %d, which ingest-service needs, is taken".formatted(taken.getLocalPort()))
                    .hasMessageEndingWith("choose another port with GOUJI_INGEST_PORT.");
        }
    }

    @Test
    void portThatWasGivenBackIsFree() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatCode(() -> PortCheck.ensureFree(List.of(Listener.INGEST), settings("GOUJI_INGEST_PORT", port)))
                .doesNotThrowAnyException();
    }

    @Test
    void twoListenersOnOnePortAreRefused() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        StackSettings settings = StackSettings.of(new Surroundings(
                Map.of("GOUJI_INGEST_PORT", Integer.toString(port), "GOUJI_PARSE_PORT", Integer.toString(port)),
                Path.of(""),
                false));

        assertThatThrownBy(() -> PortCheck.ensureFree(SERVICES, settings))
                .hasMessage(
                        "ingest-service and parse-service are both to use port %d; choose another with".formatted(port)
                                + " GOUJI_PARSE_PORT.");
    }

    private static StackSettings settings(String variable, int port) {
        return StackSettings.of(new Surroundings(Map.of(variable, Integer.toString(port)), Path.of(""), false));
    }
}
