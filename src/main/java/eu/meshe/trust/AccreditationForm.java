package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a request for an accreditation and gathers everything that is wrong with it. */
final class AccreditationForm {

    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_FIELDS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final AccreditationRequest request;
    private final Function<String, Optional<Institution>> institutions;
    private final List<FieldProblem> problems = new ArrayList<>();

    AccreditationForm(AccreditationRequest request, Function<String, Optional<Institution>> institutions) {
        this.request = request;
        this.institutions = institutions;
    }

    /** @throws InvalidInputException naming every field that is wrong */
    Accreditation read(InstitutionId agency, AccreditationId id) {
        var accredited = institution();
        var levels = levels();
        var fields = fields();
        var from = date("validFrom", request.validFrom());
        var until = date("validUntil", request.validUntil());
        var report = report();
        if (from != null && until != null && until.isBefore(from)) {
            refuse("validUntil", "trust.accredit.validUntil.before");
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Accreditation(
                agency,
                id,
                Objects.requireNonNull(accredited),
                levels,
                fields,
                Objects.requireNonNull(from),
                Objects.requireNonNull(until),
                report,
                null,
                0);
    }

    private @Nullable InstitutionId institution() {
        var slug = text(request.university());
        if (slug.isEmpty()) {
            return refuse("university", "trust.accredit.institution.missing");
        }
        var found = institutions
                .apply(slug)
                .filter(institution -> institution.kind() == Institution.Kind.UNIVERSITY)
                .map(Institution::id);
        return found.isPresent() ? found.get() : refuse("university", "trust.accredit.institution.unknown");
    }

    private List<EqfLevel> levels() {
        var sent = list(request.levels());
        if (sent.stream().anyMatch(level -> !level.matches("[1-8]"))) {
            refuse("levels", "trust.accredit.levels.wrong");
            return List.of();
        }
        return sent.stream()
                .map(level -> new EqfLevel(Integer.parseInt(level)))
                .sorted()
                .distinct()
                .toList();
    }

    private List<IscedField> fields() {
        var sent = list(request.fields());
        var known = sent.stream()
                .filter(code -> code.matches("\\d{2,3}"))
                .map(IscedField::new)
                .filter(IscedFields::contains)
                .distinct()
                .toList();
        if (sent.size() > MOST_FIELDS || known.size() < sent.stream().distinct().count()) {
            refuse("fields", "trust.accredit.fields.wrong");
        }
        return known;
    }

    private @Nullable LocalDate date(String field, @Nullable String sent) {
        if (text(sent).isEmpty()) {
            return refuse(field, "trust.accredit." + field + ".missing");
        }
        try {
            var day = LocalDate.parse(text(sent));
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? refuse(field, "trust.accredit.date.wrong") : day;
        } catch (DateTimeParseException e) {
            return refuse(field, "trust.accredit.date.wrong");
        }
    }

    private @Nullable URI report() {
        var sent = text(request.report());
        if (sent.isEmpty()) {
            return null;
        }
        try {
            var address = new URI(sent);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            var usable = web && address.getHost() != null && sent.length() <= LONGEST_ADDRESS;
            return usable ? address : refuse("report", "trust.accredit.report.wrong");
        } catch (java.net.URISyntaxException e) {
            return refuse("report", "trust.accredit.report.wrong");
        }
    }

    private <T> @Nullable T refuse(String field, String key) {
        problems.add(FieldProblem.of(field, key));
        return null;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    private static List<String> list(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(entry -> !entry.isEmpty())
                        .toList();
    }
}
