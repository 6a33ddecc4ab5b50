package eu.meshe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FindFormatsTest {

    @Test
    void aFolderIsAllAFormatNeeds() {
        var formats = FindFormats.under("eu.meshe.example").all();
        var document = "POSTCARD Greetings".getBytes(StandardCharsets.UTF_8);
        assertThat(formats.findFor(document)).hasValueSatisfying(format -> {
            assertThat(format.id().slug()).isEqualTo("postcard");
            assertThat(format.read(document)).isInstanceOf(Reading.Understood.class);
        });
        assertThat(FindFormats.ofTheProduct().all().findFor(document)).isEmpty();
    }

    @Test
    void theCustomaryFormatOfAnAwardIsTheEuropeanDigitalCredential() {
        assertThat(FindFormats.ofTheProduct().all().listIssuing(IssuingFormat.Occasion.AWARD))
                .extracting(format -> format.id().slug())
                .startsWith("edc", "open-badge");
    }

    @Test
    void everyFormatHasItsWordsInBothLanguages() {
        var missing = new ArrayList<String>();
        for (var format : FindFormats.ofTheProduct().all().formats()) {
            for (var message : new Message[] {
                format.id().name(), format.id().hint(), format.id().technicalName()
            }) {
                for (var language : new String[] {"en", "de"}) {
                    var bundle = "messages/"
                            + message.key().substring(0, message.key().indexOf('.'));
                    var source = new ResourceBundleMessageSource();
                    source.setBasename(bundle);
                    source.setFallbackToSystemLocale(false);
                    if (source.getMessage(message.key(), null, null, Locale.forLanguageTag(language)) == null) {
                        missing.add(message.key() + " in " + language);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
