package eu.meshe.institution.signin;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes what a person says of themselves. The mailbox is not changed here: it is what shows who they are. */
@Component
public class ChangeAccount {

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int LONGEST_NAME = 200;
    private final Accounts accounts;
    private final Clock clock;

    public ChangeAccount(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Saves the change.
     *
     * @throws InvalidInputException naming each field that cannot be accepted
     * @throws eu.meshe.platform.StaleVersionException if the account was changed elsewhere since the form was shown
     */
    public void change(Account account, Wanted wanted) {
        var problems = new ArrayList<FieldProblem>();
        checkName("givenName", wanted.givenName(), problems);
        checkName("familyName", wanted.familyName(), problems);
        var birthDate = birthDate(wanted.birthDate(), problems);
        if (!LANGUAGES.contains(wanted.language())) {
            problems.add(FieldProblem.of("language", "institution.account.language.unknown"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        accounts.save(new Account(
                account.id(),
                account.email(),
                wanted.givenName().strip(),
                wanted.familyName().strip(),
                birthDate,
                wanted.language(),
                wanted.version()));
    }

    private static void checkName(String field, String name, List<FieldProblem> problems) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\u0000') >= 0) {
            problems.add(FieldProblem.of(field, "institution.account.name.wrong", LONGEST_NAME));
        }
    }

    private @Nullable LocalDate birthDate(String text, List<FieldProblem> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text.strip());
            var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
            if (date.isAfter(today.minusYears(10)) || date.isBefore(today.minusYears(120))) {
                problems.add(FieldProblem.of("birthDate", "institution.account.birthdate.wrong"));
            }
            return date;
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of("birthDate", "institution.account.birthdate.wrong"));
            return null;
        }
    }

    /** What the form says. */
    public record Wanted(String givenName, String familyName, String birthDate, String language, int version) {}
}
