package eu.meshe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstitutionColourTest {

    static Stream<String> colours() {
        var random = new Random(20261121);
        var generated = Stream.generate(() -> "#%06x".formatted(random.nextInt(0x1000000)))
                .limit(2000);
        return Stream.concat(
                Stream.of("#000000", "#ffffff", "#ffff00", "#00ffff", "#ff0000", "#0000ff", "#808080"), generated);
    }

    @ParameterizedTest
    @MethodSource("colours")
    void everyColourBecomesReadableInLightAndDark(String hex) {
        var colour = new InstitutionColour(hex);
        assertReadable(colour.onLight(), InstitutionColour.LIGHT_SURFACE);
        assertReadable(colour.onDark(), InstitutionColour.DARK_SURFACE);
    }

    @Test
    void aColourThatIsReadableAlreadyIsLeftAlone() {
        assertThat(new InstitutionColour("#14663c").onLight())
                .isEqualTo(new InstitutionColour.Shade("#14663c", "#ffffff"));
    }

    @Test
    void theCorrectionKeepsTheHue() {
        var orange = Rgb.of(new InstitutionColour("#ff8800").onLight().colour());
        assertThat(orange.red()).isGreaterThan(orange.green());
        assertThat(orange.green()).isGreaterThan(orange.blue());
    }

    @Test
    void refusesWhatIsNoColour() {
        assertThatThrownBy(() -> new InstitutionColour("red;}body{display:none"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertReadable(InstitutionColour.Shade shade, Rgb surface) {
        var colour = Rgb.of(shade.colour());
        assertThat(colour.contrast(surface)).isGreaterThanOrEqualTo(InstitutionColour.TEXT_CONTRAST);
        assertThat(colour.contrast(Rgb.of(shade.ink()))).isGreaterThanOrEqualTo(InstitutionColour.TEXT_CONTRAST);
    }
}
