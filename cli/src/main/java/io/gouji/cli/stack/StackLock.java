package io.gouji.cli.stack;

import io.gouji.cli.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets only one command at a time change what runs. Ends with its process, however that ends. */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UserError when another command has it, or the folder cannot be written
     */
    static StackLock take(Path run) {
        try {
            Files.createDirectories(run);
            var channel = FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new UserError(
                        1,
                        "Another gouji up or down is at work on %s; try again when it is done."
                                .formatted(run.getParent()));
            }
            return new StackLock(channel);
        } catch (IOException e) {
            throw new UserError(1, "Folder %s cannot be written: %s.".formatted(run, e.getMessage()));
        }
    }

    /** Does something while this lock is held, and gives it back. */
    void hold(Runnable work) {
        try (this) {
            work.run();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("lock of the local stack", e);
        }
    }
}
