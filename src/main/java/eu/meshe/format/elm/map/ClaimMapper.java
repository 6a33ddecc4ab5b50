package eu.meshe.format.elm.map;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Claim.Achieved;
import eu.meshe.format.elm.json.Dates;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** ELM LearningAchievement with the process it was awarded by. Claims of other kinds are named, not interpreted. */
public final class ClaimMapper {

    private ClaimMapper() {}

    /** @param awardingBody as {@link OrganisationMapper} wrote it */
    public static ObjectNode write(
            Sheet sheet, Achieved claim, LocalisedText title, ObjectNode awardingBody, String language) {
        var process = awardingProcess(sheet, claim, awardingBody);
        var achievement = claim.achievement();
        var node = sheet.object("LearningAchievement", "achievement");
        node.set("title", sheet.localised(title));
        node.set("awardedBy", process);
        if (achievement.credits() != null) {
            node.set("creditReceived", CreditMapper.write(sheet, "credits-received", achievement.credits()));
        }
        if (claim.result() != null) {
            node.set("provenBy", AssessmentMapper.write(sheet, claim.result(), title, process, language));
        }
        node.set("specifiedBy", AchievementMapper.write(sheet, achievement, claim.accreditation() != null));
        return node;
    }

    /** Adds to the awarding body what stands behind its quality. */
    public static void accredit(Sheet sheet, ObjectNode awardingBody, Achieved claim) {
        if (claim.accreditation() != null) {
            awardingBody.set(
                    "accreditation",
                    AccreditationMapper.write(
                            sheet, claim.accreditation(), claim.achievement().qualityAssurance()));
        }
    }

    /** The claim that the credential is about: its first achievement, or else its first claim. */
    public static Optional<Part> principal(Part subject) {
        var claims = subject.all("hasClaim");
        return claims.stream()
                .filter(claim -> claim.is("LearningAchievement"))
                .findFirst()
                .or(() -> claims.stream().findFirst());
    }

    public static Claim read(Part claim, LocalisedText title) {
        if (!claim.is("LearningAchievement")) {
            return new Claim.Other(claim.types());
        }
        var body = claim.first("awardedBy").flatMap(process -> process.first("awardingBody"));
        var accreditation = body.flatMap(organisation -> organisation.first("accreditation"))
                .or(() -> claim.first("specifiedBy").flatMap(specification -> specification.first("accreditation")));
        var assurance = accreditation.flatMap(part -> AccreditationMapper.type(part, "dcType"));
        return new Achieved(
                withCreditsReceived(
                        claim.first("specifiedBy")
                                .map(specification ->
                                        AchievementMapper.read(specification, title, assurance.orElse(null)))
                                .orElseGet(() -> Achievement.titled("", title)),
                        claim),
                body.<Organisation>map(OrganisationMapper::read).orElse(null),
                AssessmentMapper.read(claim).orElse(null),
                accreditation.map(AccreditationMapper::read).orElse(null));
    }

    private static ObjectNode awardingProcess(Sheet sheet, Achieved claim, ObjectNode awardingBody) {
        var process = sheet.object("AwardingProcess", "awarding");
        process.set("awardingBody", awardingBody);
        if (claim.result() != null && claim.result().achievedOn() != null) {
            process.put("awardingDate", Dates.write(claim.result().achievedOn()));
        }
        return process;
    }

    /** What was received stands in for what is offered where the specification names no credits. */
    private static Achievement withCreditsReceived(Achievement achievement, Part claim) {
        var received = CreditMapper.ects(claim, "creditReceived");
        if (achievement.credits() != null || received.isEmpty()) {
            return achievement;
        }
        return new Achievement(
                achievement.id(),
                achievement.title(),
                achievement.description(),
                achievement.outcomes(),
                received.get(),
                achievement.workload(),
                achievement.level(),
                achievement.nationalLevel(),
                achievement.fields(),
                achievement.assessments(),
                achievement.participation(),
                achievement.qualityAssurance(),
                List.copyOf(achievement.languages()),
                achievement.prerequisites(),
                achievement.stackability(),
                achievement.furtherInformation());
    }
}
