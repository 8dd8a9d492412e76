package io.gouji.cli.dlq;

import io.gouji.cli.Surroundings;
import io.gouji.cli.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gouji dlq show}: everything there is about one dead letter. */
@Command(name = "show", description = "Prints where a dead letter comes from, its headers and, if wanted, its content.")
final class DlqShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final BrokerOption broker = new BrokerOption();

    @Option(names = "--content", paramLabel = "FILE", description = "Writes the content of the record to a file.")
    private @Nullable Path content;

    @Parameters(paramLabel = "TOPIC/PARTITION/OFFSET", description = "The dead letter, as gouji dlq list prints it.")
    private String place;

    DlqShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (DeadLetters deadLetters = broker.open(surroundings)) {
            ConsumerRecord<byte[], byte[]> dead = deadLetters.get(Place.read(place));
            var letter = DeadLetter.of(dead);
            out.println(letter.place());
            out.println("at: " + letter.at());
            out.println("read from: " + letter.from());
            out.println("key: " + (letter.key() == null ? "-" : letter.key()));
            letter.headers().forEach(header -> out.println(header.name() + ": " + header.value()));
            out.println("content: " + (letter.bytes() < 0 ? "none" : letter.bytes() + " bytes"));
            if (content != null && dead.value() != null) {
                write(content, dead.value());
            }
        }
        out.flush();
        return 0;
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UserError(2, "%s cannot be written: %s.".formatted(file, e.getMessage()));
        }
    }
}
