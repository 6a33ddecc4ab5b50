package eu.meshe.issuance;

import eu.meshe.catalogue.Edition;
import eu.meshe.credential.Claim;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a registrar entered: a learner and a result that hold, or everything that is wrong with it at once. */
final class AwardForm {

    static final int LONGEST_NAME = 100;
    /** RFC 5321, 4.5.3.1.3. */
    static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    /** Control characters, and those that turn the direction of what follows around (Unicode UAX 9, explicit formatting). */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final List<FieldProblem> problems = new ArrayList<>();
    private final LocalDate today;

    private AwardForm(LocalDate today) {
        this.today = today;
    }

    /** What was read. */
    record Entry(Learner learner, Claim.Result result) {}

    /** @throws InvalidInputException naming every field that is wrong */
    static Entry read(AwardRequest request, Edition offer, Institution institution, LocalDate today) {
        return new AwardForm(today).read(request, offer, institution);
    }

    private Entry read(AwardRequest request, Edition offer, Institution institution) {
        var givenName = name("givenName", request.givenName());
        var familyName = name("familyName", request.familyName());
        var birthDate = date("birthDate", request.birthDate());
        var email = email(request.email());
        var grade = grade(request.grade(), institution);
        var achievedOn = date("achievedOn", request.achievedOn());
        var assessment = assessment(request.assessment(), offer);
        var identityCheck = oneOf("identityCheck", request.identityCheck(), IdentityCheck.class);
        checkDates(birthDate, achievedOn);
        if (!problems.isEmpty()
                || birthDate == null
                || achievedOn == null
                || assessment == null
                || identityCheck == null) {
            throw new InvalidInputException(problems);
        }
        var scale = grade == null ? null : String.join(", ", institution.grades());
        return new Entry(
                new Learner(givenName, familyName, birthDate, email, null),
                new Claim.Result(grade, scale, achievedOn, assessment, identityCheck, List.of()));
    }

    private String name(String field, @Nullable String entered) {
        var name = entered == null ? "" : entered.strip();
        if (name.isEmpty()) {
            problem(field, "issuance.problem." + field + ".missing");
        } else if (name.length() > LONGEST_NAME) {
            problem(field, "issuance.problem.name.tooLong", LONGEST_NAME);
        } else if (UNFIT.matcher(name).find() || !LETTER.matcher(name).find()) {
            problem(field, "issuance.problem.name.unfit");
        }
        return name;
    }

    private String email(@Nullable String entered) {
        var email = entered == null ? "" : Accounts.normalise(entered);
        if (email.isEmpty()) {
            problem("email", "issuance.problem.email.missing");
        } else if (email.length() > LONGEST_EMAIL) {
            problem("email", "issuance.problem.email.tooLong", LONGEST_EMAIL);
        } else if (!EMAIL.matcher(email).matches()) {
            problem("email", "issuance.problem.email.malformed");
        }
        return email;
    }

    private @Nullable String grade(@Nullable String entered, Institution institution) {
        var grade = entered == null ? "" : entered.strip();
        if (grade.isEmpty()) {
            return null;
        }
        if (!institution.grades().contains(grade)) {
            problem("grade", "issuance.problem.grade.notOnScale", String.join(", ", institution.grades()));
        }
        return grade;
    }

    private @Nullable AssessmentType assessment(@Nullable String entered, Edition offer) {
        var type = oneOf("assessment", entered, AssessmentType.class);
        if (type != null && !offer.achievement().assessments().contains(type)) {
            problem("assessment", "issuance.problem.assessment.notOfOffer");
        }
        return type;
    }

    private <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String entered, Class<E> values) {
        if (entered == null || entered.isBlank()) {
            problem(field, "issuance.problem." + field + ".missing");
            return null;
        }
        for (var value : values.getEnumConstants()) {
            if (value.name().equals(entered.strip())) {
                return value;
            }
        }
        problem(field, "issuance.problem." + field + ".unknown");
        return null;
    }

    private @Nullable LocalDate date(String field, @Nullable String entered) {
        if (entered == null || entered.isBlank()) {
            problem(field, "issuance.problem." + field + ".missing");
            return null;
        }
        try {
            return LocalDate.parse(entered.strip());
        } catch (DateTimeParseException e) {
            problem(field, "issuance.problem.date.malformed");
            return null;
        }
    }

    private void checkDates(@Nullable LocalDate birthDate, @Nullable LocalDate achievedOn) {
        if (achievedOn != null && achievedOn.isAfter(today)) {
            problem("achievedOn", "issuance.problem.achievedOn.future");
        }
        if (birthDate != null && birthDate.isBefore(EARLIEST_BIRTH)) {
            problem("birthDate", "issuance.problem.birthDate.tooEarly", EARLIEST_BIRTH.getYear());
        } else if (birthDate != null && !birthDate.isBefore(today)) {
            problem("birthDate", "issuance.problem.birthDate.future");
        } else if (birthDate != null && achievedOn != null && !birthDate.isBefore(achievedOn)) {
            problem("birthDate", "issuance.problem.birthDate.afterResult");
        }
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(FieldProblem.of(field, key, arguments));
    }
}
