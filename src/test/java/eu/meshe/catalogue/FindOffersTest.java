package eu.meshe.catalogue;

import static eu.meshe.catalogue.CatalogueFixture.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class FindOffersTest {

    @Autowired
    CatalogueFixture fixture;

    @Autowired
    Offers offers;

    @Test
    void findsByWordsInEitherLanguageWhateverTheirForm() {
        var editor = fixture.anEditor();
        fixture.aPublished(editor, titled("Brücken aus Holz bauen", "Building timber bridges"));
        fixture.aPublished(editor, titled("Käserei", "Cheese making"));

        assertThat(titles(editor.institutionId(), "bridge")).containsExactly("Brücken aus Holz bauen");
        assertThat(titles(editor.institutionId(), "BRUCKE")).containsExactly("Brücken aus Holz bauen");
        assertThat(titles(editor.institutionId(), "brücken")).containsExactly("Brücken aus Holz bauen");
        assertThat(titles(editor.institutionId(), "law")).hasSize(2);
    }

    @Test
    void forgivesASmallMistakeAndSaysSo() {
        var editor = fixture.anEditor();
        fixture.aPublished(editor, titled("Bienenkunde", "Beekeeping for beginners"));

        var found = offers.search(words(editor.institutionId(), "beekeping"), Page.Request.first(10));

        assertThat(found.nearMisses()).isTrue();
        assertThat(found.page().items()).hasSize(1);
        assertThat(offers.search(words(editor.institutionId(), "quantum"), Page.Request.first(10))
                        .page()
                        .items())
                .isEmpty();
    }

    @Test
    void narrowsByFieldLevelAndOpenRuns() {
        var editor = fixture.anEditor();
        var offer = fixture.aPublished(editor);
        fixture.aPublished(editor, titled("Ohne Durchgang", "Without a run"));
        fixture.anOpenRun(editor, offer, null);

        assertThat(count(query(editor.institutionId(), null, "04", 6, false))).isEqualTo(2);
        assertThat(count(query(editor.institutionId(), null, "06", null, false)))
                .isZero();
        assertThat(count(query(editor.institutionId(), null, null, 7, false))).isZero();
        assertThat(count(query(editor.institutionId(), null, null, null, true))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table offer; --",
                "\"unclosed",
                "a & | ! ( ) :*",
                "\0",
                "half \uD83D",
                "👩🏽‍🎓",
                "مرحبا",
                "%_\\",
                "-"
            })
    void anyWordsCanBeLookedFor(String words) {
        for (var order : OfferQuery.Order.values()) {
            assertThatCode(() -> offers.search(
                            new OfferQuery(words.repeat(50), null, null, null, null, null, null, true, null, order),
                            Page.Request.first(5)))
                    .doesNotThrowAnyException();
        }
    }

    private long count(OfferQuery query) {
        return offers.search(query, Page.Request.first(10)).page().total();
    }

    private List<String> titles(InstitutionId institution, String words) {
        return offers.search(words(institution, words), Page.Request.first(10)).page().items().stream()
                .map(offer -> offer.edition().achievement().title().original())
                .toList();
    }

    private static OfferQuery words(InstitutionId institution, String words) {
        return query(institution, words, null, null, false);
    }

    private static OfferQuery query(
            InstitutionId institution,
            @Nullable String words,
            @Nullable String field,
            @Nullable Integer level,
            boolean open) {
        return new OfferQuery(
                words,
                field == null ? null : new IscedField(field),
                level == null ? null : new EqfLevel(level),
                null,
                null,
                null,
                null,
                open,
                institution,
                OfferQuery.Order.BEST_MATCH);
    }
}
