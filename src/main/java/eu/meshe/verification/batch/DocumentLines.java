package eu.meshe.verification.batch;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Documents as lines of JSON (NDJSON), an object each: {@code document} is the document as a text or as the JSON that it is, {@code base64} one
 * that is neither; {@code id} names it in the answer and may be left out. Empty lines are passed over.
 */
final class DocumentLines implements Documents {

    private final ByteSource source;
    private final Bounds bounds;
    private final Names names = new Names();
    private int number;
    private Next.@Nullable End end;

    DocumentLines(InputStream sent, Bounds bounds) {
        this.source = new ByteSource(sent, bounds.whole());
        this.bounds = bounds;
    }

    @Override
    public Next next() throws IOException {
        while (end == null) {
            var line = line();
            if (line == null) {
                end = new Next.End(null);
            } else if (!isBlank(line) && number >= bounds.documents()) {
                end = new Next.End(Message.of("verification.batch.too-many", bounds.documents()));
            } else if (!isBlank(line)) {
                number++;
                return document(line);
            }
        }
        return end;
    }

    private byte @Nullable [] line() throws IOException {
        try {
            if (number == 0 && source.has(3) && isByteOrderMark()) {
                source.skip(3);
            }
            return source.line(bounds.line());
        } catch (ByteSource.TooMuchException e) {
            end = new Next.End(Message.of("verification.batch.too-much"));
            return new byte[0];
        }
    }

    private boolean isByteOrderMark() {
        return source.peek(0, 3) == 0xbfbbefL;
    }

    private Next document(byte[] line) {
        if (line.length > bounds.line()) {
            return refused(null, new Reading.Issue("", Message.of("verification.document.large")));
        }
        return switch (DocumentLine.read(line)) {
            case DocumentLine.Broken broken -> refused(broken.id(), broken.issue());
            case DocumentLine.Read read -> named(read);
        };
    }

    private Next named(DocumentLine.Read read) {
        var id = read.id();
        if (id != null && id.length() > Names.LONGEST) {
            return refused(id, issue("/id", Message.of("verification.batch.name.long", Names.LONGEST)));
        }
        if (id != null && !names.isNew(id)) {
            return refused(id, issue("/id", Message.of("verification.batch.name.twice")));
        }
        return read.document().length > bounds.document()
                ? refused(id, issue("/" + read.member(), Message.of("verification.document.large")))
                : new Next.One(number, id == null ? null : Names.ofText(id), read.document());
    }

    private Next refused(@Nullable String id, Reading.Issue issue) {
        return new Next.Refused(number, id == null ? null : Names.ofText(id), issue);
    }

    private static Reading.Issue issue(String place, Message why) {
        return new Reading.Issue(place, why);
    }

    private static boolean isBlank(byte[] line) {
        for (var next : line) {
            if (next != ' ' && next != '\t' && next != '\r') {
                return false;
            }
        }
        return true;
    }
}
