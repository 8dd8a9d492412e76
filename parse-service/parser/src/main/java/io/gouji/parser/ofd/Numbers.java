package io.gouji.parser.ofd;

import java.util.Arrays;

/** Lists of numbers as attributes and elements write them. What is no number there is left out. */
final class Numbers {

    /** Far beyond any page, in millimetres. */
    private static final float LARGEST = 1_000_000;

    private final float[] values;

    private Numbers(float[] values) {
        this.values = values;
    }

    /** Reads a list of a few numbers. */
    static Numbers of(String list) {
        return of(list, Integer.MAX_VALUE);
    }

    /**
     * Reads a list in which {@code g n v} stands for n times v.
     *
     * @param most how many numbers are wanted; more are not unfolded
     */
    static Numbers of(String list, int most) {
        var values = new float[8];
        int size = 0;
        int repeat = 1;
        boolean counts = false;
        for (String token : list.strip().split("[\\s,]+", -1)) {
            if (token.equals("g")) {
                counts = true;
                continue;
            }
            float value = number(token);
            if (Float.isNaN(value)) {
                continue;
            }
            if (counts) {
                repeat = Math.max(0, (int) value);
                counts = false;
                continue;
            }
            for (; repeat > 0 && size < most; repeat--) {
                values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
                values[size++] = value;
            }
            repeat = 1;
        }
        return new Numbers(Arrays.copyOf(values, size));
    }

    /** A single number, or what to take when there is none. */
    static float one(String text, float otherwise) {
        float value = number(text.strip());
        return Float.isNaN(value) ? otherwise : value;
    }

    /** A number token; not a number when it is none, or beyond any page. */
    static float number(String token) {
        if (token.isEmpty() || Character.isLetter(token.charAt(0))) {
            return Float.NaN;
        }
        try {
            float value = Float.parseFloat(token);
            return Math.abs(value) <= LARGEST ? value : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    int size() {
        return values.length;
    }

    /** The number at an index; the last one behind the end, 0 in an empty list. */
    float at(int index) {
        return values.length == 0 ? 0 : values[Math.min(index, values.length - 1)];
    }
}
