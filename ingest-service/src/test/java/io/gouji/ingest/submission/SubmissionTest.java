package io.gouji.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.ingest.submission.Submission.Audit;
import io.gouji.ingest.submission.Submission.Progress;
import io.gouji.ingest.submission.Submission.Rejection;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionTest {

    private static final Instant AT = Instant.parse("2025-01-20T08:00:00Z");
    private static final Rejection REJECTION = new Rejection(AT, "NO_TABLES", "no tables");
    private static final Audit AUDIT = new Audit(AT, 1);

    static Stream<Arguments> progress() {
        return Stream.of(
                argumentSet("nothing yet", Progress.NONE, Stage.RECEIVED),
                argumentSet("published", new Progress(AT, null, null, null, null), Stage.PUBLISHED),
                argumentSet(
                        "parsed before known to be published", new Progress(null, AT, null, null, null), Stage.PARSED),
                argumentSet("rejected", new Progress(AT, null, REJECTION, null, null), Stage.REJECTED),
                argumentSet("rejected, later read", new Progress(AT, AT, REJECTION, null, null), Stage.PARSED),
                argumentSet(
                        "audited before known to be parsed", new Progress(AT, null, null, AUDIT, null), Stage.AUDITED),
                argumentSet("everything", new Progress(AT, AT, REJECTION, AUDIT, null), Stage.AUDITED));
    }

    @ParameterizedTest
    @MethodSource("progress")
    void isAtTheFurthestStage(Progress progress, Stage stage) {
        assertThat(progress.stage()).isEqualTo(stage);
    }

    @Test
    void namesADocumentByTheHashOfItsBytes() {
        assertThat(Document.of(new byte[0]).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void tellsRequestsApartByEverythingTheyAskFor() {
        var document = Document.of(new byte[] {1});
        var request = new NewSubmission("a", 2024, false, "text/plain", document, "k");
        assertThat(new NewSubmission("a", 2024, false, "text/html", document, null).fingerprint())
                .isEqualTo(request.fingerprint());
        assertThat(Stream.of(
                                new NewSubmission("b", 2024, false, "text/plain", document, "k"),
                                new NewSubmission("a", 2023, false, "text/plain", document, "k"),
                                new NewSubmission("a", 2024, true, "text/plain", document, "k"),
                                new NewSubmission("a", 2024, false, "text/plain", Document.of(new byte[] {2}), "k"))
                        .map(NewSubmission::fingerprint))
                .doesNotContain(request.fingerprint());
    }
}
