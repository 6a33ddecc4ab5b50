package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.IdentityCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how it went. Of several results the first that carries a value speaks. */
final class ResultReader {

    private ResultReader() {}

    static Claim.@Nullable Result read(JsonPlace subject) {
        var results = subject.at("result").eachObject();
        var achievedOn = subject.at("activityEndDate").day().orElse(null);
        var achievement = subject.at("achievement");
        var identityCheck = dutchIdentityCheck(achievement);
        if (results.isEmpty() && achievedOn == null && identityCheck == null) {
            return null;
        }
        var result = speaking(results);
        var alignments = Alignments.of(result.orElse(subject.at("result")), achievement);
        var supervised = alignments.concept(AlignmentType.IDENTITY_CHECK, Concepts.IDENTITY_CHECKS);
        return new Claim.Result(
                result.flatMap(found -> found.at("value").textOrNumber()).orElse(null),
                result.flatMap(found -> scale(found, achievement)).orElse(null),
                achievedOn,
                alignments.concept(AlignmentType.ASSESSMENT, Concepts.ASSESSMENTS),
                supervised == null ? identityCheck : supervised,
                OutcomeReader.read(alignments));
    }

    private static Optional<JsonPlace> speaking(List<JsonPlace> results) {
        for (var result : results) {
            if (result.at("value").isPresent()) {
                return Optional.of(result);
            }
        }
        return results.isEmpty() ? Optional.empty() : Optional.of(results.getFirst());
    }

    private static Optional<String> scale(JsonPlace result, JsonPlace achievement) {
        var id = result.at("resultDescription").text().orElse("");
        return achievement.at("resultDescription").eachObject().stream()
                .filter(description -> description.at("id").node().asString("").equals(id))
                .findFirst()
                .flatMap(ResultReader::scale);
    }

    private static Optional<String> scale(JsonPlace description) {
        if (description.at("resultType").text().orElse("").equals("Result")) {
            return Optional.empty();
        }
        var name = description.at("name").text();
        var least = description.at("valueMin").textOrNumber();
        var most = description.at("valueMax").textOrNumber();
        return least.isPresent() && most.isPresent()
                ? Optional.of(name.orElse("") + " (" + least.get() + "–" + most.get() + ")")
                : name;
    }

    /** The words of the Dutch educredential extension. */
    private static @Nullable IdentityCheck dutchIdentityCheck(JsonPlace achievement) {
        var supervision = achievement.at("supervisionType").text().orElse("");
        if (supervision.isEmpty()) {
            return null;
        }
        var withIdentity = supervision.contains("with identity")
                || achievement.at("identityChecked").node().asBoolean(false);
        if (supervision.startsWith("unsupervised")) {
            return withIdentity
                    ? IdentityCheck.UNSUPERVISED_WITH_IDENTITY
                    : IdentityCheck.UNSUPERVISED_WITHOUT_IDENTITY;
        }
        return withIdentity ? IdentityCheck.SUPERVISED_WITH_IDENTITY : IdentityCheck.SUPERVISED_WITHOUT_IDENTITY;
    }
}
