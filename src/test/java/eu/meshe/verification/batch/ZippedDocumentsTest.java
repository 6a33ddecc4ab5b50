package eu.meshe.verification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ZippedDocumentsTest {

    private static final Bounds SMALL = new Bounds(5, 100_000, 1_000_000, 100);

    static Stream<Arguments> waysToWriteAZip() {
        return Stream.of(
                Arguments.of("sizes behind", Zips.streamed("a.json", "one", "b/c.json", "two", "empty", "")),
                Arguments.of(
                        "sizes before", Zips.filed(ZipEntry.DEFLATED, "a.json", "one", "b/c.json", "two", "empty", "")),
                Arguments.of("stored", Zips.filed(ZipEntry.STORED, "a.json", "one", "b/c.json", "two", "empty", "")),
                Arguments.of(
                        "ZIP64, sizes behind",
                        Zips.streamed(Zip64Mode.Always, "a.json", "one", "b/c.json", "two", "empty", "")),
                Arguments.of(
                        "ZIP64, sizes before",
                        Zips.filed(
                                Zip64Mode.Always, ZipEntry.DEFLATED, "a.json", "one", "b/c.json", "two", "empty", "")),
                Arguments.of(
                        "ZIP64, stored",
                        Zips.filed(
                                Zip64Mode.Always, ZipEntry.STORED, "a.json", "one", "b/c.json", "two", "empty", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToWriteAZip")
    void readsEveryWayToWriteAZip(String way, byte[] zip) {
        assertThat(read(zip)).containsExactly("1 a.json: one", "2 b/c.json: two", "3 empty: ", "whole");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToWriteAZip")
    void tellsAZipThatIsCutAnywhereFromAWholeOne(String way, byte[] zip) {
        for (var length = 3; length < zip.length; length++) {
            var read = read(Arrays.copyOf(zip, length));
            assertThat(read.getLast()).as("%s, %d bytes", way, length).contains("verification.batch.zip.");
            var before = read.subList(0, read.size() - 1);
            assertThat(before)
                    .isEqualTo(List.of("1 a.json: one", "2 b/c.json: two", "3 empty: ")
                            .subList(0, before.size()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToWriteAZip")
    void comesToAnEndWhateverIsDoneToAZip(String way, byte[] zip) {
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++) {
            var broken = zip.clone();
            for (var hit = 0; hit <= round % 3; hit++) {
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
            }
            assertThat(read(broken).size()).isLessThanOrEqualTo(SMALL.documents() + 1);
        }
    }

    @Test
    void passesFoldersOver() {
        var zip = Zips.streamed("a/", "", "a/b.json", "one", "c/", "");
        assertThat(read(zip)).containsExactly("1 a/b.json: one", "whole");
        assertThat(read(Zips.filed(ZipEntry.STORED, "a/", "", "a/b.json", "one")))
                .containsExactly("1 a/b.json: one", "whole");
    }

    @Test
    void readsAnEmptyZip() {
        assertThat(read(Zips.streamed())).containsExactly("whole");
    }

    @Test
    void readsNoMoreDocumentsThanOneRequestMayHave() {
        var zip = Zips.streamed("1", "", "2", "", "3", "", "4", "", "5", "", "6", "");
        assertThat(read(zip)).hasSize(6).endsWith("5 5: ", "verification.batch.too-many[5]");
        assertThat(read(Zips.streamed("1", "", "2", "", "3", "", "4", "", "5", "")))
                .endsWith("whole");
        var folders = new Object[40];
        Arrays.setAll(folders, index -> index % 2 == 0 ? index + "/" : "");
        assertThat(read(Zips.streamed(folders))).containsExactly("verification.batch.too-many[5]");
    }

    @Test
    void passesOverADocumentThatIsTooLarge() {
        var large = noise(100_001);
        assertThat(read(Zips.streamed("large", large, "b", "two")))
                .containsExactly("1 large: verification.document.large[]", "2 b: two", "whole");
        assertThat(read(Zips.filed(ZipEntry.STORED, "large", large, "b", "two")))
                .containsExactly("1 large: verification.document.large[]", "2 b: two", "whole");
        assertThat(read(Zips.streamed("largest", noise(100_000))))
                .endsWith("whole")
                .hasSize(2);
    }

    @Test
    void readsNoMoreThanOneRequestMayHaveAltogether() {
        var stored = Zips.filed(ZipEntry.STORED, "a", noise(400_000), "b", noise(400_000), "c", noise(400_000));
        assertThat(read(stored)).endsWith("verification.batch.too-much[]").hasSize(3);
        // packed it is small
        var packed = new Object[24];
        Arrays.setAll(
                packed, index -> index % 2 == 0 ? "n" + index : HexFormat.of().formatHex(noise(45_000)));
        var zip = Zips.streamed(packed);
        assertThat(zip.length).isLessThan(700_000);
        var bounds = new Bounds(100, 100_000, 1_000_000, 100);
        assertThat(read(new ByteArrayInputStream(zip), bounds))
                .endsWith("verification.batch.too-much[]")
                .hasSize(12);
    }

    @Test
    void stopsAtABomb() {
        assertThat(read(Zips.streamed("good", "one", "bomb", new byte[90_000], "b", "two")))
                .containsExactly(
                        "1 good: one",
                        "2 bomb: verification.batch.zip.bomb[bomb, 100]",
                        "verification.batch.zip.bomb[bomb, 100]");
        // what is small harms nobody
        assertThat(read(Zips.streamed("zeros", new byte[60_000])))
                .endsWith("whole")
                .hasSize(2);
    }

    @Test
    void readsNoZipInsideAZip() {
        var inner = Zips.streamed("a", "one");
        assertThat(read(Zips.streamed("inner.zip", inner, "b", "two")))
                .containsExactly("1 inner.zip: verification.batch.zip.nested[]", "2 b: two", "whole");
        assertThat(read(Zips.streamed("empty.zip", Zips.streamed())).getFirst()).contains("nested");
    }

    @Test
    void passesOverWhatIsEncrypted() {
        assertThat(read(changed(Zips.filed(ZipEntry.STORED, "a", "one", "b", "two"), 6, 1)))
                .containsExactly("1 a: verification.batch.zip.encrypted[]", "2 b: two", "whole");
        assertThat(read(changed(Zips.streamed("a", "one", "b", "two"), 6, 9)))
                .containsExactly("1 a: verification.batch.zip.encrypted[]", "verification.batch.zip.lost[1]");
    }

    @Test
    void passesOverWhatIsPackedInAnotherWay() {
        assertThat(read(changed(Zips.filed(ZipEntry.DEFLATED, "a", "one", "b", "two"), 8, 9)))
                .containsExactly("1 a: verification.batch.zip.method[]", "2 b: two", "whole");
        // stored, with its size behind it
        assertThat(read(changed(Zips.streamed("a", "one"), 8, 0)))
                .containsExactly("1 a: verification.batch.zip.method[]", "verification.batch.zip.lost[1]");
    }

    @Test
    void passesOverWhatIsDamaged() {
        var stored = Zips.filed(ZipEntry.STORED, "a", "one", "b", "two");
        assertThat(read(changed(stored, 31, 'O')))
                .containsExactly("1 a: verification.batch.zip.damaged[]", "2 b: two", "whole");
        var packed = Zips.filed(ZipEntry.DEFLATED, "a", "one", "b", "two");
        assertThat(read(changed(packed, 31, 0xff)))
                .containsExactly("1 a: verification.batch.zip.damaged[]", "2 b: two", "whole");
    }

    @Test
    void takesEachNameOnce() {
        var zip = replaced(Zips.streamed("a.json", "one", "b.json", "two"), "b.json", "a.json");
        assertThat(read(zip)).containsExactly("1 a.json: one", "2 a.json: verification.batch.name.twice[]", "whole");
    }

    @Test
    void makesNamesHarmless() {
        var zip = Zips.streamed(
                "../../etc/passwd", "1", "/root", "2", "C:\\x\\..\\y", "3", "a\u0000b\u202Ec\n", "4", "..", "5");
        assertThat(read(zip))
                .containsExactly(
                        "1 etc/passwd: 1", "2 root: 2", "3 x/y: 3", "4 a\uFFFDb\uFFFDc\uFFFD: 4", "5 ?: 5", "whole");
        assertThat(read(Zips.streamed("n".repeat(201), "1")).getFirst())
                .isEqualTo("1 " + "n".repeat(200) + "…: verification.batch.name.long[200]");
    }

    @Test
    void readsNamesInOldLetters() {
        var zip = replaced(
                Zips.streamed("X.json", "one"), "X", new String(new byte[] {(byte) 0x84}, StandardCharsets.ISO_8859_1));
        // the bit that says UTF-8
        assertThat(read(changed(zip, 7, 0))).containsExactly("1 ä.json: one", "whole");
    }

    @Test
    void saysWhenTheListAtTheEndIsAnother() {
        var one = Zips.streamed("a", "one");
        var two = Zips.streamed("b", "two");
        var listOfTwo = indexOf(two, "PK\u0001\u0002");
        var hidden = new byte[indexOf(one, "PK\u0001\u0002") + two.length];
        System.arraycopy(one, 0, hidden, 0, indexOf(one, "PK\u0001\u0002"));
        System.arraycopy(two, 0, hidden, indexOf(one, "PK\u0001\u0002"), two.length);
        assertThat(listOfTwo).isPositive();
        assertThat(read(hidden)).containsExactly("1 a: one", "2 b: two", "verification.batch.zip.list[2]");
    }

    @Test
    void saysWhenSomethingElseFollows() {
        var one = Zips.filed(ZipEntry.STORED, "a", "one");
        var list = indexOf(one, "PK\u0001\u0002");
        var text = new String(one, 0, list, StandardCharsets.ISO_8859_1) + "{\"and\":\"so on\"}";
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("1 a: one", "verification.batch.zip.broken[1]");
    }

    @Test
    void saysTheEndAgain() throws IOException {
        var documents =
                Documents.in(new ByteArrayInputStream(Zips.streamed()), SMALL).orElseThrow();
        assertThat(documents.next()).isEqualTo(new Next.End(null)).isEqualTo(documents.next());
    }

    @Test
    void isNothingWhereNothingWasSent() throws IOException {
        assertThat(Documents.in(InputStream.nullInputStream(), SMALL)).isEmpty();
    }

    static List<String> read(byte[] sent) {
        return read(new ByteArrayInputStream(sent), SMALL);
    }

    static List<String> read(InputStream sent, Bounds bounds) {
        var read = new ArrayList<String>();
        try {
            var documents = Documents.in(sent, bounds).orElseThrow();
            while (true) {
                switch (documents.next()) {
                    case Next.One one ->
                        read.add(one.number() + " " + one.name() + ": "
                                + new String(one.document(), StandardCharsets.UTF_8));
                    case Next.Refused refused ->
                        read.add(refused.number() + " " + refused.name() + ": "
                                + (refused.issue().place().isEmpty()
                                        ? ""
                                        : refused.issue().place() + " ")
                                + refused.issue().message().key()
                                + refused.issue().message().arguments());
                    case Next.End end -> {
                        var missing = end.missing();
                        read.add(missing == null ? "whole" : missing.key() + missing.arguments());
                        return read;
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] changed(byte[] zip, int place, int value) {
        zip[place] = (byte) value;
        return zip;
    }

    private static byte[] replaced(byte[] zip, String what, String with) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(what, with).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] zip, String what) {
        return new String(zip, StandardCharsets.ISO_8859_1).indexOf(what);
    }
}
