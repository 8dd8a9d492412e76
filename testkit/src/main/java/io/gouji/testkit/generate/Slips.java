package io.gouji.testkit.generate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** What an author is made to say, and to say wrongly. Nothing, unless told. */
final class Slips {

    private final Map<Topic, LongUnaryOperator> slips = new EnumMap<>(Topic.class);

    /** Makes the author speak of a topic. */
    Slips mention(Topic topic) {
        slips.putIfAbsent(topic, LongUnaryOperator.identity());
        return this;
    }

    /** Makes the author speak of a topic and give another number than the true one. */
    Slips misstate(Topic topic, LongUnaryOperator wrong) {
        slips.put(topic, wrong);
        return this;
    }

    boolean mustMention(Topic topic) {
        return slips.containsKey(topic);
    }

    /** The number the author gives for a true one. */
    long stated(Topic topic, long truth) {
        return slips.getOrDefault(topic, LongUnaryOperator.identity()).applyAsLong(truth);
    }
}
