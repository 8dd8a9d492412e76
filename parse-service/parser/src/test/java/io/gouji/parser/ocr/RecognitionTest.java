package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.corpus.InstalledTesseract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of pictures with the program, without it, and with one that does not end. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecognitionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tiff"})
    void saysWhatToInstallWhereTheProgramIsMissing(String kind) throws IOException {
        assertThat(parse(picture(kind), FakeProgram.settings("/nonexistent/tesseract", Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(ParseResult.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectionReason.SCANNED_NO_OCR);
                    assertThat(rejected.detail()).contains("tesseract-ocr-chi-sim");
                });
    }

    @Test
    void saysThatItIsSwitchedOff() throws IOException {
        assertThat(parse(picture("png"), OcrSettings.OFF))
                .isInstanceOfSatisfying(ParseResult.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo(RejectionReason.SCANNED_NO_OCR);
                    assertThat(rejected.detail()).contains("switched off");
                });
    }

    @Test
    void findsNoWordsOnAnEmptyPage() throws IOException {
        RejectionReason reason = InstalledTesseract.isThere() ? RejectionReason.EMPTY : RejectionReason.SCANNED_NO_OCR;

        assertThat(parse(picture("png"), OcrSettings.DEFAULT))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }

    @Test
    void endsAProgramThatDoesNotEndAndWhatItStarted(@TempDir Path folder) throws IOException {
        Path child = folder.resolve("child");
        Path script = FakeProgram.doing(folder, "sleep 600 & echo $! > %s; wait".formatted(child));

        assertThat(parse(picture("png"), FakeProgram.settings(script.toString(), Duration.ofSeconds(2))))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TIMEOUT));
        long pid = Long.parseLong(Files.readString(child).strip());
        await().atMost(PATIENCE).until(() -> !runs(pid));
    }

    @Test
    void rejectsAPictureThatIsCutShort(@TempDir Path folder) throws IOException {
        byte[] cut = Arrays.copyOf(picture("png"), 40);

        assertThat(parse(
                        cut,
                        FakeProgram.settings(FakeProgram.doing(folder, "exit 1").toString(), Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.CORRUPT));
    }

    @Test
    void rejectsAPictureWithMorePixelsThanAnyScan(@TempDir Path folder) throws IOException {
        byte[] picture = picture("png");
        // width and height stand at 16 and 20, their checksum at 29
        ByteBuffer head = ByteBuffer.wrap(picture).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(picture, 12, 17);
        head.putInt(29, (int) sum.getValue());

        assertThat(parse(
                        picture,
                        FakeProgram.settings(FakeProgram.doing(folder, "exit 1").toString(), Duration.ofSeconds(5))))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.UNPACKS_TOO_FAR));
    }

    /** Whether a process does anything; one that has ended may stay listed until somebody asks for its exit code. */
    private static boolean runs(long pid) throws IOException {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        try {
            return Files.readAllLines(status).stream().noneMatch(line -> line.matches("State:\\s+[ZX].*"));
        } catch (NoSuchFileException e) {
            return !Files.isDirectory(Path.of("/proc/self"));
        }
    }

    private static ParseResult parse(byte[] document, OcrSettings settings) {
        return new ReportParser(ParserLimits.DEFAULT, settings).parse(document, DocumentHints.NONE);
    }

    private static byte[] picture(String kind) throws IOException {
        var page = Bitmap.of(new BufferedImage(600, 850, BufferedImage.TYPE_INT_ARGB));
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(page.image(), kind, bytes);
        return bytes.toByteArray();
    }
}
