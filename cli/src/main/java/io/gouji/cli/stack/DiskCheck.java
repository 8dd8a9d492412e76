package io.gouji.cli.stack;

import io.gouji.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;

/** Makes sure that the data folder can grow before anything is started. */
final class DiskCheck {

    private static final long MIB = 1024L * 1024L;

    private DiskCheck() {}

    /**
     * Looks at the disk of the stack's folder.
     *
     * @throws UserError when it has too little room or cannot be written
     */
    static void ensureRoom(StackSettings settings) {
        try {
            Files.createDirectories(settings.home());
            long free = Files.getFileStore(settings.home()).getUsableSpace() / MIB;
            if (free < settings.minimumFreeMb()) {
                throw new UserError(
                        1,
                        "The disk of %s has %d MB left and %d are needed; make room or name another folder with GOUJI_HOME."
                                .formatted(settings.home(), free, settings.minimumFreeMb()));
            }
        } catch (IOException e) {
            throw new UserError(
                    1,
                    "Folder %s cannot be written (%s); name another with GOUJI_HOME."
                            .formatted(settings.home(), e.getMessage()));
        }
    }
}
