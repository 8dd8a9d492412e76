package io.gouji.parser.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gouji.contract.report.RejectionReason;
import io.gouji.parser.DocumentHints;
import io.gouji.parser.ParseResult;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.ReportParser;
import io.gouji.parser.corpus.InstalledTesseract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of pictures with the program, without it, and with one that does not end. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecognitionTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tiff"})
    void saysWhatToInstallWhereTheProgramIsMissing(String kind) throws IOException {
        assertThat(parse(picture(kind), settings("/nonexistent/tesseract", Duration.ofSeconds(5))))
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
        assumeThat(InstalledTesseract.isThere()).isTrue();
        assertThat(parse(picture("png"), OcrSettings.DEFAULT))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.EMPTY));
    }

    @Test
    void endsAProgramThatDoesNotEndAndWhatItStarted(@TempDir Path folder) throws IOException {
        Path script = folder.resolve("endless");
        Path child = folder.resolve("child");
        Files.writeString(script, """
                #!/bin/sh
                if [ "$1" = --list-langs ]; then echo chi_sim; exit 0; fi
                sleep 600 &
                echo $! > %s
                wait
                """.formatted(child));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));

        assertThat(parse(picture("png"), settings(script.toString(), Duration.ofSeconds(2))))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.TIMEOUT));
        long pid = Long.parseLong(Files.readString(child).strip());
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void rejectsAPictureThatIsCutShort() throws IOException {
        assumeThat(InstalledTesseract.isThere()).isTrue();
        byte[] whole = picture("png");
        byte[] cut = Arrays.copyOf(whole, 40);

        assertThat(parse(cut, OcrSettings.DEFAULT))
                .isInstanceOfSatisfying(
                        ParseResult.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.CORRUPT));
    }

    private static OcrSettings settings(String command, Duration budget) {
        return new OcrSettings(true, command, "chi_sim", 150, budget);
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
