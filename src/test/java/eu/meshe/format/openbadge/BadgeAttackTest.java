package eu.meshe.format.openbadge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to a sealed badge, it is never found intact while saying something else. */
class BadgeAttackTest {

    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);
    private static final KeyDirectory KEYS = TestKeys.knowing(KEY);
    private static final OpenBadgeFormat FORMAT = new OpenBadgeFormat();
    private static final byte[] BADGE = FORMAT.issue(SampleCredentials.full(), KEY, TestKeys.NOW);

    /** Every byte of a small badge, and every seventeenth of a full one. */
    @Test
    void noChangedByteIsOverlooked() {
        var small = FORMAT.issue(SampleCredentials.bare(), KEY, TestKeys.NOW);
        assertThat(overlookedChanges(small, SampleCredentials.bare(), 1)).isEmpty();
        assertThat(overlookedChanges(BADGE, SampleCredentials.full(), 17)).isEmpty();
    }

    private static List<String> overlookedChanges(byte[] badge, Credential said, int step) {
        var overlooked = new ArrayList<String>();
        for (int i = 0; i < badge.length; i += step) {
            for (var flip : new int[] {1, 0x20}) {
                var changed = badge.clone();
                changed[i] ^= (byte) flip;
                if (isIntactYetDifferent(changed, said)) {
                    overlooked.add(i + ": " + new String(changed, StandardCharsets.UTF_8));
                }
            }
        }
        return overlooked;
    }

    @Test
    void noRemovedMemberIsOverlooked() {
        var count = countMembers(root());
        assertThat(count).isGreaterThan(100);
        for (int i = 0; i < count; i++) {
            var changed = root();
            var removed = removeMember(changed, new int[] {i});
            assertThat(isIntact(changed)).as("without " + removed).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"validUntil", "credentialStatus", "name", "issuer", "awardedDate"})
    void aMemberHiddenBehindItsFullAddressIsNotOverlooked(String member) {
        var address = switch (member) {
            case "name" -> "https://schema.org/name";
            case "awardedDate" -> "https://purl.imsglobal.org/spec/vc/ob/vocab.html#awardedDate";
            default -> "https://www.w3.org/2018/credentials#" + member;
        };
        var changed = root();
        var value = changed.remove(member);
        if (value.isString() && !member.equals("name")) {
            var type = member.equals("awardedDate") ? "xsd:dateTime" : "http://www.w3.org/2001/XMLSchema#dateTime";
            changed.putObject(address).put("@value", value.stringValue()).put("@type", type);
        } else {
            changed.set(address, value);
        }

        assertThat(isIntact(changed)).isFalse();
    }

    @Test
    void aSecondSpellingOfAMemberIsNotOverlooked() {
        var changed = root();
        var achievement = (ObjectNode) changed.path("credentialSubject").path("achievement");
        achievement.set("Criteria", achievement.remove("criteria"));

        assertThat(isIntact(changed)).isFalse();
    }

    @Test
    void anAppendedTypeIsNotOverlooked() {
        for (var type :
                List.of("Undefined", "https://example.org/Type", "DiplomaCredential", "../x", "", "_:b", "a b")) {
            assertThat(isIntact(changed(root -> ((ArrayNode) root.path("type")).add(type))))
                    .as(type)
                    .isFalse();
            assertThat(isIntact(changed(
                            root -> ((ArrayNode) root.path("credentialSubject").path("type")).add(type))))
                    .as(type)
                    .isFalse();
        }
    }

    @Test
    void anAddedTermIsNotOverlooked() {
        for (var name :
                List.of("honours", "degree:level", "@index", "@included", "@reverse", "@nest", "@graph", "_:x", "")) {
            assertThat(isIntact(changed(root -> root.put(name, "summa cum laude"))))
                    .as(name)
                    .isFalse();
            assertThat(isIntact(changed(
                            root -> ((ObjectNode) root.path("credentialSubject")).put(name, "summa cum laude"))))
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void aValueThatJsonLdWouldDropIsNotOverlooked() {
        var credential = root();
        var words = credential.putArray("description").addObject();
        words.put("@value", "with honours").put("@language", "not a language");
        assertThat(isIntact(credential)).isFalse();

        var relative = root();
        relative.put("termsOfUse", "relative");
        assertThat(isIntact(relative)).isFalse();
    }

    @Test
    void aMemberNamedTwiceIsUnreadable() {
        var text = new String(BADGE, StandardCharsets.UTF_8);
        var twice = text.replaceFirst("\"validUntil\":", "\"validUntil\":\"2099-01-01T00:00:00Z\",\"validUntil\":");

        assertThat(twice).isNotEqualTo(text);
        assertThat(FORMAT.read(twice.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void halfACharacterInPlaceOfAQuestionMarkIsUnreadable() {
        var asked = FORMAT.issue(titled("Done?"), KEY, TestKeys.NOW);
        var text = new String(asked, StandardCharsets.UTF_8).replace("Done?", "Done\\ud800");

        assertThat(FORMAT.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aProofFromAnotherBadgeIsBroken() {
        var other = parse(FORMAT.issue(SampleCredentials.bare(), KEY, TestKeys.NOW));

        assertThat(outcome(changed(root -> root.set("proof", other.path("proof")))))
                .isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void aSecondProofThatDoesNotFitBreaksTheFirst() {
        var other = parse(FORMAT.issue(SampleCredentials.bare(), KEY, TestKeys.NOW));

        assertThat(outcome(changed(root ->
                        ((ArrayNode) root.path("proof")).add(other.path("proof").path(0)))))
                .isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void everyMemberOfTheProofIsSigned() {
        for (var member :
                List.of("type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue")) {
            assertThat(isIntact(changed(root -> ((ObjectNode) root.path("proof").path(0)).put(member, "x"))))
                    .as(member)
                    .isFalse();
            assertThat(isIntact(changed(root -> ((ObjectNode) root.path("proof").path(0)).remove(member))))
                    .as("without " + member)
                    .isFalse();
        }
        assertThat(isIntact(changed(root -> ((ObjectNode) root.path("proof").path(0)).put("nonce", "x"))))
                .isFalse();
    }

    @Test
    void aProofForAnotherPurposeIsBroken() {
        assertThat(outcome(changed(
                        root -> ((ObjectNode) root.path("proof").path(0)).put("proofPurpose", "authentication"))))
                .isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void anotherHeaderOfTheProofValueIsBroken() {
        var value = root().path("proof").path(0).path("proofValue").asString();

        assertThat(outcome(changed(
                        root -> ((ObjectNode) root.path("proof").path(0)).put("proofValue", "u" + value.substring(1)))))
                .isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void anUnknownCryptosuiteIsNotJudged() {
        assertThat(outcome(changed(
                        root -> ((ObjectNode) root.path("proof").path(0)).put("cryptosuite", "eddsa-rdfc-2099"))))
                .isInstanceOf(Proof.Outcome.NotFoundOut.class);
    }

    @Test
    void definitionsOfItsOwnAreNotJudged() {
        var changed = changed(
                root -> ((ArrayNode) root.path("@context")).addObject().put("honours", "https://schema.org/name"));

        assertThat(outcome(changed)).isInstanceOf(Proof.Outcome.NotFoundOut.class);
        var words = java.util.Objects.requireNonNull(
                ((Reading.Understood) FORMAT.read(bytes(changed))).particulars().vocabulary());
        assertThat(words.judge().doubts()).isNotEmpty();
    }

    @Test
    void aBadgeSealedByAnotherNamesThatOtherAsItsSigner() {
        var stranger = TestKeys.ed25519("did:web:stranger.example");
        var forged = root();
        forged.remove("proof");
        var signed = new eu.meshe.signing.integrity.DataIntegrity(eu.meshe.signing.canonical.Contexts.bundled())
                .sign(forged, stranger, TestKeys.NOW);

        var outcome = ((Reading.Understood) FORMAT.read(bytes(signed))).proof().check(TestKeys.knowing(KEY, stranger));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Proof.Outcome.Intact.class,
                        intact -> assertThat(intact.signer().controller()).isEqualTo("did:web:stranger.example"));
    }

    @Test
    void aGraphBuiltToWearUsOutIsGivenUpOn() {
        var changed = root();
        var knot = changed.putArray("evidence");
        for (int i = 0; i < 400; i++) {
            knot.addObject()
                    .putArray("evidence")
                    .addObject()
                    .putArray("evidence")
                    .addObject();
        }

        assertThat(isIntact(changed)).isFalse();
    }

    private static Credential titled(String title) {
        var bare = SampleCredentials.bare();
        return new Credential(
                bare.id(),
                eu.meshe.learning.LocalisedText.of("en", title),
                bare.issuer(),
                bare.holder(),
                bare.claim(),
                bare.issuedAt(),
                bare.validFrom(),
                bare.validUntil(),
                bare.statuses());
    }

    /** The revision of the badge's context is the one byte that may change: both say the same of every member the badge has. */
    private static boolean isIntactYetDifferent(byte[] document, Credential said) {
        return FORMAT.read(document) instanceof Reading.Understood reading
                && reading.proof().check(KEYS) instanceof Proof.Outcome.Intact
                && !(reading.credential().equals(said) && reading.issues().isEmpty());
    }

    private static boolean isIntact(JsonNode document) {
        return outcome(document) instanceof Proof.Outcome.Intact;
    }

    private static Proof.Outcome outcome(JsonNode document) {
        return FORMAT.read(bytes(document)) instanceof Reading.Understood reading
                ? reading.proof().check(KEYS)
                : new Proof.Outcome.Absent();
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        var root = root();
        change.accept(root);
        return root;
    }

    private static ObjectNode root() {
        return parse(BADGE);
    }

    private static ObjectNode parse(byte[] document) {
        return (ObjectNode) ((StrictJson.Result.Read) StrictJson.parse(document)).value();
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int countMembers(JsonNode node) {
        int count = node.properties().size();
        for (var child : node) {
            count += countMembers(child);
        }
        return count;
    }

    /** Removes the n-th member of the whole document, counted in reading order. */
    private static String removeMember(JsonNode node, int[] left) {
        for (var member : List.copyOf(node.properties())) {
            if (left[0]-- == 0) {
                ((ObjectNode) node).remove(member.getKey());
                return member.getKey();
            }
            var found = removeMember(member.getValue(), left);
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (node.isArray()) {
            for (var element : node) {
                var found = removeMember(element, left);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
