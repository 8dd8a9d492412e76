package io.gouji.cli.dlq;

import io.gouji.cli.UserError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a dead letter lies; printed and typed as {@code TOPIC/PARTITION/OFFSET}. */
record Place(String topic, int partition, long offset) {

    private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+)/(\\d{1,9})/(\\d{1,18})");

    /** @throws UserError when the text names no place */
    static Place read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || !DeadLetter.isTopic(written.group(1))) {
            throw new UserError(
                    2,
                    "\"%s\" is no dead letter; gouji dlq list prints them as TOPIC/PARTITION/OFFSET.".formatted(text));
        }
        return new Place(written.group(1), Integer.parseInt(written.group(2)), Long.parseLong(written.group(3)));
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
