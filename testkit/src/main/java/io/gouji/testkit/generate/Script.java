package io.gouji.testkit.generate;

import java.util.List;
import java.util.Random;

/** How one author writes: which phrases, which way of printing numbers, what must be said. */
final class Script {

    private static final int SEPARATED_FROM = 1000;
    private static final String DIGITS = "〇一二三四五六七八九十";

    private final Facts facts;
    private final Slips slips;
    private final Random random;
    private final List<String> topics;
    private final int phrase;
    private final int habit;
    private int nextTopic;
    private int nextPhrase;

    /**
     * A script.
     *
     * @param habits what stays the same over the years of a body
     * @param random what changes from year to year
     */
    Script(Facts facts, Slips slips, Random habits, Random random) {
        this.facts = facts;
        this.slips = slips;
        this.random = random;
        this.topics = facts.body().trade().topics();
        this.phrase = habits.nextInt(1000);
        this.habit = habits.nextInt(10);
        this.nextTopic = random.nextInt(topics.size());
    }

    Facts facts() {
        return facts;
    }

    /** Whether to speak of something, by chance unless it must be said. */
    boolean tells(Topic topic, double chance) {
        boolean byChance = random.nextDouble() < chance;
        return slips.mustMention(topic) || byChance;
    }

    /** Whether something must be said, so that no wording without it will do. */
    boolean mustTell(Topic topic) {
        return slips.mustMention(topic);
    }

    /** A number as this author gives and prints it. */
    String number(Topic topic, long truth) {
        return print(slips.stated(topic, truth));
    }

    /** The number this author gives. */
    long stated(Topic topic, long truth) {
        return slips.stated(topic, truth);
    }

    /** A number as this author prints it. */
    String print(long number) {
        return switch (habit) {
            case 0, 1 -> number >= SEPARATED_FROM ? "%,d".formatted(number) : Long.toString(number);
            case 2 -> fullWidth(number);
            case 3 -> number > 0 && number <= 10 ? chinese(number) : Long.toString(number);
            default -> Long.toString(number);
        };
    }

    /** One of several wordings, by chance. */
    String oneOf(String... wordings) {
        return wordings[random.nextInt(wordings.length)];
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A wording that changes from year to year. */
    String turn(String... wordings) {
        return wordings[Math.floorMod(phrase + facts.year(), wordings.length)];
    }

    /** A phrase of a list, each year and each time another. */
    String phrase(String list, int perYear) {
        List<String> phrases = Phrases.of(list);
        int at = phrase + list.hashCode() + facts.year() * perYear + nextPhrase++ % perYear;
        return filled(phrases.get(Math.floorMod(at, phrases.size())));
    }

    /** A sentence made of a beginning and an end. */
    String sentence(String list, int perYear) {
        String beginning = phrase(list + ".a", perYear);
        nextPhrase--;
        return beginning + "，" + phrase(list + ".b", perYear);
    }

    String topic() {
        return topics.get(nextTopic++ % topics.size());
    }

    private String filled(String words) {
        String filled = words;
        while (filled.contains("{t}")) {
            filled = filled.replaceFirst("\\{t}", topic());
        }
        return filled.replace("{me}", facts.body().self()).replace("{n}", Integer.toString(2 + random.nextInt(7)));
    }

    private static String fullWidth(long number) {
        var wide = new StringBuilder();
        Long.toString(number).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String chinese(long number) {
        return number == 2 ? "两" : String.valueOf(DIGITS.charAt((int) number));
    }
}
