package io.gouji.parser.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes bytes whose encoding is declared, marked or told by trying. */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** A text with more replacement characters than one in this many has lost too much to be judged. */
    private static final int MAX_DAMAGE_SHARE = 200;

    /** Below this share of common Han characters a GB18030 decoding is a chance hit on other bytes. */
    private static final double MIN_COMMON_SHARE = 0.5;

    private static final int MAX_UTF8_LENGTH = 4;

    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    /**
     * Decodes a text.
     *
     * @param declared the encodings the sender and the document declare, the most trusted first; a declaration the
     *     bytes contradict is passed over
     * @return empty when the bytes are text in no encoding that can be told
     */
    static Optional<String> decode(byte[] document, List<@Nullable String> declared) {
        if (Signatures.startsWith(document, 0xEF, 0xBB, 0xBF)) {
            return strict(document, 3, StandardCharsets.UTF_8);
        }
        if (Signatures.startsWith(document, 0xFF, 0xFE)) {
            return strict(document, 2, StandardCharsets.UTF_16LE);
        }
        if (Signatures.startsWith(document, 0xFE, 0xFF)) {
            return strict(document, 2, StandardCharsets.UTF_16BE);
        }
        for (Charset charset : candidates(declared)) {
            Optional<String> text = strict(document, 0, charset).filter(TextDecoder::isPlausible);
            if (text.isPresent()) {
                return text;
            }
        }
        return lenient(document);
    }

    /** Whether a text holds characters that no text has. */
    static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static List<Charset> candidates(List<@Nullable String> declared) {
        var charsets = new ArrayList<Charset>();
        charsets.add(StandardCharsets.UTF_8);
        for (String name : declared) {
            charset(name).filter(c -> !charsets.contains(c)).ifPresent(charsets::add);
        }
        if (!charsets.contains(GB18030)) {
            charsets.add(GB18030);
        }
        return charsets;
    }

    private static Optional<Charset> charset(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String plain = name.trim().toLowerCase(Locale.ROOT);
        if (plain.equals("gb2312") || plain.equals("gbk")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] document, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            if (!beginsAsUtf8(document, from)) {
                return Optional.empty();
            }
            var text = new String(document, from, document.length - from, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return Optional.of(text);
            }
        }
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document, from, document.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the first characters beyond ASCII are UTF-8. Text in another encoding is told by them at once, where
     * decoding all of it only to meet its errors takes longer than everything else.
     */
    private static boolean beginsAsUtf8(byte[] document, int from) {
        int at = from;
        while (at < document.length && document[at] >= 0) {
            at++;
        }
        if (at >= document.length - MAX_UTF8_LENGTH) {
            return true;
        }
        int lead = Integer.numberOfLeadingZeros(~(document[at] << 24));
        if (lead < 2 || lead > MAX_UTF8_LENGTH) {
            return false;
        }
        for (int i = 1; i < lead; i++) {
            if ((document[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A few damaged characters in an otherwise readable text are no reason to refuse it. */
    private static Optional<String> lenient(byte[] document) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            var text = new String(document, charset);
            long damaged = text.chars().filter(c -> c == REPLACEMENT).count();
            if (damaged * MAX_DAMAGE_SHARE <= text.length() && isPlausible(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlausible(String text) {
        int wide = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                wide++;
                if ((c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x2000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF)) {
                    common++;
                }
            }
        }
        return common >= wide * MIN_COMMON_SHARE;
    }
}
