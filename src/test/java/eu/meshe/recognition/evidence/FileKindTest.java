package eu.meshe.recognition.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void tellsFilesApartByWhatTheyContain() {
        assertThat(FileKind.find(bytes("%PDF-1.7\n..."))).contains(FileKind.PDF);
        assertThat(FileKind.find(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(FileKind.PNG);
        assertThat(FileKind.find(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.find(bytes("Ich kann Leitungen planen.\r\n\tأستطيع\f")))
                .contains(FileKind.TEXT);
    }

    @Test
    void aPageOfTheWebIsPlainTextAndNothingThatABrowserWouldRun() {
        assertThat(FileKind.find(bytes("<html><script>alert(1)</script>"))).contains(FileKind.TEXT);
    }

    @Test
    void refusesWhatIsNoneOfThem() {
        assertThat(FileKind.find(new byte[0])).isEmpty();
        assertThat(FileKind.find(bytes("  \n "))).isEmpty();
        assertThat(FileKind.find(new byte[] {'P', 'K', 3, 4, 20, 0})).isEmpty();
        assertThat(FileKind.find(new byte[] {0x7F, 'E', 'L', 'F'})).isEmpty();
        assertThat(FileKind.find(new byte[] {(byte) 0xC3, '('})).isEmpty();
        assertThat(FileKind.find(bytes("a\u0000b"))).isEmpty();
    }

    @Test
    void neverThrows() {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++) {
            var content = new byte[random.nextInt(64)];
            random.nextBytes(content);
            assertThat(FileKind.find(content)).isNotNull();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
