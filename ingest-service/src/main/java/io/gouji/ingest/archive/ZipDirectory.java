package io.gouji.ingest.archive;

import io.gouji.ingest.submission.Problem;
import io.gouji.ingest.submission.ProblemException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory at the end of a ZIP archive. Read here rather than by a library, because one entry that is encrypted or
 * badly named must not spoil the others, and because memory is taken only for as many entries as are allowed.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int IN_ZIP64_16 = 0xffff;
    private static final long IN_ZIP64_32 = 0xffffffffL;
    private static final int FLAG_ENCRYPTED = 1;

    private final ByteBuffer archive;
    private final int mostEntries;
    private final List<ZipMember> members = new ArrayList<>();

    private ZipDirectory(ByteBuffer archive, int mostEntries) {
        this.archive = archive.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.mostEntries = mostEntries;
    }

    /**
     * Reads what an archive states.
     *
     * @throws ProblemException when it is no archive, breaks off, or has more entries than allowed
     */
    static List<ZipMember> read(ByteBuffer archive, int mostEntries) {
        var directory = new ZipDirectory(archive, mostEntries);
        directory.read(directory.end());
        return List.copyOf(directory.members);
    }

    private int end() {
        int first = Math.max(0, archive.limit() - END_BYTES - LONGEST_COMMENT);
        for (int at = archive.limit() - END_BYTES; at >= first; at--) {
            if (archive.getInt(at) == END && at + END_BYTES + unsignedShort(at + 20) <= archive.limit()) {
                return at;
            }
        }
        throw invalid();
    }

    private void read(int end) {
        int total = unsignedShort(end + 10);
        long size = unsignedInt(end + 12);
        long offset = unsignedInt(end + 16);
        if (total == IN_ZIP64_16 || size == IN_ZIP64_32 || offset == IN_ZIP64_32) {
            throw Problem.ARCHIVE_TOO_LARGE.with(
                    "The archive has the form ZIP64, which is for archives far larger than any that is taken;"
                            + " send its documents in several smaller ones.");
        }
        if (total > mostEntries) {
            throw tooMany(total);
        }
        // what is put before an archive, as by programs that unpack themselves, moves everything in it
        long shift = end - size - offset;
        if (shift < 0) {
            throw invalid();
        }
        int at = (int) (end - size);
        while (at < end) {
            at = readEntry(at, end, shift);
        }
        if (members.size() != total) {
            throw invalid();
        }
    }

    private int readEntry(int at, int end, long shift) {
        if (at + ENTRY_BYTES > end || archive.getInt(at) != ENTRY) {
            throw invalid();
        }
        int nameLength = unsignedShort(at + 28);
        int next = at + ENTRY_BYTES + nameLength + unsignedShort(at + 30) + unsignedShort(at + 32);
        if (next > end) {
            throw invalid();
        }
        if (members.size() == mostEntries) {
            throw tooMany(members.size() + 1);
        }
        members.add(new ZipMember(
                archive,
                archive.slice(at + ENTRY_BYTES, nameLength),
                (unsignedShort(at + 8) & FLAG_ENCRYPTED) != 0,
                unsignedShort(at + 10),
                unsignedInt(at + 16),
                new ZipMember.Extent(unsignedInt(at + 42) + shift, unsignedInt(at + 20), unsignedInt(at + 24))));
        return next;
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(archive.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(archive.getInt(at));
    }

    private static ProblemException invalid() {
        return Problem.INVALID_ARCHIVE.with(
                "The body is no ZIP archive, or one that breaks off; send a ZIP archive of documents, complete.");
    }

    private ProblemException tooMany(int entries) {
        return Problem.ARCHIVE_TOO_LARGE.with(
                "The archive has " + entries + " entries or more; send at most " + mostEntries + " in one.");
    }
}
