package io.gouji.cli.bench;

import io.gouji.testkit.generate.PdfLayout;
import io.gouji.testkit.generate.ReportGenerator;
import io.gouji.testkit.generate.Typography;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;

/** A generated report as a PDF of many pages: its own, over and over. */
final class LongPdf {

    private static final long SEED = 2024;

    private LongPdf() {}

    static byte[] of(int pages) {
        byte[] report = PdfLayout.RULED.print(ReportGenerator.report(SEED, Typography.PLAIN));
        try (var pdf = Loader.loadPDF(report)) {
            List<PDPage> own =
                    StreamSupport.stream(pdf.getPages().spliterator(), false).toList();
            for (int page = own.size(); page < pages; page++) {
                pdf.addPage(
                        new PDPage(new COSDictionary(own.get(page % own.size()).getCOSObject())));
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a generated PDF cannot be made longer", e);
        }
    }
}
