package eu.meshe.format.pdf;

import eu.meshe.platform.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The embedded file streams of a PDF. A stream always stands in the file as an object of its own (ISO 32000-1, 7.5.7), so they are found by
 * going through the objects from first to last: no cross-reference table is followed, no object stream unpacked, no page read, and what is
 * unpacked is bounded. An object that a later part of the file writes anew counts as it was written last.
 */
final class PdfObjects {

    /** In bytes, unpacked: as much as any credential may have. */
    static final int LARGEST = 4 * 1024 * 1024;

    /** All together. */
    static final int MOST_FILES = 20;

    private static final Pattern OBJECT =
            Pattern.compile("(?<![0-9])([0-9]{1,10})\\s{1,8}[0-9]{1,5}\\s{1,8}obj\\s{0,8}(?=<<)");
    private static final Pattern TRAILER = Pattern.compile("trailer\\s{0,8}(?=<<)");
    private static final Pattern ATTACHED =
            Pattern.compile("/Type\\s*/EmbeddedFile(?![A-Za-z])|/Subtype\\s*/[A-Za-z]+#2[Ff]");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+([0-9]{1,9})(?!\\s+[0-9]+\\s+R)(?![0-9])");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?:/([A-Za-z0-9]+)|\\[([^\\]]{0,200})])");
    private static final Pattern STREAM = Pattern.compile("\\s{0,8}stream(?:\r\n|\n|\r)");

    private final byte[] file;
    private final String text;

    PdfObjects(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    /** What is embedded, in the order of the file. What is packed in a way we do not unpack, or larger than any credential, is left out. */
    List<byte[]> embeddedFiles() throws RefusedPdf {
        var attached = new LinkedHashMap<Long, Stream>();
        var object = OBJECT.matcher(text);
        for (int at = 0; object.find(at); ) {
            var dictionary = dictionary(object.end());
            var number = Long.parseLong(object.group(1));
            attached.remove(number);
            requireOpen(dictionary);
            var stream = stream(object.end() + dictionary.length(), dictionary);
            if (stream.isPresent() && ATTACHED.matcher(dictionary).find()) {
                attached.put(number, stream.get());
            }
            at = stream.map(Stream::end).orElse(object.end() + Math.max(1, dictionary.length()));
        }
        requireOpenTrailers();
        return contents(attached);
    }

    private List<byte[]> contents(Map<Long, Stream> attached) throws RefusedPdf {
        if (attached.size() > MOST_FILES) {
            throw new RefusedPdf("pdf.attachments.tooMany", MOST_FILES);
        }
        var contents = new ArrayList<byte[]>();
        attached.values().forEach(stream -> content(stream).ifPresent(contents::add));
        return contents;
    }

    private void requireOpenTrailers() throws RefusedPdf {
        var trailer = TRAILER.matcher(text);
        for (int at = 0; trailer.find(at); ) {
            var dictionary = dictionary(trailer.end());
            requireOpen(dictionary);
            at = trailer.end() + dictionary.length();
        }
    }

    private static void requireOpen(String dictionary) throws RefusedPdf {
        if (ENCRYPTED.matcher(dictionary).find()) {
            throw new RefusedPdf("pdf.attachments.encrypted");
        }
    }

    private String dictionary(int start) {
        return text.substring(start, PdfDictionary.end(text, start));
    }

    /** The stream behind a dictionary; empty where none follows. */
    private Optional<Stream> stream(int after, String dictionary) {
        var keyword = STREAM.matcher(text).region(after, text.length());
        if (!keyword.lookingAt()) {
            return Optional.empty();
        }
        var start = keyword.end();
        var end = statedEnd(start, dictionary).orElseGet(() -> text.indexOf("endstream", start));
        return Optional.of(new Stream(start, end < 0 ? text.length() : end, filters(dictionary)));
    }

    /** Where the stream ends by its stated length, if it does. */
    private Optional<Integer> statedEnd(int start, String dictionary) {
        var length = LENGTH.matcher(dictionary);
        if (!length.find()) {
            return Optional.empty();
        }
        var end = start + Long.parseLong(length.group(1));
        return end <= text.length()
                        && text.substring((int) end, (int) Math.min(end + 12, text.length()))
                                .strip()
                                .startsWith("endstream")
                ? Optional.of((int) end)
                : Optional.empty();
    }

    private static List<String> filters(String dictionary) {
        var filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            return List.of();
        }
        var names = filter.group(1) != null ? filter.group(1) : filter.group(2);
        return Arrays.stream(names.split("[\\s/]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Optional<byte[]> content(Stream stream) {
        var packed = Arrays.copyOfRange(file, stream.start(), stream.end());
        if (stream.filters().isEmpty()) {
            return Optional.of(packed).filter(plain -> plain.length <= LARGEST);
        }
        return stream.filters().equals(List.of("FlateDecode"))
                        || stream.filters().equals(List.of("Fl"))
                ? inflated(packed)
                : Optional.empty();
    }

    private static Optional<byte[]> inflated(byte[] packed) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var plain = inflater.readNBytes(LARGEST + 1);
            return Optional.of(plain).filter(bytes -> bytes.length <= LARGEST);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where a stream's bytes are, and how they are packed. */
    private record Stream(int start, int end, List<String> filters) {}

    /** Why the file cannot be looked into. Caught within this package. */
    static final class RefusedPdf extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Message why;

        RefusedPdf(String key, Object... arguments) {
            super(key);
            this.why = Message.of(key, arguments);
        }

        Message why() {
            return why;
        }
    }
}
