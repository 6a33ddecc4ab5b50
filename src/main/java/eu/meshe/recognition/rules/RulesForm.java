package eu.meshe.recognition.rules;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rules and gathers everything that is wrong with them. */
final class RulesForm {

    private static final int LONGEST_BASIS = 500;

    private final RulesRequest request;
    private final List<FieldProblem> problems = new ArrayList<>();

    RulesForm(RulesRequest request) {
        this.request = request;
    }

    /** @throws InvalidInputException naming every field that is wrong, in the order of the form */
    RecognitionRules read(InstitutionId institution, int version) {
        var counted = choice("daysCounted", request.daysCounted(), DayCount.class);
        var appealDays = needed("appealDays", request.appealDays(), 14, 365);
        var appealDecisionDays = needed("appealDecisionDays", request.appealDecisionDays(), 1, 122);
        var onExpiry = choice("onExpiry", request.onExpiry(), OnExpiry.class);
        var basis = basis(onExpiry);
        var warnDays = needed("warnDays", request.warnDays(), 1, 60);
        var most = credits();
        var share = number("residencyShare", request.residencyShare(), 1, 100);
        var years = number("currencyYears", request.currencyYears(), 1, 50);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new RecognitionRules(
                institution,
                Objects.requireNonNull(counted),
                appealDays,
                appealDecisionDays,
                Objects.requireNonNull(onExpiry),
                basis,
                warnDays,
                "true".equals(text(request.twoPeople())),
                "true".equals(text(request.pausesAllowed())),
                most,
                share,
                years,
                version);
    }

    private <E extends Enum<E>> @Nullable E choice(String field, @Nullable String sent, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equalsIgnoreCase(text(sent)))
                .findFirst()
                .orElseGet(() -> refuse(field, "rules." + field + ".wrong"));
    }

    /** What recognition by silence rests on; with any other choice there is none. */
    private @Nullable String basis(@Nullable OnExpiry onExpiry) {
        if (onExpiry != OnExpiry.RECOGNISE) {
            return null;
        }
        var basis = text(request.expiryBasis());
        if (basis.isEmpty()) {
            return refuse("expiryBasis", "rules.expiryBasis.missing");
        }
        return basis.length() > LONGEST_BASIS || basis.codePoints().anyMatch(RulesForm::cannotBeKept)
                ? refuse("expiryBasis", "rules.expiryBasis.wrong", LONGEST_BASIS)
                : basis;
    }

    private static boolean cannotBeKept(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private int needed(String field, @Nullable String sent, int least, int most) {
        if (text(sent).isEmpty()) {
            refuse(field, "rules.number.wrong", least, most);
        }
        var number = number(field, sent, least, most);
        return number == null ? 0 : number;
    }

    private @Nullable Integer number(String field, @Nullable String sent, int least, int most) {
        var typed = text(sent);
        if (typed.isEmpty()) {
            return null;
        }
        var number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        return number < least || number > most ? refuse(field, "rules.number.wrong", least, most) : (Integer) number;
    }

    private @Nullable Credits credits() {
        var typed = text(request.mostRecognisedCredits()).replace(',', '.');
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")
                    ? Credits.of(typed)
                    : refuse("mostRecognisedCredits", "rules.credits.wrong");
        } catch (IllegalArgumentException e) {
            return refuse("mostRecognisedCredits", "rules.credits.wrong");
        }
    }

    private <T> @Nullable T refuse(String field, String key, Object... arguments) {
        problems.add(FieldProblem.of(field, key, arguments));
        return null;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
