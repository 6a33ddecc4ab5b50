package eu.meshe.catalogue;

import static eu.meshe.catalogue.CatalogueFixture.aDescription;
import static eu.meshe.catalogue.CatalogueFixture.texts;
import static eu.meshe.catalogue.CatalogueFixture.titled;
import static eu.meshe.catalogue.CatalogueFixture.withWorkload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class DescribeAndPublishTest {

    @Autowired
    CatalogueFixture fixture;

    @Autowired
    DescribeMicroCredential describe;

    @Autowired
    PublishMicroCredential publish;

    @Autowired
    WithdrawMicroCredential withdraw;

    @Autowired
    MicroCredentials microCredentials;

    @Autowired
    Identifiers identifiers;

    @Test
    void whatWasDescribedIsReadBackWithItsLanguagesInOrder() {
        var editor = fixture.anEditor();
        var draft = fixture.aDraft(editor, aDescription());

        var read = microCredentials.getMicroCredential(editor.institutionId(), draft.id());

        assertThat(read).isEqualTo(draft);
        assertThat(read.achievement().title().byLanguage().keySet()).containsExactly("de", "en");
        assertThat(read.achievement().id()).endsWith("/offers/" + draft.id());
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOne() throws Exception {
        var editor = fixture.anEditor();
        var id = new MicroCredentialId(identifiers.next());

        var answers = atOnce(8, () -> describe.create(editor, id, aDescription()));

        assertThat(answers).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(microCredentials
                        .listOf(editor.institutionId(), Page.Request.first(10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anotherInstitutionsIdIsNotFoundAndCannotBeTaken() {
        var mine = fixture.aDraft(fixture.anEditor(), aDescription());
        var other = fixture.anEditor();

        assertThatThrownBy(() -> describe.save(other, mine.id(), aDescription(), 0))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publish.publish(other, mine.id(), 0, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> withdraw.withdraw(other, mine.id(), 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> describe.create(other, mine.id(), aDescription()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aStaleVersionIsRefusedAndWhatIsThereStays() {
        var editor = fixture.anEditor();
        var draft = fixture.aDraft(editor, aDescription());
        describe.save(editor, draft.id(), titled("Neuer Titel", "New title"), draft.version());

        assertThatThrownBy(() -> describe.save(editor, draft.id(), titled("Zu spät", "Too late"), draft.version()))
                .isInstanceOf(StaleVersionException.class);
        assertThat(microCredentials
                        .getMicroCredential(editor.institutionId(), draft.id())
                        .achievement()
                        .title()
                        .original())
                .isEqualTo("Neuer Titel");
    }

    @Test
    void publishingWithMandatoryElementsMissingNamesEachField() {
        var editor = fixture.anEditor();
        var draft = fixture.aDraft(editor, Description.titled(texts("Nur ein Titel", "")));

        assertThat(problems(() -> publish.publish(editor, draft.id(), 0, null)))
                .containsExactly("outcomes", "hours", "level", "assessments", "participation", "qualityAssurance");
        assertThat(microCredentials.findPublished(draft.id())).isEmpty();
    }

    @Test
    void aFlaggedWorkloadIsPublishedOnlyWithAReasonAndTheReasonIsKept() {
        var editor = fixture.anEditor();
        var draft = fixture.aDraft(editor, withWorkload("3", "40"));

        assertThat(problems(() -> publish.publish(editor, draft.id(), 0, " "))).containsExactly("reason");
        publish.publish(editor, draft.id(), 0, "Half of it is recognised from practice.");

        assertThat(microCredentials.getPublished(draft.id()).workloadReason())
                .isEqualTo("Half of it is recognised from practice.");
    }

    @Test
    void anEditionStaysAsItWasWhenTheNextIsPublished() {
        var editor = fixture.anEditor();
        var first = fixture.aPublished(editor);
        var working = microCredentials.getMicroCredential(editor.institutionId(), first.id());
        var changed = describe.save(editor, first.id(), titled("Neu", "New"), working.version());
        assertThat(microCredentials.getPublished(first.id())).isEqualTo(first);

        publish.publish(editor, first.id(), changed.version(), null);

        assertThat(microCredentials.getPublished(first.id()).edition()).isEqualTo(2);
        assertThat(microCredentials.getEdition(first.id(), 1)).isEqualTo(first);
    }

    @Test
    void publishingTwiceAtOnceMakesOneEdition() throws Exception {
        var editor = fixture.anEditor();
        var draft = fixture.aDraft(editor, aDescription());

        var answers = atOnce(6, () -> publish.publish(editor, draft.id(), draft.version(), null));

        assertThat(answers).doesNotHaveAnyElementsOfTypes(Exception.class);
        assertThat(microCredentials.getPublished(draft.id()).edition()).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnIsNoLongerOfferedButStillSaysWhatItWas() {
        var editor = fixture.anEditor();
        var edition = fixture.aPublished(editor);
        var version = microCredentials
                .getMicroCredential(editor.institutionId(), edition.id())
                .version();

        withdraw.withdraw(editor, edition.id(), version);

        assertThat(microCredentials.findPublished(edition.id())).isEmpty();
        assertThat(microCredentials.getLatestEdition(edition.id())).isEqualTo(edition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table micro_credential; --",
                "שלום עולם \u202e مرحبا",
                "👩🏽‍🎓🎓 Füße straße",
                "{0} ${x} #{y} [[${z}]]"
            })
    void anyPrintableTitleIsKeptAsItWasTyped(String title) {
        var editor = fixture.anEditor();

        var draft = fixture.aDraft(editor, titled(title, title));
        publish.publish(editor, draft.id(), draft.version(), null);

        assertThat(microCredentials
                        .getPublished(draft.id())
                        .achievement()
                        .title()
                        .original())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b", "half \uD83D", "\u0007"})
    void anEmptyOrUnprintableTitleIsRefusedAtItsField(String title) {
        var editor = fixture.anEditor();

        assertThat(problems(() -> fixture.aDraft(editor, titled(title, title))))
                .isNotEmpty()
                .allMatch(field -> field.startsWith("title"));
        assertThat(microCredentials
                        .listOf(editor.institutionId(), Page.Request.first(10))
                        .total())
                .isZero();
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        var editor = fixture.anEditor();
        var worst = new Description(
                Map.of("de", "x".repeat(201), "nolanguage", "x"),
                Map.of("de", "x".repeat(4001)),
                List.of(new Description.Outcome(Map.of("de", "x".repeat(501)), "https://example.org/skill")),
                "1000",
                "many",
                "9",
                "x".repeat(101),
                List.of("9876"),
                List.of("GUESSING"),
                "TELEPATHY",
                "NONE",
                List.of("xx"),
                Map.of("de", "\0"),
                "PERHAPS",
                Map.of("de", "x".repeat(4001)),
                "0");

        assertThat(problems(() -> fixture.aDraft(editor, worst)))
                .contains(
                        "title.de",
                        "title",
                        "description.de",
                        "outcomes.0.title.de",
                        "outcomes.0.escoSkill",
                        "credits",
                        "hours",
                        "level",
                        "nationalLevel",
                        "fields",
                        "assessments",
                        "participation",
                        "qualityAssurance",
                        "languages",
                        "prerequisites.de",
                        "stackability",
                        "furtherInformation.de",
                        "validMonths");
    }

    @Test
    void moreThanFiftyOutcomesAreRefused() {
        var it = aDescription();
        var many = new Description(
                it.title(),
                Map.of(),
                Collections.nCopies(51, it.outcomes().getFirst()),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of(),
                null,
                Map.of(),
                null);

        assertThat(problems(() -> fixture.aDraft(fixture.anEditor(), many))).containsExactly("outcomes");
    }

    private static List<String> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(InvalidInputException.class, call).problems().stream()
                .map(FieldProblem::field)
                .toList();
    }

    /** Calls it that often at once; answers what each call returned or threw. */
    static List<Object> atOnce(int times, Callable<?> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<Object>();
            for (var future : threads.invokeAll(Collections.nCopies(times, call))) {
                try {
                    answers.add(future.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    answers.add(e.getCause());
                }
            }
            return answers;
        }
    }
}
