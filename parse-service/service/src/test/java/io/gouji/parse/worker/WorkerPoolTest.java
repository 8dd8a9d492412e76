package io.gouji.parse.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parse.DocumentReader;
import io.gouji.parse.Lane;
import io.gouji.parse.ReaderUnavailableException;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class WorkerPoolTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Executor THREADS = task -> Thread.ofPlatform().daemon().start(task);

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<WorkerPool> pools = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        pools.forEach(WorkerPool::close);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                argumentSet("hangs", "hang", RejectionReason.TIMEOUT, "15000 ms", "timeout"),
                argumentSet("fills the heap", "eat", RejectionReason.OUT_OF_MEMORY, "64 MB", "out_of_memory"),
                argumentSet(
                        "counts its memory itself", "claim", RejectionReason.OUT_OF_MEMORY, "64 MB", "out_of_memory"),
                argumentSet(
                        "overflows the stack", "overflow", RejectionReason.PARSER_FAILURE, "StackOverflow", "failed"),
                argumentSet("throws", "throw", RejectionReason.PARSER_FAILURE, "(IllegalStateException)", "failed"),
                argumentSet("ends the process", "exit 7", RejectionReason.PARSER_FAILURE, "exit code 7", "died"),
                argumentSet("ends it as if in order", "exit 0", RejectionReason.PARSER_FAILURE, "exit code 0", "died"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void rejectsADocumentThatEndsItsWorkerWhileOthersFlow(
            String document, RejectionReason reason, String detail, String end) {
        WorkerPool pool = pool(2, document.equals("hang") ? SHORT : LONG, 100);
        String neighbour = title(pool, "report");

        var bad = CompletableFuture.supplyAsync(() -> read(pool, document), THREADS);
        do {
            assertThat(title(pool, "report")).isNotEmpty();
        } while (!bad.isDone());

        assertThat(bad.join()).isInstanceOfSatisfying(ParseResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.detail()).contains(detail).doesNotContain("text of the document");
        });
        assertThat(ends(end)).isPositive();
        assertThat(title(pool, "report")).isNotEmpty();
        assertThat(neighbour).isNotEmpty();
    }

    @Test
    void keepsAWorkerWarm() {
        WorkerPool pool = pool(2, LONG, 100);

        assertThat(List.of(title(pool, "report"), title(pool, "report"), title(pool, "report")))
                .containsOnly(title(pool, "report"));
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void startsNoWorkerBeforeThereIsADocument() {
        pool(2, LONG, 100);

        assertThat(starts()).isZero();
    }

    @Test
    void replacesAWorkerAfterItsDocuments() {
        WorkerPool pool = pool(1, LONG, 2);

        String first = title(pool, "report");
        assertThat(title(pool, "report")).isEqualTo(first);
        String second = title(pool, "report");

        assertThat(second).isNotEqualTo(first);
        assertThat(ends("recycled")).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> !alive(first));
    }

    @Test
    void runsNoMoreWorkersThanAllowed() throws IOException {
        WorkerPool pool = pool(2, LONG, 100);
        var readings = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> title(pool, "hold " + folder), THREADS))
                .limit(5)
                .toList();
        await().atMost(PATIENCE).until(() -> holding().size() == 2);

        assertThat(metrics.get("gouji.parse.workers.busy").gauge().value()).isEqualTo(2);
        assertThat(readings).noneMatch(CompletableFuture::isDone);
        Files.createFile(folder.resolve("released"));

        assertThat(readings.stream().map(CompletableFuture::join)).hasSize(5).hasSameElementsAs(holding());
        assertThat(starts()).isEqualTo(2);
    }

    @Test
    void triesAgainWhenTheWorkerIsKilled() throws IOException {
        WorkerPool pool = pool(1, LONG, 100);
        var reading = CompletableFuture.supplyAsync(() -> title(pool, "hold " + folder), THREADS);
        await().atMost(PATIENCE).until(() -> holding().size() == 1);
        String first = holding().getFirst();

        ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> holding().size() == 2);
        Files.createFile(folder.resolve("released"));

        assertThat(reading.join()).isNotEqualTo(first);
        assertThat(ends("died")).isEqualTo(1);
    }

    @Test
    void triesAgainWhenTheWorkerEndsOnce() {
        assertThat(title(pool(1, LONG, 100), "die-once " + folder.resolve("mark")))
                .isNotEmpty();
    }

    @Test
    void givesADocumentUpThatEndsTwoWorkers() {
        WorkerPool pool = pool(1, LONG, 100);

        assertThat(read(pool, "exit 9"))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.PARSER_FAILURE));
        assertThat(starts()).isEqualTo(2);
        assertThat(ends("died")).isEqualTo(2);
    }

    @Test
    void endsWhatAWorkerStartedWithIt() throws IOException {
        WorkerPool pool = pool(1, SHORT, 100);

        assertThat(read(pool, "hold-child " + folder))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TIMEOUT));

        List<String> child = holding();
        assertThat(child).hasSize(1);
        await().atMost(PATIENCE).until(() -> !alive(child.getFirst()));
    }

    @Test
    void keepsAWorkerForDocumentsSomeoneWaitsFor() throws IOException {
        WorkerPool pool = reserving(1, 1);
        var bulk = Stream.generate(() -> CompletableFuture.supplyAsync(() -> title(pool, "hold " + folder), THREADS))
                .limit(3)
                .toList();
        await().atMost(PATIENCE).until(() -> holding().size() == 1);

        for (int i = 0; i < 3; i++) {
            assertThat(pool.of(Lane.INTERACTIVE).read(text("report"), DocumentHints.NONE))
                    .isInstanceOf(ParseResult.Parsed.class);
        }

        assertThat(bulk).noneMatch(CompletableFuture::isDone);
        Files.createFile(folder.resolve("released"));
        assertThat(bulk.stream().map(CompletableFuture::join)).hasSize(3);
    }

    @Test
    void lendsSharedWorkersToDocumentsSomeoneWaitsFor() throws IOException {
        WorkerPool pool = reserving(1, 1);
        var readings = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> pool.of(Lane.INTERACTIVE).read(text("hold " + folder), DocumentHints.NONE), THREADS))
                .limit(2)
                .toList();

        await().atMost(PATIENCE).until(() -> holding().size() == 2);
        Files.createFile(folder.resolve("released"));

        assertThat(readings.stream().map(CompletableFuture::join)).allMatch(ParseResult.Parsed.class::isInstance);
    }

    @Test
    void replacesAWorkerThatDiedIdle() {
        WorkerPool pool = pool(1, LONG, 100);
        String first = title(pool, "report");
        ProcessHandle.of(Long.parseLong(first)).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !alive(first));

        assertThat(title(pool, "report")).isNotEqualTo(first);
    }

    @Test
    void passesOnARefusal() {
        WorkerPool pool = pool(1, LONG, 100);

        assertThat(read(pool, "refuse"))
                .isEqualTo(new ParseResult.Rejected(RejectionReason.ENCRYPTED, "Needs a password."));
        assertThat(title(pool, "report")).isNotEmpty();
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void passesOnWhatTheSenderDeclares() {
        ParseResult read = pool(1, LONG, 100).of(Lane.BULK).read(text("hints"), new DocumentHints("text/plain", null));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ParseResult.Parsed.class,
                        parsed -> assertThat(parsed.report().title()).isEqualTo("text/plain null"));
    }

    @Test
    void isNotConfusedByWhatAParserPrints() {
        WorkerPool pool = pool(1, LONG, 100);

        assertThat(title(pool, "chatter")).isEqualTo(title(pool, "report"));
    }

    @Test
    void showsWorkersLittleOfTheEnvironment() {
        assertThat(title(pool(1, LONG, 100), "environment")).contains("PATH").doesNotContain("HOME", "USER");
    }

    @Test
    void takesALargeDocument() {
        byte[] document = new byte[16 * 1024 * 1024];
        System.arraycopy(text("report "), 0, document, 0, 7);

        assertThat(pool(1, LONG, 100).of(Lane.BULK).read(document, DocumentHints.NONE))
                .isInstanceOf(ParseResult.Parsed.class);
    }

    static Stream<Arguments> brokenCommands() {
        String classPath = ClassPath.likeThisProcess();
        return Stream.of(
                argumentSet(
                        "no Java",
                        new WorkerCommand(
                                Path.of("/nonexistent/java"),
                                classPath,
                                64,
                                ObedientReader.class,
                                ObedientReader.SETTINGS),
                        "/nonexistent/java"),
                argumentSet(
                        "no classes",
                        new WorkerCommand(
                                JAVA, "/nonexistent/classes", 64, ObedientReader.class, ObedientReader.SETTINGS),
                        "WorkerMain"),
                argumentSet(
                        "no reader that can be made",
                        new WorkerCommand(JAVA, classPath, 64, UnmakeableReader.class, ""),
                        "NoSuchMethodException"));
    }

    private abstract static class UnmakeableReader implements DocumentReader {}

    @ParameterizedTest
    @MethodSource("brokenCommands")
    void saysWhyNoWorkerStartsAndRejectsNothing(WorkerCommand command, String reason) {
        WorkerPool pool = pool(command, new PoolLimits(1, 0, LONG, 100));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> read(pool, "report"))
                    .isInstanceOf(ReaderUnavailableException.class)
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void leavesDocumentsUnansweredWhenItCloses() {
        WorkerPool pool = pool(1, LONG, 100);
        var reading = CompletableFuture.supplyAsync(() -> read(pool, "hold " + folder), THREADS);
        var waiting = CompletableFuture.supplyAsync(() -> read(pool, "hold " + folder), THREADS);
        await().atMost(PATIENCE).until(() -> holding().size() == 1);

        pool.close();

        assertThat(List.of(reading, waiting))
                .allSatisfy(read -> assertThatThrownBy(read::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(ReaderUnavailableException.class));
        await().atMost(PATIENCE).until(() -> holding().stream().noneMatch(WorkerPoolTest::alive));
    }

    @Test
    void outlivesNoServiceThatIsKilled() throws IOException {
        Process service = new ProcessBuilder(
                        JAVA.toString(),
                        "-cp",
                        ClassPath.likeThisProcess(),
                        ServiceThatDies.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            await().atMost(PATIENCE).until(() -> holding().size() == 1);
            assertThat(alive(holding().getFirst())).isTrue();
        } finally {
            service.destroyForcibly();
        }

        await().atMost(PATIENCE).until(() -> !alive(holding().getFirst()));
    }

    private WorkerPool pool(int workers, Duration timeBudget, int documents) {
        var command =
                new WorkerCommand(JAVA, ClassPath.likeThisProcess(), 64, ObedientReader.class, ObedientReader.SETTINGS);
        return pool(command, new PoolLimits(workers, 0, timeBudget, documents));
    }

    private WorkerPool reserving(int workers, int interactiveWorkers) {
        var command =
                new WorkerCommand(JAVA, ClassPath.likeThisProcess(), 64, ObedientReader.class, ObedientReader.SETTINGS);
        return pool(command, new PoolLimits(workers, interactiveWorkers, LONG, 100));
    }

    private WorkerPool pool(WorkerCommand command, PoolLimits limits) {
        var pool = new WorkerPool(command, limits, metrics);
        pools.add(pool);
        return pool;
    }

    private static ParseResult read(WorkerPool pool, String document) {
        return pool.of(Lane.BULK).read(text(document), DocumentHints.NONE);
    }

    private static String title(WorkerPool pool, String document) {
        if (read(pool, document) instanceof ParseResult.Parsed parsed) {
            return parsed.report().title();
        }
        throw new AssertionError("no report out of: " + document);
    }

    private static byte[] text(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean alive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }

    private List<String> holding() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("released"))
                    .toList();
        }
    }

    private double starts() {
        var starts = metrics.find("gouji.parse.workers.starts").counter();
        return starts == null ? 0 : starts.count();
    }

    private double ends(String reason) {
        return metrics.get("gouji.parse.workers.ends")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
