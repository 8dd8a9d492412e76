package io.gouji.rules;

import io.gouji.contract.audit.RulePack;
import io.gouji.contract.json.GoujiJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The rule packs that come with this library, as data files. A new pack is a new file beside the others. */
public final class RulePacks {

    /** The pack in force. */
    public static final RulePack CURRENT = load(RuleCatalogue.VERSION);

    private RulePacks() {}

    /**
     * A pack by its version.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static RulePack load(String version) {
        try (InputStream in = RulePacks.class.getResourceAsStream("packs/" + version + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no rule pack " + version);
            }
            return GoujiJson.read(in, RulePack.class);
        } catch (IOException e) {
            throw new UncheckedIOException("rule pack " + version, e);
        }
    }
}
