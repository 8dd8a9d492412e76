package io.gouji.parse.worker;

import io.gouji.parse.DocumentReader;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ocr.OcrSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How a worker is started.
 *
 * @param java the program that runs it
 * @param classPath where its classes are, in the notation of {@code java -cp}
 * @param heapMegabytes most memory its objects may take
 * @param reader what it reads documents with: a public class with a constructor that takes the settings
 * @param settings what the reader is made with
 */
public record WorkerCommand(
        Path java, String classPath, int heapMegabytes, Class<? extends DocumentReader> reader, String settings) {

    /** What a worker may see of the environment: no credentials, and no options meant for the service's own JVM. */
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TESSDATA_PREFIX", "SystemRoot", "TEMP");

    /** Runs the parser with the Java and the classes this process runs with. */
    public static WorkerCommand likeThisProcess(int heapMegabytes, ParserLimits limits, OcrSettings ocr) {
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                ClassPath.likeThisProcess(),
                heapMegabytes,
                ReportReader.class,
                ReportReader.settings(limits, ocr));
    }

    ProcessBuilder toProcess() {
        var process = new ProcessBuilder(List.of(
                java.toString(),
                "-Xmx%dm".formatted(heapMegabytes),
                "-XX:MaxDirectMemorySize=64m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+ErrorFileToStderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.jboss.logging.provider=jdk",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-cp",
                classPath,
                WorkerMain.class.getName(),
                reader.getName(),
                settings));
        process.environment().keySet().retainAll(ENVIRONMENT);
        return process;
    }
}
