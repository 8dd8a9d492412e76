package io.gouji.parser;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Limits for tests: the usual ones but for one. */
public final class Limits {

    private Limits() {}

    /** The usual limits with another value of the named one. */
    public static ParserLimits with(String name, int value) {
        return with(ParserLimits.DEFAULT, name, value);
    }

    /** The given limits with another value of the named one. */
    public static ParserLimits with(ParserLimits limits, String name, int value) {
        RecordComponent[] components = ParserLimits.class.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        boolean known = false;
        try {
            for (int i = 0; i < values.length; i++) {
                boolean named = components[i].getName().equals(name);
                known |= named;
                values[i] = named ? value : components[i].getAccessor().invoke(limits);
            }
            if (!known) {
                throw new IllegalArgumentException("no limit " + name);
            }
            return ParserLimits.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
