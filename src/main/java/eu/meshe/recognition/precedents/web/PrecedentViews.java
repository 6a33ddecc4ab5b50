package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.Institutions;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedFields;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.precedents.Force;
import eu.meshe.recognition.precedents.Precedent;
import eu.meshe.recognition.precedents.Reader;
import eu.meshe.recognition.precedents.web.PrecedentView.Row;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lays precedents out for whoever reads them: what is only for the institution itself, others do not get. */
@Component
class PrecedentViews {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Institutions institutions;
    private final Say say;

    PrecedentViews(Institutions institutions, Say say) {
        this.institutions = institutions;
        this.say = say;
    }

    /** @param place where the reader finds precedents: {@code /precedents}, or her institution's */
    PrecedentView of(Precedent it, Reader reader, String place) {
        var isOwn = reader.isOwner(it);
        return new PrecedentView(
                it,
                institutions.getInstitution(it.institutionId()).name(),
                place + "/" + it.id(),
                isOwn,
                day(it.judgement().on(), isOwn),
                mark(it.judgement().outcome()),
                out(it.force(), isOwn),
                rows(it.facts().source().achievement()),
                rows(it.facts().target().achievement()));
    }

    /** For others the month only: with the day somebody might guess whose case it was. */
    private String day(LocalDate day, boolean isOwn) {
        return isOwn
                ? say.date(day)
                : day.format(DateTimeFormatter.ofPattern("LLLL uuuu", LocaleContextHolder.getLocale()));
    }

    private PrecedentView.@Nullable Out out(Force force, boolean isOwn) {
        if (!(force instanceof Force.OutOfForce out)) {
            return null;
        }
        return new PrecedentView.Out(
                day(LocalDate.ofInstant(out.since(), ZONE), isOwn),
                say.key("precedents.out." + out.cause().slug()),
                out.changes().stream().map(say::message).toList(),
                isOwn ? out.note() : null);
    }

    private List<Row> rows(Achievement it) {
        var rows = new ArrayList<Row>();
        if (it.credits() != null) {
            add(rows, "workload", List.of(say.creditsInHours(it.credits())));
        } else if (it.workload() != null) {
            add(
                    rows,
                    "workload",
                    List.of(say.key("precedents.hours", it.workload().hours())));
        }
        add(rows, "level", level(it));
        add(rows, "field", fields(it));
        add(
                rows,
                "outcomes",
                it.outcomes().stream().map(outcome -> say.text(outcome.title())).toList());
        add(
                rows,
                "assessment",
                it.assessments().stream()
                        .map(type -> say.key("catalogue.assessment." + slug(type)))
                        .toList());
        return rows;
    }

    private static void add(List<Row> rows, String part, List<String> lines) {
        if (!lines.isEmpty()) {
            rows.add(new Row("precedents.part." + part, lines));
        }
    }

    private List<String> level(Achievement it) {
        var lines = new ArrayList<String>();
        if (it.level() != null) {
            lines.add(say.key("precedents.level", it.level()));
        }
        if (it.nationalLevel() != null) {
            lines.add(it.nationalLevel());
        }
        return lines;
    }

    private static List<String> fields(Achievement it) {
        return it.fields().stream()
                .map(field -> field.code() + " " + IscedFields.name(field, LocaleContextHolder.getLocale()))
                .toList();
    }

    static Mark mark(DecisionOutcome outcome) {
        return switch (outcome) {
            case FULL -> Mark.PASSED;
            case PARTIAL, CONDITIONAL, ALTERNATIVE -> Mark.SIMILAR;
            case REFUSAL -> Mark.FAILED;
        };
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
