package eu.meshe.verification.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the content of one file in a ZIP within bounds, and goes on to where the next begins. Reads and inflates what is too large without
 * keeping it, as far as the bounds of the whole allow.
 */
final class ZipContent {

    /** What came of it. */
    sealed interface Outcome {
        record Good(byte[] content) implements Outcome {}

        record TooLarge() implements Outcome {}

        /** It is not what its ZIP says of it. */
        record Damaged() implements Outcome {}

        /** It unpacks to far more than documents do. */
        record Bomb() implements Outcome {}

        /** All files together unpack to more than is read of one request. */
        record TooMuch() implements Outcome {}

        /** It cannot be unpacked, and where the next file begins is not known. */
        record Lost() implements Outcome {}
    }

    private static final long DESCRIPTOR = 0x08074b50L;
    private static final int LONGEST_DESCRIPTOR = 24;

    /** What the signature of every record begins with. */
    private static final long RECORD = 0x4b50;

    private final ByteSource source;
    private final Bounds bounds;
    private final byte[] piece = new byte[16 * 1024];
    private long unpacked;

    ZipContent(ByteSource source, Bounds bounds) {
        this.source = source;
        this.bounds = bounds;
    }

    Outcome read(ZipEntryHead head) throws IOException {
        return head.method() == ZipEntryHead.STORED ? stored(head) : deflated(head);
    }

    private Outcome stored(ZipEntryHead head) throws IOException {
        if (head.packed() > bounds.whole() - unpacked) {
            return new Outcome.TooMuch();
        }
        unpacked += head.packed();
        if (head.packed() > bounds.document()) {
            source.skip(head.packed());
            return new Outcome.TooLarge();
        }
        var content = source.bytes((int) head.packed());
        var crc = new CRC32();
        crc.update(content);
        return crc.getValue() == head.crc() && head.size() == head.packed()
                ? new Outcome.Good(content)
                : new Outcome.Damaged();
    }

    private Outcome deflated(ZipEntryHead head) throws IOException {
        var inflater = new Inflater(true);
        try {
            return inflate(head, inflater);
        } catch (DataFormatException e) {
            if (!head.endIsKnown()) {
                return new Outcome.Lost();
            }
            source.takeBack(inflater);
            source.skip(Math.max(0, head.packed() - inflater.getBytesRead()));
            return new Outcome.Damaged();
        } finally {
            inflater.end();
        }
    }

    private Outcome inflate(ZipEntryHead head, Inflater inflater) throws IOException, DataFormatException {
        var content = new ByteArrayOutputStream();
        var crc = new CRC32();
        while (!inflater.finished()) {
            var count = inflater.inflate(piece);
            if (count == 0 && inflater.needsDictionary()) {
                throw new DataFormatException();
            }
            if (count == 0 && inflater.needsInput() && !inflater.finished()) {
                source.feed(inflater);
            }
            crc.update(piece, 0, count);
            content.write(piece, 0, Math.min(count, Math.max(0, bounds.document() + 1 - content.size())));
            unpacked += count;
            if (unpacked > bounds.whole()) {
                return new Outcome.TooMuch();
            }
            if (isBomb(inflater)) {
                return new Outcome.Bomb();
            }
        }
        source.takeBack(inflater);
        var asSaid = isAsSaid(head, inflater, crc.getValue());
        return content.size() > bounds.document()
                ? new Outcome.TooLarge()
                : asSaid ? new Outcome.Good(content.toByteArray()) : new Outcome.Damaged();
    }

    private boolean isBomb(Inflater inflater) {
        return inflater.getBytesWritten() > Bounds.SMALL
                && inflater.getBytesWritten() > bounds.ratio() * Math.max(1, inflater.getBytesRead());
    }

    private boolean isAsSaid(ZipEntryHead head, Inflater inflater, long crc) throws IOException {
        return head.descriptor()
                ? descriptorFits(crc, inflater.getBytesRead(), inflater.getBytesWritten())
                : crc == head.crc()
                        && inflater.getBytesRead() == head.packed()
                        && inflater.getBytesWritten() == head.size();
    }

    /**
     * 4.3.9: with or without a signature, its sizes in four or in eight bytes. Which of them only shows in what it says, and in that another record
     * follows.
     */
    private boolean descriptorFits(long crc, long packed, long size) throws IOException {
        for (var signed : new int[] {4, 0}) {
            for (var width : new int[] {4, 8}) {
                var length = signed + 4 + 2 * width;
                if (source.has(length + 2)
                        && (signed == 0 || source.peek(0, 4) == DESCRIPTOR)
                        && source.peek(signed, 4) == crc
                        && source.peek(signed + 4, width) == packed
                        && source.peek(signed + 4 + width, width) == size
                        && source.peek(length, 2) == RECORD) {
                    source.skip(length);
                    return true;
                }
            }
        }
        source.demand(LONGEST_DESCRIPTOR + 2);
        return false;
    }
}
