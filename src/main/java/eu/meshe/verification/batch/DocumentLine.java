package eu.meshe.verification.batch;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** What one line of JSON says. */
sealed interface DocumentLine {

    /**
     * @param id as it was sent
     * @param member the member that held the document
     */
    record Read(@Nullable String id, String member, byte[] document) implements DocumentLine {}

    record Broken(@Nullable String id, Reading.Issue issue) implements DocumentLine {}

    static DocumentLine read(byte[] line) {
        return new Reader(line).read();
    }

    /** Takes a document that is JSON as the bytes that stand in the line: written anew it would be another document. */
    final class Reader {

        private static final JsonMapper JSON = JsonMapper.shared();
        private final byte[] line;
        private @Nullable String id;
        private boolean idSeen;
        private @Nullable String member;
        private byte[] document = new byte[0];
        private DocumentLine.@Nullable Broken broken;

        private Reader(byte[] line) {
            this.line = line;
        }

        private DocumentLine read() {
            try (var parser = JSON.createParser(line)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return broken("", "verification.batch.line.broken");
                }
                members(parser);
                if (broken == null && parser.nextToken() != null) {
                    return broken("", "verification.batch.line.broken");
                }
            } catch (JacksonException e) {
                return broken(place(e), "verification.batch.line.broken");
            }
            if (broken != null) {
                return broken;
            }
            return member == null ? broken("", "verification.batch.line.none") : new Read(id, member, document);
        }

        private static String place(JacksonException e) {
            var location = e.getLocation();
            return location == null || location.getByteOffset() < 0 ? "" : "byte " + location.getByteOffset();
        }

        private void members(JsonParser parser) {
            while (broken == null && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                switch (name) {
                    case "id" -> id(parser, value);
                    case "document" -> document(parser, value);
                    case "base64" -> base64(parser, value);
                    default -> broken = broken("", "verification.batch.line.unknown");
                }
            }
        }

        private void id(JsonParser parser, JsonToken value) {
            if (idSeen || value != JsonToken.VALUE_STRING) {
                broken = broken("/id", "verification.batch.line.id");
                return;
            }
            idSeen = true;
            id = parser.getString();
        }

        private void document(JsonParser parser, JsonToken value) {
            if (isSecond("document")) {
                return;
            }
            if (value == JsonToken.VALUE_STRING) {
                document = parser.getString().getBytes(StandardCharsets.UTF_8);
            } else if (value == JsonToken.START_OBJECT) {
                var begin = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                asItStands(begin, (int) parser.currentLocation().getByteOffset());
            } else {
                broken = broken("/document", "verification.batch.line.document");
            }
        }

        /** The places are not known (-1) for lines in UTF-16 or UTF-32, which JSON between programs must not be (RFC 8259, 8.1). */
        private void asItStands(int begin, int end) {
            if (begin < 0 || end < begin) {
                broken = broken("", "verification.batch.line.broken");
            } else {
                document = Arrays.copyOfRange(line, begin, end);
            }
        }

        private void base64(JsonParser parser, JsonToken value) {
            if (isSecond("base64")) {
                return;
            }
            try {
                document = Base64.getDecoder().decode(value == JsonToken.VALUE_STRING ? parser.getString() : "?");
            } catch (IllegalArgumentException e) {
                broken = broken("/base64", "verification.batch.line.base64");
            }
        }

        private boolean isSecond(String name) {
            if (member != null) {
                broken = broken("/" + name, "verification.batch.line.two");
                return true;
            }
            member = name;
            return false;
        }

        private Broken broken(String place, String why) {
            return new Broken(id, new Reading.Issue(place, Message.of(why)));
        }
    }
}
