package io.gouji.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class BenchPipelineIT {

    @TempDir
    Path folder;

    @Test
    void printsOneObjectWithWhatWasMeasured() throws IOException {
        Gouji.Run bench = new Gouji(folder).run("bench", "pipeline", "--reports", "30", "--rate", "20");

        assertThat(bench.exitCode()).as(bench.err()).isZero();
        assertThat(bench.out()).hasLineCount(1);
        JsonNode measured = GoujiJson.mapper().readTree(bench.out());
        assertThat(measured.path("reports").asInt()).isEqualTo(30);
        assertThat(measured.path("throughput").asDouble()).isPositive();
        assertThat(measured.path("floor").asDouble()).isPositive();
        assertThat(measured.path("ratio").asDouble()).isPositive();
        JsonNode latency = measured.path("latencyMs");
        assertThat(latency.path("p50").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(latency.path("p99").asDouble());
        for (String service : new String[] {"ingest-service", "parse-service", "audit-service"}) {
            assertThat(measured.path("cpuSeconds").path(service).asDouble())
                    .as(service)
                    .isPositive();
            assertThat(measured.path("rssMb").has(service)).as(service).isTrue();
        }
    }
}
