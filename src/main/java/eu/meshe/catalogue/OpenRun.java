package eu.meshe.catalogue;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a time at which a published micro-credential can be taken. */
@Component
public class OpenRun {

    private static final int MOST_PLACES = 100_000;

    private final MicroCredentials microCredentials;
    private final Runs runs;
    private final Today today;

    OpenRun(MicroCredentials microCredentials, Runs runs, Today today) {
        this.microCredentials = microCredentials;
        this.runs = runs;
        this.today = today;
    }

    /**
     * Opens the run; asked again with the same id, answers the one that is there.
     *
     * @throws InvalidInputException naming each field that is wrong
     * @throws ConflictException if the micro-credential is not published
     */
    @Transactional
    public Run open(StaffMember staff, MicroCredentialId of, RunId id, RunRequest request) {
        var microCredential = microCredentials.getMicroCredential(staff.institutionId(), of);
        var existing = runs.findRun(staff.institutionId(), id);
        if (existing.isPresent()) {
            return runs.getRun(staff.institutionId(), of, id);
        }
        if (microCredential.state() != MicroCredential.State.PUBLISHED) {
            throw ConflictException.of("catalogue.run.not-published");
        }
        runs.addIfAbsent(
                read(staff, of, id, request, microCredentials.getPublished(of).achievement()));
        return runs.getRun(staff.institutionId(), of, id);
    }

    private Run read(StaffMember staff, MicroCredentialId of, RunId id, RunRequest request, Achievement achievement) {
        var typed = new TypedFields();
        var opensOn = Objects.requireNonNullElse(typed.date("opensOn", request.opensOn()), today.date());
        var closesOn = required(typed, "closesOn", request.closesOn());
        var startsOn = required(typed, "startsOn", request.startsOn());
        var endsOn = required(typed, "endsOn", request.endsOn());
        inOrder(typed, "closesOn", opensOn, closesOn, "catalogue.run.closes-before-opening");
        inOrder(typed, "endsOn", startsOn, endsOn, "catalogue.run.ends-before-start");
        inOrder(typed, "closesOn", closesOn, endsOn, "catalogue.run.closes-after-end");
        inOrder(typed, "endsOn", today.date(), endsOn, "catalogue.run.over");
        var price = price(typed, request);
        var places = typed.number("places", request.places(), 1, MOST_PLACES);
        var mode = mode(typed, request, achievement);
        var language = language(typed, request, achievement, staff.institution().language());
        typed.refuseIfWrong();
        return new Run(
                staff.institutionId(),
                of,
                id,
                opensOn,
                Objects.requireNonNull(closesOn),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn),
                price,
                places,
                mode,
                language,
                0,
                false,
                0);
    }

    private static @Nullable LocalDate required(TypedFields typed, String field, @Nullable String text) {
        if (!TypedFields.isGiven(text)) {
            typed.wrong(field, "catalogue.run." + field + ".missing");
        }
        return typed.date(field, text);
    }

    private static void inOrder(
            TypedFields typed, String field, @Nullable LocalDate first, @Nullable LocalDate second, String key) {
        if (first != null && second != null && second.isBefore(first)) {
            typed.wrong(field, key);
        }
    }

    private static Price price(TypedFields typed, RunRequest request) {
        var amount = typed.decimal("price", request.price(), BigDecimal.ZERO, Price.MOST);
        var currency = request.currency() == null || request.currency().isBlank()
                ? "EUR"
                : request.currency().strip();
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(it -> it.getCurrencyCode().equals(currency))) {
            typed.wrong("currency", "catalogue.input.no-currency");
            return Price.euros(0);
        }
        return new Price(amount == null ? BigDecimal.ZERO : amount.setScale(2), Currency.getInstance(currency));
    }

    private static ParticipationMode mode(TypedFields typed, RunRequest request, Achievement achievement) {
        var mode = typed.choice("mode", request.mode(), ParticipationMode.class);
        return mode != null
                ? mode
                : Objects.requireNonNullElse(achievement.participation(), ParticipationMode.PRESENTIAL);
    }

    private static String language(
            TypedFields typed, RunRequest request, Achievement achievement, String institutions) {
        var language = typed.language("language", request.language());
        return language != null
                ? language
                : achievement.languages().stream().findFirst().orElse(institutions);
    }
}
