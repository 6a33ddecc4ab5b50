package eu.meshe.verification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturedCodeTest {

    private static final String LINK = "https://exchange.example/share/0123456789abcdefghijkl";

    @ParameterizedTest
    @CsvSource({
        "png, 300, 300, 280, 0",
        "jpeg, 640, 480, 360, 0",
        "jpeg, 1200, 900, 500, 30",
        "png, 900, 900, 500, 90",
        "jpeg, 900, 900, 500, 180",
        "jpeg, 4000, 3000, 900, 12",
        "png, 5000, 4000, 1500, 5"
    })
    void readsACodeHoweverItWasPhotographed(String format, int width, int height, int side, int degrees) {
        assertThat(PicturedCode.read(Photos.of(LINK, format, width, height, side, degrees)))
                .isEqualTo(new PicturedCode.Says(LINK));
    }

    @Test
    void readsALongTextToItsLastLetter() {
        var text = "eyJ" + "x.y~".repeat(300);
        assertThat(PicturedCode.read(Photos.of(text, "png", 900, 900, 800, 0))).isEqualTo(new PicturedCode.Says(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void saysThatThereIsNone(String format) {
        assertThat(PicturedCode.read(Photos.blank(format, 400, 300))).isEqualTo(new PicturedCode.None());
        assertThat(PicturedCode.read(Photos.blank(format, 1, 1))).isEqualTo(new PicturedCode.None());
    }

    /** The head alone says how large it would be: nothing is decoded. */
    @ParameterizedTest
    @CsvSource({"5001, 5000", "10001, 10", "10, 10001", "2147483647, 2147483647", "65535, 65535"})
    void decodesNoPictureThatIsLargerThanAnyPhoto(int width, int height) {
        assertThat(PicturedCode.read(headOfPng(width, height))).isEqualTo(new PicturedCode.TooLarge());
    }

    /** A small file whose head is honest and whose lines are all one colour unpacks to as much as we decode, and no more. */
    @Test
    void decodesTheLargestThatItTakes() {
        assertThat(PicturedCode.read(Photos.blank("png", 4_800, 5_000))).isEqualTo(new PicturedCode.None());
    }

    /** Each scan costs a pass over all pixels: with the two million bytes that are taken it would be an hour. */
    @Test
    void decodesNoJpegThatIsScannedAgainAndAgain() throws IOException {
        var photo = progressive(Photos.of(LINK, "png", 400, 400, 360, 0));
        assertThat(PicturedCode.read(photo)).isEqualTo(new PicturedCode.Says(LINK));

        assertThat(PicturedCode.read(scannedAgain(photo, 20))).isEqualTo(new PicturedCode.Says(LINK));
        assertThat(PicturedCode.read(scannedAgain(photo, 100))).isEqualTo(new PicturedCode.Broken());
    }

    private static byte[] progressive(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(image, 0, 0, Color.WHITE, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var written = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(written)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(grey, null, null), how);
        }
        return written.toByteArray();
    }

    /** The same, its last scan there so many times more, without anything in it. */
    private static byte[] scannedAgain(byte[] photo, int times) {
        var last = photo.length - 2;
        while (photo[last] != (byte) 0xFF || photo[last + 1] != (byte) 0xDA) {
            last--;
        }
        var header = 2 + ((photo[last + 2] & 0xFF) << 8 | photo[last + 3] & 0xFF);
        var bomb = new ByteArrayOutputStream();
        bomb.write(photo, 0, photo.length - 2);
        for (var time = 0; time < times; time++) {
            bomb.write(photo, last, header);
        }
        bomb.write(photo, photo.length - 2, 2);
        return bomb.toByteArray();
    }

    @Test
    void isNoPictureThatDoesNotBeginLikeOne() {
        assertThat(PicturedCode.isPicture(new byte[0])).isFalse();
        assertThat(PicturedCode.isPicture("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(PicturedCode.isPicture(Photos.png(LINK))).isTrue();
        assertThat(PicturedCode.isPicture(Photos.jpeg(LINK))).isTrue();
    }

    @Test
    void neverThrowsWhateverIsDoneToAPicture() {
        var random = new Random(11);
        for (var whole :
                new byte[][] {Photos.of(LINK, "png", 120, 120, 100, 0), Photos.of(LINK, "jpeg", 120, 120, 100, 0)}) {
            for (var round = 0; round < 400; round++) {
                var broken =
                        round % 3 == 0 ? Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)) : whole.clone();
                for (var hit = 0; hit <= round % 5; hit++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                assertThat(PicturedCode.read(broken)).isNotNull();
            }
        }
        assertThat(PicturedCode.read(headOfPng(0, 10))).isEqualTo(new PicturedCode.Broken());
    }

    private static byte[] headOfPng(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
