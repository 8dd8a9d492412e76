package io.gouji.testkit.hostile;

import io.gouji.contract.report.RejectionReason;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document made to do harm.
 *
 * @param name what is wrong with it
 * @param document makes its bytes
 * @param mediaType what its sender declares it to be; null for nothing
 * @param reason why it is refused; null when it is read all the same
 */
public record HostileDocument(
        String name,
        Supplier<byte[]> document,
        @Nullable String mediaType,
        @Nullable RejectionReason reason) {

    HostileDocument(String name, Supplier<byte[]> document, @Nullable RejectionReason reason) {
        this(name, document, null, reason);
    }

    @Override
    public String toString() {
        return name;
    }
}
