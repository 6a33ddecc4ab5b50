package eu.meshe.recognition.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.web.ReaderLanguage;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class NameRequestedTest {

    @Autowired
    private NameRequested requests;

    @ParameterizedTest
    @EnumSource(MissingDocument.class)
    void whatIsMissingHasAnotherNameInEachLanguageAndOneKey(MissingDocument missing) {
        var names = ReaderLanguage.SUPPORTED.stream()
                .map(language -> requests.name(missing.key(), language))
                .collect(Collectors.toSet());

        assertThat(names).hasSize(ReaderLanguage.SUPPORTED.size());
        assertThat(names.stream().map(requests::key).collect(Collectors.toSet()))
                .isEqualTo(Set.of(missing.key()));
    }

    @Test
    void whatWasKeptInTheApplicantsWordsIsNamedInTheReadersToo() {
        var kept = requests.name(MissingDocument.LEVEL.key(), Locale.GERMAN);

        assertThat(requests.name(kept, Locale.ENGLISH)).isEqualTo("Document that says at which level it was");
    }

    @Test
    void whatAnOfficerAsksForStaysInHerWords() {
        assertThat(requests.key("Page 2")).isEqualTo("Page 2");
        assertThat(requests.name("Page 2", Locale.GERMAN)).isEqualTo("Page 2");
    }
}
