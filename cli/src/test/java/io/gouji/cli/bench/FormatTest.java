package io.gouji.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void isToldByMediaTypeAndMarkdownByName() {
        assertThat(Format.of("application/ofd", "report.bin")).isEqualTo(Format.OFD);
        assertThat(Format.of("application/pdf", "report.ofd")).isEqualTo(Format.PDF);
        assertThat(Format.of("text/plain", "report.md")).isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("text/plain", "report.txt")).isEqualTo(Format.TEXT);
    }

    @Test
    void floorOfOfdReadsEveryXmlPart() throws IOException {
        Object one = Format.OFD.floor(zip("<a><b/></a>", "Doc_0/Pages/Content.xml"));
        Object two = Format.OFD.floor(zip("<a><b/></a>", "OFD.xml", "Doc_0/Pages/Content.xml", "Doc_0/Res/seal.png"));

        assertThat(one).isEqualTo(5);
        assertThat(two).isEqualTo(10);
    }

    @Test
    void floorOfOfdDoesNotPassOverWhatIsNoXml() throws IOException {
        byte[] broken = zip("<a><b></a>", "OFD.xml");

        assertThatThrownBy(() -> Format.OFD.floor(broken)).isInstanceOf(UncheckedIOException.class);
    }

    private static byte[] zip(String content, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
