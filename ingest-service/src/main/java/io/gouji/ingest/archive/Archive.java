package io.gouji.ingest.archive;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A ZIP archive of documents, unpacked entry by entry and never further than its limits. */
public final class Archive {

    /** Short texts are often packed more tightly than any bomb. */
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;

    private static final int LONGEST_NAME = 1000;
    /** As many parts as a document that is an archive underneath may have and still be told from one. */
    private static final int MOST_PARTS = 10_000;

    private final List<ZipMember> members;
    private final Limits limits;

    private Archive(List<ZipMember> members, Limits limits) {
        this.members = members;
        this.limits = limits;
    }

    /**
     * What an archive may hold.
     *
     * @param entries how many entries, folders among them
     * @param document how many bytes one of them may have unpacked
     * @param unpacked how many bytes they may have together unpacked
     * @param ratio how many times longer than packed one may be
     */
    public record Limits(int entries, long document, long unpacked, int ratio) {}

    /**
     * Opens an archive. The file must stay as it is while entries are unpacked.
     *
     * @throws ProblemException when it is none, holds nothing, or more than the limits allow
     */
    public static Archive open(Path file, Limits limits) {
        try (var channel = FileChannel.open(file)) {
            return of(channel.map(MapMode.READ_ONLY, 0, channel.size()), limits);
        } catch (IOException e) {
            throw new UncheckedIOException("archive", e);
        }
    }

    static Archive of(ByteBuffer bytes, Limits limits) {
        var members = ZipDirectory.read(bytes, limits.entries()).stream()
                .filter(member -> !member.isDirectory())
                .filter(member -> EntryNames.read(member.rawName())
                        .filter(EntryNames::isLeftover)
                        .isEmpty())
                .toList();
        if (members.isEmpty()) {
            throw Problem.EMPTY_ARCHIVE.with("The archive holds no documents; pack the reports into it.");
        }
        long unpacked = members.stream()
                .mapToLong(member -> member.extent().size())
                .filter(size -> size <= limits.document())
                .sum();
        if (unpacked > limits.unpacked()) {
            throw Problem.ARCHIVE_TOO_LARGE.with("The archive's documents have " + unpacked
                    + " bytes unpacked; send at most " + limits.unpacked() + " in one.");
        }
        return new Archive(members, limits);
    }

    /** Its entries but folders and what systems leave beside documents, each unpacked when it is asked for. */
    public Iterator<Unpacked> entries() {
        return members.stream().map(this::unpack).iterator();
    }

    private Unpacked unpack(ZipMember member) {
        var name = EntryNames.read(member.rawName());
        var shown = name.orElse("?");
        try {
            if (name.isEmpty() || member.rawName().remaining() > LONGEST_NAME) {
                throw Problem.ENTRY_NAME_UNREADABLE.with(
                        "The entry's name is neither UTF-8 nor GB18030, or has more than " + LONGEST_NAME
                                + " bytes; pack it under another name.");
            }
            return new Unpacked.Sound(shown, content(member, shown));
        } catch (ProblemException e) {
            return new Unpacked.Faulty(shown, e);
        }
    }

    private byte[] content(ZipMember member, String name) {
        if (EntryNames.leadsOut(name)) {
            throw Problem.ENTRY_UNSAFE_PATH.with(
                    "The entry's path is absolute or has '..' in it; pack documents below the folder they are in.");
        }
        if (member.encrypted()) {
            throw Problem.ENTRY_ENCRYPTED.with("The entry is encrypted; pack it without a password.");
        }
        if (!member.isReadable()) {
            throw Problem.ENTRY_CORRUPT.with(
                    "The entry is packed by a method few programs know; pack it by the usual one, deflate.");
        }
        limit(member.extent());
        byte[] content = member.content()
                .orElseThrow(() -> Problem.ENTRY_CORRUPT.with(
                        "The entry is not what the archive's directory says of it, or breaks off; pack it again."));
        if (isArchiveOnly(content)) {
            throw Problem.ENTRY_NESTED.with("The entry is a ZIP archive itself and neither a Word nor an OFD document;"
                    + " pack the documents of it directly.");
        }
        return content;
    }

    private void limit(ZipMember.Extent extent) {
        if (extent.size() > limits.document()) {
            throw Problem.DOCUMENT_TOO_LARGE.with("The entry has " + extent.size() + " bytes unpacked; at most "
                    + limits.document() + " are taken. Pack a smaller one, for example without pictures.");
        }
        if (extent.size() > RATIO_COUNTS_FROM && extent.size() / Math.max(1, extent.packed()) > limits.ratio()) {
            throw Problem.ENTRY_TOO_COMPRESSED.with("The entry is more than " + limits.ratio()
                    + " times as long as it is packed, as no document is; it was not unpacked.");
        }
    }

    /** True for an archive that is no document of a format which is an archive underneath. */
    private static boolean isArchiveOnly(byte[] content) {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return false;
        }
        try {
            return ZipDirectory.read(ByteBuffer.wrap(content), MOST_PARTS).stream()
                    .flatMap(part -> EntryNames.read(part.rawName()).stream())
                    .noneMatch(part -> part.startsWith("word/") || part.equals("OFD.xml"));
        } catch (ProblemException e) {
            // a broken one is for the reader of documents to say so
            return false;
        }
    }
}
