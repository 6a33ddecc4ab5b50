package eu.meshe.recognition.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is, seen by what it contains; its name says nothing here. */
enum FileKind {
    PDF("pdf", "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
    // PNG (Third Edition), 5.2
    PNG("png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    // ISO/IEC 10918-1, B.1.1.3: start of image, then another marker
    JPEG("jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    TEXT("txt", "text/plain;charset=UTF-8", new byte[0]);

    private final String extension;
    private final String mediaType;
    private final byte[] beginning;

    FileKind(String extension, String mediaType, byte[] beginning) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> find(byte[] content) {
        for (var kind : values()) {
            if (kind == TEXT ? isText(content) : kind.begins(content)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && java.util.Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** UTF-8 (RFC 3629) that people can read: no control characters but tabs and ends of lines and pages. */
    private static boolean isText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return !text.toString().isBlank() && text.chars().noneMatch(FileKind::isControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL && "\t\n\r\f".indexOf(character) < 0;
    }
}
