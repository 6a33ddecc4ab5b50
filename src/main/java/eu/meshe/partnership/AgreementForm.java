package eu.meshe.partnership;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a proposal and gathers everything that is wrong with it. */
final class AgreementForm {

    private static final int LONGEST_TERMS = 5000;
    private static final int MOST_FIELDS = 100;
    private static final int MOST_DAYS = 122;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final AgreementRequest request;
    private final Function<String, Optional<Institution>> institutions;
    private final List<FieldProblem> problems = new ArrayList<>();

    AgreementForm(AgreementRequest request, Function<String, Optional<Institution>> institutions) {
        this.request = request;
        this.institutions = institutions;
    }

    /** @throws InvalidInputException naming every field that is wrong */
    Agreement read(InstitutionId proposer, AgreementId id, Instant at) {
        var partner = partner(proposer);
        var from = date("validFrom", request.validFrom(), true);
        var until = date("validUntil", request.validUntil(), false);
        var fields = fields();
        var most = mostCredits();
        var days = decisionDays();
        var onExpiry = onExpiry();
        var terms = terms();
        if (from != null && until != null && until.isBefore(from)) {
            refuse("validUntil", "partnership.propose.validUntil.before");
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Agreement(
                id,
                proposer,
                Objects.requireNonNull(partner),
                Agreement.State.PROPOSED,
                Objects.requireNonNull(from),
                until,
                fields,
                most,
                days,
                onExpiry,
                terms,
                at,
                null,
                null,
                null,
                0);
    }

    private @Nullable InstitutionId partner(InstitutionId proposer) {
        var slug = text(request.partner());
        if (slug.isEmpty()) {
            return refuse("partner", "partnership.propose.partner.missing");
        }
        var found = institutions
                .apply(slug)
                .filter(institution -> institution.kind() == Institution.Kind.UNIVERSITY)
                .map(Institution::id);
        if (found.isEmpty()) {
            return refuse("partner", "partnership.propose.partner.unknown");
        }
        return found.get().equals(proposer) ? refuse("partner", "partnership.propose.partner.oneself") : found.get();
    }

    private @Nullable LocalDate date(String field, @Nullable String sent, boolean needed) {
        if (text(sent).isEmpty()) {
            return needed ? refuse(field, "partnership.propose." + field + ".missing") : null;
        }
        try {
            var day = LocalDate.parse(text(sent));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                    ? refuse(field, "partnership.propose.date.wrong")
                    : day;
        } catch (DateTimeParseException e) {
            return refuse(field, "partnership.propose.date.wrong");
        }
    }

    private List<IscedField> fields() {
        var sent = request.fields() == null
                ? List.<String>of()
                : request.fields().stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        var known = sent.stream()
                .filter(code -> code.matches("\\d{2,4}"))
                .map(IscedField::new)
                .filter(IscedFields::contains)
                .toList();
        if (sent.size() > MOST_FIELDS || known.size() < sent.size()) {
            refuse("fields", "partnership.propose.fields.wrong");
        }
        return known;
    }

    private @Nullable Credits mostCredits() {
        var sent = text(request.mostCredits()).replace(',', '.');
        if (sent.isEmpty()) {
            return null;
        }
        try {
            return sent.length() > 10
                    ? refuse("mostCredits", "partnership.propose.mostCredits.wrong")
                    : Credits.of(sent);
        } catch (IllegalArgumentException e) {
            return refuse("mostCredits", "partnership.propose.mostCredits.wrong");
        }
    }

    private int decisionDays() {
        var sent = text(request.decisionDays());
        var days = sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : 0;
        if (days < 1 || days > MOST_DAYS) {
            refuse("decisionDays", "partnership.propose.decisionDays.wrong");
        }
        return days;
    }

    private Agreement.OnExpiry onExpiry() {
        var sent = text(request.onExpiry());
        return Arrays.stream(Agreement.OnExpiry.values())
                .filter(it -> it.slug().equals(sent))
                .findFirst()
                .orElseGet(() -> {
                    if (!sent.isEmpty()) {
                        refuse("onExpiry", "partnership.propose.onExpiry.wrong");
                    }
                    return Agreement.OnExpiry.UNSAID;
                });
    }

    private String terms() {
        var sent = text(request.terms()).replace("\u0000", "");
        if (sent.length() > LONGEST_TERMS) {
            refuse("terms", "partnership.propose.terms.long");
        }
        return sent;
    }

    private <T> @Nullable T refuse(String field, String key) {
        problems.add(FieldProblem.of(field, key));
        return null;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
