package eu.meshe.recognition.precedents.web;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.precedents.Force;
import eu.meshe.recognition.precedents.Precedent;
import eu.meshe.recognition.precedents.SourceFacts;
import eu.meshe.web.Say;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A precedent as programs see it. What is only for the institution itself is absent for others.
 *
 * @param institution the deciding institution's slug
 * @param decided the day, {@code yyyy-mm-dd}; for others the month, {@code yyyy-mm}
 * @param outcome full, partial, conditional, alternative, refusal
 * @param credits ECTS that count
 * @param differences level, workload, quality, profile, outcomes
 * @param text what an officer wrote for others
 * @param outOfForce absent while it is in force
 * @param own what only the institution itself is told
 */
record PrecedentJson(
        UUID id,
        String institution,
        String decided,
        String outcome,
        @Nullable String credits,
        List<String> differences,
        Side source,
        Side target,
        @Nullable String text,
        boolean inForce,
        @Nullable Out outOfForce,
        @Nullable Own own) {

    /** One side: what was recognised, or what it counts towards. */
    record Side(
            String title,
            @Nullable String awardingBody,
            @Nullable UUID microCredential,
            @Nullable Integer edition,
            @Nullable String credits,
            @Nullable Integer level,
            List<String> fields,
            List<String> outcomes,
            List<String> assessments) {

        static Side of(
                Achievement it,
                @Nullable String awardingBody,
                @Nullable UUID microCredential,
                @Nullable Integer edition,
                Say say) {
            return new Side(
                    say.text(it.title()),
                    awardingBody,
                    microCredential,
                    edition,
                    it.credits() == null ? null : it.credits().toString(),
                    it.level() == null ? null : it.level().level(),
                    it.fields().stream().map(IscedField::code).toList(),
                    it.outcomes().stream()
                            .map(outcome -> say.text(outcome.title()))
                            .toList(),
                    it.assessments().stream()
                            .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }
    }

    /**
     * @param since the day; for others the month
     * @param cause decided, appeal, condition, correction, recall, source-changed, target-changed, put-out, put-back, shared
     * @param changes what changed, in sentences
     */
    record Out(String since, String cause, List<String> changes) {}

    /**
     * @param caseId the case it comes from
     * @param sharing own, partners, all
     * @param reason why it is out of force, in the officer's words
     */
    record Own(UUID caseId, String sharing, @Nullable String reason, int version) {}

    static PrecedentJson of(Precedent it, String institution, boolean isOwn, Say say) {
        var judgement = it.judgement();
        var source = it.facts().source();
        var target = it.facts().target();
        return new PrecedentJson(
                it.id().value(),
                institution,
                isOwn
                        ? judgement.on().toString()
                        : YearMonth.from(judgement.on()).toString(),
                judgement.outcome().slug(),
                judgement.credits() == null ? null : judgement.credits().toString(),
                judgement.differences().stream().map(Element::slug).toList(),
                source(source, say),
                Side.of(target.achievement(), null, target.microCredential(), target.edition(), say),
                it.text(),
                it.isInForce(),
                out(it.force(), isOwn, say),
                isOwn ? own(it) : null);
    }

    private static Side source(SourceFacts it, Say say) {
        return Side.of(it.achievement(), say.text(it.awarding().legalName()), it.microCredential(), it.edition(), say);
    }

    private static @Nullable Out out(Force force, boolean isOwn, Say say) {
        if (!(force instanceof Force.OutOfForce out)) {
            return null;
        }
        var day = out.since().toString();
        return new Out(
                isOwn ? day : day.substring(0, "yyyy-mm".length()),
                out.cause().slug(),
                out.changes().stream().map(say::message).toList());
    }

    private static Own own(Precedent it) {
        return new Own(
                it.application().value(),
                it.sharing().slug(),
                it.force() instanceof Force.OutOfForce out ? out.note() : null,
                it.version());
    }
}
