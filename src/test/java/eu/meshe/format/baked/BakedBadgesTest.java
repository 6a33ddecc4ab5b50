package eu.meshe.format.baked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.Shared;
import eu.meshe.credential.Container;
import eu.meshe.credential.Container.Contents;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BakedBadgesTest {

    private static final byte[] CREDENTIAL = "{\"id\":\"urn:x\",\"name\":\"Ähre 🎓\"}".getBytes(StandardCharsets.UTF_8);

    private final PngBadge png = new PngBadge();
    private final SvgBadge svg = new SvgBadge();

    /** 1EdTech's baked samples: a credential as a JWT, in a PNG and in an SVG, signed with different keys. */
    @Test
    void takesTheCredentialOutOfBothOfTheStandardsOwnSamples() {
        for (var documents : List.of(
                found(png, Shared.bytes("samples/ob3/simple-jwt.png")),
                found(svg, Shared.bytes("samples/ob3/simple-jwt.svg")))) {
            assertThat(documents).hasSize(1);
            var payload = new String(documents.getFirst(), StandardCharsets.US_ASCII).split("\\.")[1];
            assertThat(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                    .contains("\"OpenBadgeCredential\"", "http://example.com/credentials/3527");
        }
    }

    @Test
    void takesItOutByteForByteCompressedOrNot() {
        assertThat(found(png, BakedBadges.png(CREDENTIAL))).containsExactly(CREDENTIAL);
        assertThat(found(png, BakedBadges.pngCompressed(CREDENTIAL))).containsExactly(CREDENTIAL);
    }

    @Test
    void readsTheDrawingsAttributeOrItsText() {
        var text = new String(CREDENTIAL, StandardCharsets.UTF_8);
        assertThat(found(svg, BakedBadges.svg("<openbadges:credential verify=\" a.b.c \"/>")))
                .containsExactly("a.b.c".getBytes(StandardCharsets.UTF_8));
        assertThat(found(
                        svg,
                        BakedBadges.svg("<openbadges:credential><![CDATA[\n" + text + "\n]]></openbadges:credential>")))
                .containsExactly(CREDENTIAL);
    }

    @Test
    void namesEachWhereThereAreSeveral() {
        var other = "{}".getBytes(StandardCharsets.UTF_8);
        assertThat(found(png, BakedBadges.png(CREDENTIAL, other))).containsExactly(CREDENTIAL, other);
        assertThat(found(
                        svg,
                        BakedBadges.svg("<openbadges:credential verify=\"a\"/><g><openbadges:credential>{}"
                                + "</openbadges:credential></g>")))
                .hasSize(2);
        var many = new byte[PngChunks.MOST_TEXTS + 1][];
        java.util.Arrays.fill(many, other);
        assertThat(why(png, BakedBadges.png(many))).isEqualTo("baked.tooMany");
    }

    /** The bytes of the credential are not those that were put in: said before anybody asks the signature. */
    @Test
    void saysThatACredentialWithAWrongCheckSumIsDamaged() {
        var picture = BakedBadges.png(CREDENTIAL);
        picture[new String(picture, StandardCharsets.ISO_8859_1).indexOf("urn:x")] ^= 1;
        assertThat(why(png, picture)).isEqualTo("baked.png.checkSum");
    }

    /** Whether the picture is whole is not asked: it is not what is checked. */
    @Test
    void doesNotMindADamagedPixel() {
        var picture = BakedBadges.png(CREDENTIAL);
        picture[new String(picture, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 6] ^= 1;
        assertThat(found(png, picture)).containsExactly(CREDENTIAL);
    }

    @Test
    void saysWhenThereIsNothingOrOnlyAnOlderBadge() {
        assertThat(why(png, BakedBadges.pngOf())).isEqualTo("baked.nothing");
        assertThat(why(svg, BakedBadges.svg(""))).isEqualTo("baked.nothing");
        assertThat(why(svg, BakedBadges.svg("<openbadges:credential/>"))).isEqualTo("baked.nothing");
        var older = BakedBadges.latin("openbadges\0\0\0\0\0{}");
        assertThat(why(png, BakedBadges.pngOf(BakedBadges.chunk("iTXt", older))))
                .isEqualTo("baked.openBadges2");
        var oldest = BakedBadges.latin("openbadges\0https://x.example/1");
        assertThat(why(png, BakedBadges.pngOf(BakedBadges.chunk("tEXt", oldest))))
                .isEqualTo("baked.openBadges2");
        assertThat(why(svg, BakedBadges.svg("<o:assertion xmlns:o=\"http://openbadges.org\" verify=\"x\"/>")))
                .isEqualTo("baked.openBadges2");
    }

    @Test
    void unpacksNoBomb() {
        var bomb = new byte[64 * 1024 * 1024];
        assertThat(why(png, BakedBadges.pngCompressed(bomb))).isEqualTo("baked.tooLarge");
        var entities = "<!DOCTYPE svg [<!ENTITY a \"" + "x".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + "&b;".repeat(1000) + "</text></svg>";
        assertThat(svg.recognises(bytes(entities))).isTrue();
        assertThat(svg.open(bytes(entities))).isInstanceOf(Contents.Empty.class);
        assertThat(why(svg, BakedBadges.svg("<g>".repeat(100_000)))).isEqualTo("baked.svg.damaged");
    }

    @Test
    void readsNothingFromOutside() {
        var reaching =
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg xmlns=\"http://www.w3.org/2000/svg\""
                        + " xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><o:credential>&x;</o:credential></svg>";
        assertThat(svg.open(bytes(reaching))).isInstanceOf(Contents.Empty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html><svg/></html>", "<svgs/>", "\u0089PNG", "GIF89a", "<elmo/>", "svg"})
    void leavesAloneWhatIsNoPicture(String other) {
        assertThat(png.recognises(BakedBadges.latin(other))).isFalse();
        assertThat(svg.recognises(BakedBadges.latin(other))).isFalse();
    }

    @Test
    void neverThrowsForADamagedFile() {
        var random = new Random(7);
        var drawing = BakedBadges.svg("<openbadges:credential verify=\"a.b.c\"/>");
        for (int i = 0; i < 3_000; i++) {
            var picture = damaged(i % 2 == 0 ? BakedBadges.pngCompressed(CREDENTIAL) : drawing, random);
            assertThatCode(() -> {
                        for (Container container : List.of(png, svg)) {
                            container.recognises(picture);
                            container.open(picture);
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var damaged = java.util.Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8));
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static List<byte[]> found(Container container, byte[] file) {
        assertThat(container.recognises(file)).isTrue();
        return ((Contents.Found) container.open(file)).documents();
    }

    private static String why(Container container, byte[] file) {
        return ((Contents.Empty) container.open(file)).why().key();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
