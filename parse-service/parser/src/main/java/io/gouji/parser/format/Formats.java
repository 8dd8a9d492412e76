package io.gouji.parser.format;

import java.util.List;
import java.util.Optional;

/** The formats that are told apart, the surest signature first. A new format is a new class and a line here. */
public final class Formats {

    private static final int ZIP_HEAD = 64 * 1024;

    private static final List<DocumentFormat> ALL = List.of(
            new PictureFormat("image/png", bytes -> Signatures.startsWith(bytes, 0x89, 'P', 'N', 'G', 13, 10)),
            new PictureFormat("image/jpeg", bytes -> Signatures.startsWith(bytes, 0xFF, 0xD8, 0xFF)),
            new UnreadFormat("image/gif", "a GIF picture", bytes -> Signatures.startsWith(bytes, 'G', 'I', 'F', '8')),
            new UnreadFormat("image/bmp", "a BMP picture", Formats::isBitmap),
            new PictureFormat("image/tiff", Formats::isTiff),
            new UnreadFormat("application/rtf", "an RTF document", bytes -> Signatures.contains(bytes, "{\\rtf", 5)),
            new PdfFormat(),
            new OfdFormat(),
            new WordFormat(),
            new EncryptedWordFormat(),
            new UnreadFormat("application/zip", "a ZIP archive that holds neither DOCX nor OFD", Signatures::isZip),
            new DocFormat(),
            new UnreadFormat("application/x-ole-storage", "an Office file that is no DOC", Formats::isCompoundFile),
            new HtmlFormat(),
            new TextFormat());

    private Formats() {}

    /** The format of a document; empty when its bytes are of none. */
    public static Optional<DocumentFormat> of(byte[] document) {
        return ALL.stream().filter(format -> format.recognises(document)).findFirst();
    }

    static boolean isCompoundFile(byte[] document) {
        return Signatures.startsWith(document, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    private static boolean isBitmap(byte[] document) {
        return Signatures.startsWith(document, 'B', 'M') && Signatures.contains(document, "\0\0\0\0", ZIP_HEAD);
    }

    private static boolean isTiff(byte[] document) {
        return Signatures.startsWith(document, 'I', 'I', 42, 0) || Signatures.startsWith(document, 'M', 'M', 0, 42);
    }
}
