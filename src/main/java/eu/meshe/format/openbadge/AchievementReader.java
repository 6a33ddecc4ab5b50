package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was achieved: Open Badges' own members, our alignments, and the members of the Dutch educredential extension. */
record AchievementReader(JsonPlace achievement, Alignments alignments, String id) {

    private static final Map<String, ParticipationMode> DUTCH_MODES = Map.of(
            "online", ParticipationMode.ONLINE,
            "blended", ParticipationMode.BLENDED,
            "onsite", ParticipationMode.PRESENTIAL,
            "work-based", ParticipationMode.WORK_BASED);

    private static final Map<String, AssessmentType> DUTCH_ASSESSMENTS = Map.of(
            "portfolio", AssessmentType.PORTFOLIO,
            "application of a skill", AssessmentType.PRACTICAL_ASSESSMENT);

    /** ISCED-F 2013: a broad, a narrow or a detailed field. */
    private static final Pattern FIELD = Pattern.compile("\\d{2,4}");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static AchievementReader of(JsonPlace achievement) {
        achievement.requireType("Achievement");
        for (var member : new String[] {"id", "name", "description", "criteria"}) {
            if (!achievement.at(member).isPresent()) {
                achievement.at(member).complain("format.member.missing");
            }
        }
        achievement.at("criteria").isObject();
        var id = achievement.at("id").iriText().orElse("");
        return new AchievementReader(achievement, Alignments.of(achievement, achievement), id);
    }

    Achievement read() {
        var title = title();
        return new Achievement(
                id,
                title,
                description(title).orElse(null),
                OutcomeReader.read(achievement, id, alignments),
                credits(),
                value(
                        AlignmentType.WORKLOAD,
                        code -> new Workload(
                                Math.toIntExact(Duration.parse(code).toHours()))),
                value(AlignmentType.EQF, code -> new EqfLevel(Integer.parseInt(code))),
                alignments
                        .text(AlignmentType.NATIONAL_LEVEL)
                        .map(LocalisedText::original)
                        .orElse(null),
                fields(),
                assessments(),
                participation(),
                alignments.concept(AlignmentType.QUALITY_ASSURANCE, Concepts.QUALITY),
                languages(),
                alignments.text(AlignmentType.PREREQUISITES).orElse(null),
                value(AlignmentType.STACKABILITY, Stackability::valueOf),
                alignments.text(AlignmentType.FURTHER_INFORMATION).orElse(null));
    }

    /** Ours names the agency; a Dutch one points to the decision only, and the address' host stands in for the agency. */
    @Nullable
    AccreditationReference accreditation() {
        var decisions = alignments.ofType(AlignmentType.ACCREDITATION);
        var title = alignments.text(decisions);
        if (title.isEmpty()) {
            return null;
        }
        var first = decisions.getFirst();
        var report = Alignments.url(first, id);
        var agency = alignments
                .text(AchievementWriter.AGENCY)
                .orElseGet(() -> LocalisedText.undetermined(
                        report.map(url -> url.getHost()).orElse(title.get().original())));
        var period = first.at("targetDescription").text().orElse("").split("/", -1);
        return new AccreditationReference(
                first.at("targetCode").text().orElse(""),
                title.get(),
                agency,
                report.orElse(null),
                period.length == 2 ? day(period[0]) : null,
                period.length == 2 ? day(period[1]) : null);
    }

    private LocalisedText title() {
        return alignments
                .text(AlignmentType.TITLE)
                .or(() -> achievement.at("name").localised(Alignments.language(achievement)))
                .orElseGet(() -> LocalisedText.undetermined(id.isEmpty() ? "?" : id));
    }

    private Optional<LocalisedText> description(LocalisedText title) {
        var ours = alignments.text(AlignmentType.DESCRIPTION);
        return ours.isPresent()
                ? ours
                : achievement
                        .at("description")
                        .localised(Alignments.language(achievement))
                        .filter(text -> !text.original().equals(title.original()));
    }

    /** ECTS only: Open Badges' own creditsAvailable does not say what a credit is. */
    private @Nullable Credits credits() {
        var dutch = achievement.at("ECTS");
        if (dutch.isPresent()) {
            return understood(
                    dutch, () -> new Credits(new BigDecimal(dutch.textOrNumber().orElse(""))));
        }
        return value(AlignmentType.ECTS, Credits::of);
    }

    private List<AssessmentType> assessments() {
        var ours = alignments.concepts(AlignmentType.ASSESSMENT, Concepts.ASSESSMENTS);
        var dutch =
                DUTCH_ASSESSMENTS.get(achievement.at("assessmentType").text().orElse(""));
        return ours.isEmpty() && dutch != null ? List.of(dutch) : ours;
    }

    private @Nullable ParticipationMode participation() {
        var ours = alignments.concept(AlignmentType.PARTICIPATION, Concepts.MODES);
        var dutch = DUTCH_MODES.get(achievement.at("participationType").text().orElse(""));
        return ours == null ? dutch : ours;
    }

    private List<IscedField> fields() {
        var fields = new ArrayList<IscedField>();
        for (var code : codes(AlignmentType.ISCED)) {
            if (FIELD.matcher(code).matches()) {
                fields.add(new IscedField(code));
            }
        }
        return fields;
    }

    private List<String> languages() {
        return codes(AlignmentType.LANGUAGE);
    }

    private List<String> codes(String type) {
        var codes = new LinkedHashSet<String>();
        for (var alignment : alignments.ofType(type)) {
            alignment.at("targetCode").textOrNumber().ifPresent(codes::add);
        }
        return List.copyOf(codes);
    }

    /** The value behind the code of the first alignment of that type; a code that means nothing is an issue. */
    private <T> @Nullable T value(String type, Function<String, T> meaning) {
        for (var alignment : alignments.ofType(type)) {
            var place = alignment.at("targetCode");
            var code = place.textOrNumber();
            if (code.isPresent()) {
                return understood(place, () -> meaning.apply(code.get()));
            }
        }
        return null;
    }

    private static <T> @Nullable T understood(JsonPlace place, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            place.complain("format.member.notUnderstood");
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }
}
