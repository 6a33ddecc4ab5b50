package eu.meshe.format.elm;

import eu.meshe.format.elm.json.Document;
import eu.meshe.format.elm.json.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the EDC application profile (generic, 1.1.0) demands of each class, by the names its JSON-LD context gives the properties. */
final class MandatoryMembers {

    private static final Map<String, List<String>> BY_CLASS = Map.ofEntries(
            Map.entry("Accreditation", List.of("accreditingAgent", "title", "dcType")),
            Map.entry("Address", List.of("countryCode")),
            Map.entry("Amount", List.of("unit", "value")),
            Map.entry("AwardingOpportunity", List.of("awardingBody")),
            Map.entry("AwardingProcess", List.of("awardingBody")),
            Map.entry("Claim", List.of("awardedBy", "title")),
            Map.entry("CreditPoint", List.of("framework", "point")),
            Map.entry("DisplayDetail", List.of("image", "page")),
            Map.entry("DisplayParameter", List.of("individualDisplay", "primaryLanguage", "language", "title")),
            Map.entry(
                    Terms.EDC_TYPE,
                    List.of(
                            "credentialProfiles",
                            "displayParameter",
                            "credentialSchema",
                            "credentialSubject",
                            "issued",
                            "issuer",
                            "validFrom")),
            Map.entry("Evidence", List.of("dcType")),
            Map.entry("GradingScheme", List.of("title")),
            Map.entry("Grant", List.of("title")),
            Map.entry("Group", List.of("prefLabel")),
            Map.entry("Identifier", List.of("notation")),
            Map.entry("IndividualDisplay", List.of("displayDetail", "language")),
            Map.entry("LearningAchievement", List.of("awardedBy", "title")),
            Map.entry("LearningAchievementSpecification", List.of("title")),
            Map.entry("LearningActivity", List.of("awardedBy", "title")),
            Map.entry("LearningActivitySpecification", List.of("title")),
            Map.entry("LearningAssessment", List.of("awardedBy", "grade", "title")),
            Map.entry("LearningAssessmentSpecification", List.of("title")),
            Map.entry("LearningEntitlement", List.of("awardedBy", "title")),
            Map.entry("LearningEntitlementSpecification", List.of("entitlementStatus", "title", "dcType")),
            Map.entry("LearningOpportunity", List.of("providedBy", "title")),
            Map.entry("LearningOutcome", List.of("title")),
            Map.entry("LegalIdentifier", List.of("spatial", "notation")),
            Map.entry("Location", List.of("address")),
            Map.entry("MediaObject", List.of("content", "contentEncoding", "contentType")),
            Map.entry("Note", List.of("noteLiteral")),
            Map.entry("Organisation", List.of("location", "legalName")),
            Map.entry("Person", List.of("hasClaim")),
            Map.entry("Qualification", List.of("title")),
            Map.entry("ResultCategory", List.of("count", "label")),
            Map.entry("ShortenedGrading", List.of("percentageEqual", "percentageHigher", "percentageLower")),
            Map.entry("Specification", List.of("title")),
            Map.entry("VerificationCheck", List.of("subject", "verificationStatus", "dcType")),
            Map.entry("WebResource", List.of("contentURL")));

    private static final Set<String> TEXTS = Set.of("title", "legalName", "noteLiteral", "prefLabel");

    private MandatoryMembers() {}

    static void check(Document document) {
        checkAll(document.root());
        var issuer = document.root().first("issuer");
        issuer.filter(part -> part.all("eIDASIdentifier").size() != 1)
                .ifPresent(part ->
                        document.findings().add(part.pointer("eIDASIdentifier"), "elm.issue.oneLegalIdentifier"));
    }

    private static void checkAll(Part part) {
        var full = part.inFull();
        for (var type : part.types()) {
            var name = type.startsWith("elm:") ? type.substring(4) : type;
            for (var member : BY_CLASS.getOrDefault(name, List.of())) {
                if (isAbsent(full, member)) {
                    part.findings().add(part.pointer(member), "elm.issue.missing", member, type);
                }
            }
        }
        part.beneath().forEach(MandatoryMembers::checkAll);
    }

    private static boolean isAbsent(Part part, String member) {
        return TEXTS.contains(member) ? !part.hasWords(member) : !part.has(member);
    }
}
