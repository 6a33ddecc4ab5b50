package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ExchangeTest
class PrecedentSearchTest extends PrecedentCases {

    @Test
    void aPagePastTheEndIsEmptyAndTellsHowManyThereAre() {
        remembered(decided(learner, full()));

        var past = search(null, new Page.Request(7, 20));

        assertThat(past.items()).isEmpty();
        assertThat(past.total()).isOne();
    }

    /** "Data protection in practice" towards "Privacy for administrators". */
    @Test
    void threeLettersAreFoundAnywhereInAWordAndFewerAtItsBeginning() {
        remembered(decided(learner, full()));

        assertThat(find("tect")).isOne();
        assertThat(find("pr in")).isOne();
        assertThat(find("da")).isOne();
        assertThat(find("te")).isZero();
        assertThat(find("ata")).isOne();
        assertThat(find("nothing")).isZero();
    }

    private long find(String words) {
        var found = search(words, Page.Request.first(20));
        assertThat(found.items()).hasSize((int) found.total());
        return found.total();
    }

    private Page<Precedent> search(@Nullable String words, Page.Request page) {
        return precedents.search(
                readers.of(deciding.institutionId()),
                new PrecedentQuery(null, words, null, null, null, PrecedentQuery.Whose.OWN, true),
                page);
    }
}
