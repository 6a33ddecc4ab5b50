package eu.meshe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents of strangers hold every character there is; what is kept of them must fit into the database. */
@ExchangeTest
class JsonTest {

    @Autowired
    private Json json;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\0\0\0", "\\\0", "\\u0000", "\\\\u0000\0", "\u0001"})
    void keepsEveryTextWithAnotherCharacterForTheOneThatHasNoPlace(String text) {
        assertThat(kept(text)).isEqualTo(text.replace('\0', '\uFFFD'));
    }

    @Test
    void doesNotFailForHalfACharacter() {
        assertThat(kept("a\uD800b")).startsWith("a").endsWith("b");
    }

    private String kept(String text) {
        var stored = jdbc.sql("select :value::text")
                .param("value", json.textsColumn(Map.of("en", text)))
                .query(String.class)
                .single();
        return json.readTexts(stored).getOrDefault("en", "");
    }
}
