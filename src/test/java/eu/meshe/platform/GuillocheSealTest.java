package eu.meshe.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class GuillocheSealTest {

    @Test
    void drawsTheSameHashTheSameWay() {
        assertThat(seal("one")).isEqualTo(seal("one"));
    }

    @Test
    void drawsEveryHashDifferently() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            assertThat(seen.add(seal("hash " + i))).isTrue();
        }
    }

    @Test
    void staysLight() {
        for (int i = 0; i < 500; i++) {
            assertThat(seal("hash " + i).length()).isLessThan(12_000);
        }
    }

    @Test
    void isWellFormedAndInsideItsSquare() throws Exception {
        var svg = parse(seal("well-formed"));
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("-500 -500 1000 1000");
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(4);
    }

    @Test
    void takesMarkupInItsLabelAsText() throws Exception {
        var label = "\"><script>alert(1)</script>\u0000 & 'Ω' \uD83C\uDF93";
        var svg = parse(GuillocheSeal.svg(new byte[] {1}, "#112233", label));
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getAttribute("aria-label")).isEqualTo(label.replace('\u0000', ' '));
    }

    @Test
    void refusesAColourThatIsNone() {
        assertThatThrownBy(() -> GuillocheSeal.svg(new byte[0], "red\" onload=\"x", "seal"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String seal(String hash) {
        return GuillocheSeal.svg(hash.getBytes(StandardCharsets.UTF_8), "currentColor", "Seal");
    }

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
