package eu.meshe.catalogue;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An editor states what a micro-credential is good for. The supplements of what was awarded say it too: it is no part of the sealed
 * document, and what a credential gives access to changes with time.
 */
@Component
public class StateFunction {

    /** In characters. */
    public static final int LONGEST = 1000;

    private final MicroCredentials microCredentials;
    private final CredentialFunctions functions;

    StateFunction(MicroCredentials microCredentials, CredentialFunctions functions) {
        this.microCredentials = microCredentials;
        this.functions = functions;
    }

    /** As it was typed or sent, in English and German: the languages in which supplements are written. Blank for not stated. */
    public record Wanted(
            @Nullable String accessEn,
            @Nullable String accessDe,
            @Nullable String professionEn,
            @Nullable String professionDe) {

        public static Wanted of(CredentialFunction function) {
            return new Wanted(
                    in("en", function.access()),
                    in("de", function.access()),
                    in("en", function.profession()),
                    in("de", function.profession()));
        }

        private static @Nullable String in(String language, @Nullable LocalisedText text) {
            return text == null ? null : text.byLanguage().get(language);
        }
    }

    /** @throws InvalidInputException naming each text that is too long */
    @Transactional
    public CredentialFunction state(StaffMember by, MicroCredentialId id, Wanted wanted) {
        var stored = microCredentials.getMicroCredential(by.institutionId(), id);
        var problems = new ArrayList<FieldProblem>();
        var function = new CredentialFunction(
                text("access", wanted.accessEn(), wanted.accessDe(), problems),
                text("profession", wanted.professionEn(), wanted.professionDe(), problems));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        functions.set(by.institutionId(), stored.id(), function);
        return function;
    }

    private static @Nullable LocalisedText text(
            String name, @Nullable String english, @Nullable String german, List<FieldProblem> problems) {
        var words = new LinkedHashMap<String, String>();
        put("en", name + "En", english, words, problems);
        put("de", name + "De", german, words, problems);
        return words.isEmpty() ? null : new LocalisedText(words);
    }

    private static void put(
            String language,
            String field,
            @Nullable String typed,
            LinkedHashMap<String, String> words,
            List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        var text = typed.strip().replace("\r\n", "\n");
        if (text.length() > LONGEST || text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            problems.add(FieldProblem.of(field, "supplement.function.wrong", LONGEST));
        }
        words.put(language, text);
    }
}
