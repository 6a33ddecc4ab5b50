package eu.meshe.verification.batch;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ZIP (PKWARE APPNOTE 6.3.10) while it is being sent: nothing is written to disk, and nothing before the list at its end says
 * what is still to come. Files are read in the order they stand in; the list must name as many.
 */
final class ZippedDocuments implements Documents {

    private static final long FILE = 0x04034b50L;
    private static final long LISTED = 0x02014b50L;
    private static final long END_OF_LIST = 0x06054b50L;
    private static final long ZIP64_END = 0x06064b50L;
    private static final long ZIP64_LOCATOR = 0x07064b50L;

    private final ByteSource source;
    private final ZipContent content;
    private final Bounds bounds;
    private final Names names = new Names();
    private int files;
    private int number;
    private String current = "";
    private Next.@Nullable End end;

    ZippedDocuments(InputStream sent, Bounds bounds) {
        this.source = new ByteSource(sent, bounds.whole());
        this.content = new ZipContent(source, bounds);
        this.bounds = bounds;
    }

    @Override
    public Next next() throws IOException {
        var next = Optional.<Next>empty();
        while (next.isEmpty()) {
            next = end == null ? step() : Optional.of(end);
        }
        return next.get();
    }

    /** One file; empty for a folder, and where the end was found. */
    private Optional<Next> step() throws IOException {
        try {
            return record();
        } catch (EOFException e) {
            return ends(
                    current.isEmpty()
                            ? Message.of("verification.batch.zip.cut", number)
                            : Message.of("verification.batch.zip.cut.in", current));
        } catch (ByteSource.TooMuchException e) {
            return ends(tooMuch());
        }
    }

    private Optional<Next> record() throws IOException {
        current = "";
        var signature = source.take(4);
        if (signature == FILE) {
            return file();
        }
        if (signature == LISTED || signature == END_OF_LIST || signature == ZIP64_END) {
            return list(signature);
        }
        return ends(Message.of("verification.batch.zip.broken", number));
    }

    private Optional<Next> file() throws IOException {
        if (files++ >= 2 * bounds.documents()) {
            return ends(tooMany());
        }
        var head = ZipEntryHead.read(source);
        var name = Names.ofPath(head.name());
        current = name.isEmpty() ? "?" : name;
        if (head.folder() && head.packed() == 0 && head.endIsKnown()) {
            return Optional.empty();
        }
        if (number >= bounds.documents()) {
            return ends(tooMany());
        }
        number++;
        var obstacle = obstacle(head);
        return obstacle == null ? unpack(head, current) : passOver(head, obstacle);
    }

    /** Why the file cannot be read, whatever its content. */
    private static @Nullable Message obstacle(ZipEntryHead head) {
        if (head.encrypted()) {
            return Message.of("verification.batch.zip.encrypted");
        }
        var known =
                head.method() == ZipEntryHead.DEFLATED || (head.method() == ZipEntryHead.STORED && head.endIsKnown());
        return known ? null : Message.of("verification.batch.zip.method");
    }

    private Optional<Next> passOver(ZipEntryHead head, Message obstacle) throws IOException {
        if (head.endIsKnown()) {
            source.skip(head.packed());
        } else {
            ends(lost());
        }
        return refused(obstacle);
    }

    private Optional<Next> unpack(ZipEntryHead head, String name) throws IOException {
        return switch (content.read(head)) {
            case ZipContent.Outcome.Good good -> good(head, name, good.content());
            case ZipContent.Outcome.TooLarge large -> refused(Message.of("verification.document.large"));
            case ZipContent.Outcome.Damaged damaged -> refused(Message.of("verification.batch.zip.damaged"));
            case ZipContent.Outcome.TooMuch much -> ends(tooMuch());
            case ZipContent.Outcome.Bomb bomb -> {
                ends(Message.of("verification.batch.zip.bomb", name, bounds.ratio()));
                yield refused(Message.of("verification.batch.zip.bomb", name, bounds.ratio()));
            }
            case ZipContent.Outcome.Lost damaged -> {
                ends(lost());
                yield refused(Message.of("verification.batch.zip.damaged"));
            }
        };
    }

    private Optional<Next> good(ZipEntryHead head, String name, byte[] document) {
        if (head.folder() && document.length == 0) {
            number--;
            return Optional.empty();
        }
        if (isZip(document)) {
            return refused(Message.of("verification.batch.zip.nested"));
        }
        if (head.name().length() > Names.LONGEST) {
            return refused(Message.of("verification.batch.name.long", Names.LONGEST));
        }
        return names.isNew(name)
                ? Optional.of(new Next.One(number, name, document))
                : refused(Message.of("verification.batch.name.twice"));
    }

    private static boolean isZip(byte[] document) {
        return document.length > 3 && document[0] == 'P' && document[1] == 'K' && document[2] < 8 && document[3] < 9;
    }

    private Optional<Next> refused(Message why) {
        return Optional.of(new Next.Refused(number, current, new Reading.Issue("", why)));
    }

    /** 4.3.12 to 4.3.16: the list of all files, which ends the ZIP. */
    private Optional<Next> list(long first) throws IOException {
        var listed = 0;
        for (var signature = first; ; signature = source.take(4)) {
            if (signature == LISTED && listed <= files) {
                listed++;
                passOverListed();
            } else if (signature == ZIP64_END) {
                source.skip(Math.clamp(source.take(8), 0, bounds.document()));
            } else if (signature == ZIP64_LOCATOR) {
                source.skip(16);
            } else {
                return signature == END_OF_LIST && isWholeEnd() && listed == files
                        ? ends(null)
                        : ends(Message.of("verification.batch.zip.list", number));
            }
        }
    }

    private void passOverListed() throws IOException {
        source.skip(24);
        var texts = source.take(2) + source.take(2) + source.take(2);
        source.skip(12 + texts);
    }

    private boolean isWholeEnd() throws IOException {
        source.skip(16);
        source.skip(source.take(2));
        return true;
    }

    private Message lost() {
        return Message.of("verification.batch.zip.lost", number);
    }

    private static Message tooMuch() {
        return Message.of("verification.batch.too-much");
    }

    private Message tooMany() {
        return Message.of("verification.batch.too-many", bounds.documents());
    }

    private Optional<Next> ends(@Nullable Message missing) {
        end = new Next.End(missing);
        return Optional.empty();
    }
}
