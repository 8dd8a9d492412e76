package io.gouji.parser.narrative;

import io.gouji.contract.report.Contact;
import io.gouji.contract.report.SourceLocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address, postcode, telephone, fax and e-mail a report gives for questions. The patterns are for folded
 * text.
 */
final class ContactFinder {

    private static final String NUMBER = "([(]?[0-9]{3,4}[)]?-{0,3}[0-9]{7,8}|1[0-9]{10}|[0-9]{7,8})(?![0-9])";
    private static final Pattern ADDRESS =
            Pattern.compile("地址:?([^,;。:()]{4,60}?)(?=[,;。()]|邮编|邮政编码|(?:联系)?电话|传真|电子邮|$)");
    private static final Pattern POSTCODE = Pattern.compile("(?:邮编|邮政编码):?([0-9]{6})(?![0-9])");
    private static final Pattern PHONE = Pattern.compile("电话(?:号码)?(?:[及和与/、(]传真[)]?)?:?" + NUMBER);
    private static final Pattern FAX = Pattern.compile("传真(?:号码|电话)?:?" + NUMBER);
    private static final Pattern EMAIL =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+)");
    private static final String[] WORDS = {"地址", "邮编", "邮政编码", "电话", "传真", "@"};

    private final List<Passage> sentences;
    private @Nullable SourceLocation at;

    private ContactFinder(List<Passage> sentences) {
        this.sentences = sentences;
    }

    /** What the sentences give; null when they give nothing. */
    static @Nullable Contact read(List<Passage> sentences) {
        List<Passage> telling = sentences.stream()
                .filter(sentence -> isTelling(sentence.folded()))
                .toList();
        return new ContactFinder(telling).read();
    }

    private static boolean isTelling(String folded) {
        for (String word : WORDS) {
            if (folded.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Contact read() {
        String postcode = first(POSTCODE);
        String phone = first(PHONE);
        String fax = first(FAX);
        String email = first(EMAIL);
        String address = at == null ? null : first(ADDRESS);
        return at == null ? null : new Contact(address, postcode, phone, fax, email, at);
    }

    private @Nullable String first(Pattern pattern) {
        for (Passage sentence : sentences) {
            Matcher matcher = pattern.matcher(sentence.folded());
            if (matcher.find()) {
                at = at == null ? sentence.place() : at;
                return matcher.group(1);
            }
        }
        return null;
    }
}
