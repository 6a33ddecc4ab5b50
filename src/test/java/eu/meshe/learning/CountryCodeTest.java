package eu.meshe.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountryCodeTest {

    @Test
    void kosovoHasTheCodesThatTheUnionUses() {
        assertThat(new CountryCode("XK").alpha3()).isEqualTo("XKX");
        assertThat(CountryCode.ofAlpha3("XKX").nameIn(Locale.GERMAN)).isEqualTo("Kosovo");
    }

    @Test
    void everyCountryIsFoundByBothItsCodes() {
        for (var country : Locale.getISOCountries()) {
            assertThat(CountryCode.ofAlpha3(new CountryCode(country).alpha3()).alpha2())
                    .isEqualTo(country);
        }
    }

    @Test
    void whatIsNoCountryIsRefused() {
        assertThatThrownBy(() -> new CountryCode("XX")).isInstanceOf(IllegalArgumentException.class);
    }
}
