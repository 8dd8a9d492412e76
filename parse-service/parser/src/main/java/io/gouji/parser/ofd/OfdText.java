package io.gouji.parser.ofd;

import io.gouji.parser.LimitExceeded;
import io.gouji.parser.ParserLimits;
import io.gouji.parser.packed.UnpackedParts;
import io.gouji.parser.page.PageBudget;
import io.gouji.parser.page.PageFlow;
import io.gouji.parser.page.PagedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads what the pages of an OFD document say. Of the package only what the pages draw is unpacked. */
public final class OfdText {

    /** The part every package begins with. */
    public static final String ROOT = "OFD.xml";

    /** Says how to decrypt the parts that are encrypted (GM/T 0099). */
    private static final String ENCRYPTIONS = "Encryptions.xml";

    private final ZipParts parts;
    private final ParserLimits limits;
    private final PageFlow flow = new PageFlow();
    private final PageBudget budget = new PageBudget();
    private int pages;
    private int letters;
    private int unmapped;
    private int pictures;

    private OfdText(ZipParts parts, ParserLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * Reads all documents of a package, each page once; the pages of a second document count on.
     *
     * @return what they say; empty when the package is encrypted
     * @throws IOException when the package is damaged
     * @throws LimitExceeded when the package, its pages or what they draw are beyond the limits
     */
    public static Optional<PagedText> read(byte[] document, ParserLimits limits) throws IOException {
        ZipParts parts = ZipParts.of(document, new UnpackedParts(limits, document.length));
        if (parts.isEncrypted() || parts.has(ENCRYPTIONS)) {
            return Optional.empty();
        }
        var text = new OfdText(parts, limits);
        try {
            return Optional.of(text.read());
        } catch (PageBudget.Spent e) {
            throw LimitExceeded.drawing(text.pages);
        }
    }

    private PagedText read() throws IOException {
        var xml = new XmlParts(parts);
        XmlNode root = xml.read(ROOT);
        for (XmlNode body : root.children("DocBody")) {
            Optional<XmlNode> location = body.child("DocRoot");
            if (location.isPresent()) {
                String name = parts.resolve(ROOT, location.get().text());
                read(new OfdPages(parts, xml, name));
            }
        }
        if (pages == 0) {
            throw new IOException("the package has no page");
        }
        return new PagedText(flow.blocks(), letters, unmapped, pictures, List.of());
    }

    private void read(OfdPages document) throws IOException {
        for (XmlNode page : document.pages()) {
            if (++pages > limits.maxPages()) {
                throw LimitExceeded.pages(limits.maxPages());
            }
            var scanner = new PageScanner(document.composites(), budget);
            var content = document.scan(page, pages, scanner);
            letters += content.letters();
            unmapped += scanner.unmapped();
            pictures += scanner.pictures();
            flow.add(content);
            if (flow.cells() > limits.maxCells()) {
                throw LimitExceeded.cells(limits.maxCells(), "a table of page " + pages);
            }
        }
    }
}
