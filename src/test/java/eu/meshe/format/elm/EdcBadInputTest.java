package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.meshe.Shared;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.Proof.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The worst we could think of: nothing throws, and what is wrong is said with its place. */
class EdcBadInputTest {

    private static final TestSeal SEAL = new TestSeal();
    private final EdcFormat format = new EdcFormat();
    private final byte[] sealed = format.issue(SampleCredentials.complete(), SEAL, SampleCredentials.AT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "42",
                "\"EuropeanDigitalCredential\"",
                "{}",
                "<xml/>",
                "\u0000\u0001",
                "{\"payload\":"
            })
    void doesNotTakeAnythingElseForOne(String text) {
        assertThat(format.fit(Documents.bytes(text))).isEqualTo(CredentialFormat.Fit.NONE);
        assertThatCode(() -> format.read(Documents.bytes(text))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"note\":\"EuropeanDigitalCredential\"}",
                "{\"type\":\"Invoice\",\"about\":{\"type\":\"EuropeanDigitalCredential\"}}",
                "{\"EuropeanDigitalCredential\":\"type\"}",
                "[{\"type\":\"EuropeanDigitalCredential\"}]"
            })
    void doesNotTakeASealedTextForOneThatOnlyNamesIt(String text) {
        var foreign = Documents.withPayload(sealed, text);
        var encoded = Documents.withPayload(sealed, Base64Url.encode(Documents.bytes(text)));

        assertThat(format.fit(foreign)).isEqualTo(CredentialFormat.Fit.NONE);
        assertThat(format.fit(encoded)).isEqualTo(CredentialFormat.Fit.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"EuropeanDigitalCredential\"}",
                "{ \"@type\" : [ \"x\", \"elm:EuropeanDigitalCredential\" ] }",
                "{\"credential\":{\"type\":\"European\\u0044igitalCredential\"}}"
            })
    void takesASealedTextOfTheTypeForOneHoweverItIsPut(String text) {
        assertThat(format.fit(Documents.withPayload(sealed, text))).isEqualTo(CredentialFormat.Fit.OWN);
    }

    @Test
    void recognisesATruncatedOneAndSaysWhereItEnds() {
        for (var length = 400; length < sealed.length; length += 997) {
            var truncated = java.util.Arrays.copyOf(sealed, length);

            assertThat(format.fit(truncated)).isEqualTo(CredentialFormat.Fit.OWN);
            assertThat(format.read(truncated))
                    .isInstanceOfSatisfying(
                            Reading.Unreadable.class,
                            unreadable -> assertThat(unreadable.issues())
                                    .singleElement()
                                    .extracting(Issue::place)
                                    .asString()
                                    .matches("\\d+:\\d+"));
        }
    }

    @Test
    void refusesMembersGivenTwice() {
        var text = Documents.payload(sealed);
        var twice = text.replaceFirst("\"issued\":", "\"issued\":\"2020-01-01T00:00:00Z\",\"issued\":");

        assertThat(format.read(Documents.bytes(twice))).isInstanceOf(Reading.Unreadable.class);
        assertThat(format.read(Documents.withPayload(sealed, twice))).isInstanceOf(Reading.Unreadable.class);
        assertThat(format.fit(Documents.withPayload(sealed, twice))).isEqualTo(CredentialFormat.Fit.OWN);
    }

    @Test
    void survivesNestingAThousandDeepAndDeeper() {
        for (var depth : new int[] {1_000, 1_000_000}) {
            var text = "{\"type\":\"EuropeanDigitalCredential\",\"hasPart\":" + "[".repeat(depth) + "]".repeat(depth)
                    + "}";

            assertThat(format.fit(Documents.bytes(text))).isEqualTo(CredentialFormat.Fit.OWN);
            assertThat(format.read(Documents.bytes(text))).isInstanceOf(Reading.Unreadable.class);
        }
    }

    @Test
    void survivesHugeTexts() {
        var huge = "x".repeat(3_000_000);
        var title = Documents.payload(sealed).replace("Reading rivers", huge);
        var point = Documents.payload(sealed).replaceFirst("\"point\":\"[0-9.]+\"", "\"point\":\"1E999999999\"");
        var digits = Documents.payload(sealed).replaceFirst("\"point\":\"[0-9.]+\"", "\"point\":" + "9".repeat(900));

        for (var text : List.of(
                title, point, digits, "{\"type\":\"EuropeanDigitalCredential\",\"a\":\"" + huge.repeat(4) + "\"}")) {
            assertThatCode(() -> format.read(Documents.bytes(text))).doesNotThrowAnyException();
            assertThatCode(() -> format.fit(Documents.bytes(text))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void survivesAnyMemberBecomingAnythingElse(boolean real) {
        var source = real
                ? Documents.payload(Shared.bytes("samples/elm/Sample-MC-Annex1-signed.jsonld"))
                : Documents.payload(sealed);
        var document = Documents.JSON.readTree(source);
        shortenPictures(document);
        var places = new ArrayList<Runnable[]>();
        collect(document, places);
        for (var place : places) {
            // two of the seven ways for each place, so that all ways and all places have their turn within seconds
            for (var i = places.indexOf(place) % 4; i < place.length - 1; i += 4) {
                place[i].run();
                var bytes = Documents.JSON.writeValueAsBytes(document);
                assertThatCode(() -> readAndCheck(bytes)).doesNotThrowAnyException();
                place[place.length - 1].run();
            }
        }
        assertThat(places).hasSizeGreaterThan(200);
    }

    @Test
    void survivesAnyByteOfTheFileBecomingAnother() {
        var random = new Random(11);
        for (var i = 0; i < 600; i++) {
            var changed = sealed.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThatCode(() -> readAndCheck(changed)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"signatures\":[]",
                "\"signatures\":null",
                "\"signatures\":7",
                "\"signatures\":[null,{}]",
                "\"signatures\":[{\"protected\":\"e30\",\"signature\":\"\"}]"
            })
    void callsASealThatIsNoneBroken(String signatures) {
        var node = (ObjectNode) Documents.JSON.readTree(sealed);
        node.setAll((ObjectNode) Documents.JSON.readTree("{" + signatures + "}"));

        var read = (Reading.Understood) format.read(Documents.JSON.writeValueAsBytes(node));

        assertThat(read.proof().check(EdcRoundTripTest.NO_KEYS)).isInstanceOf(Outcome.Broken.class);
    }

    @Test
    void wantsEverySignatureRight() {
        var node = (ObjectNode) Documents.JSON.readTree(sealed);
        var signatures = (ArrayNode) node.path("signatures");
        signatures.add(signatures.get(0).deepCopy());
        ((ObjectNode) signatures.get(1)).put("signature", "A".repeat(86));

        var read = (Reading.Understood) format.read(Documents.JSON.writeValueAsBytes(node));

        assertThat(read.proof().check(EdcRoundTripTest.NO_KEYS)).isInstanceOf(Outcome.Broken.class);
    }

    @Test
    void namesWhatIsMissingAndWhere() {
        var node = (ObjectNode) Documents.JSON.readTree(Documents.payload(sealed));
        node.remove("issued");
        ((ObjectNode) node.path("credentialSubject").path("hasClaim")).remove("title");
        ((ObjectNode) node.path("issuer")).remove("legalName");

        var read = (Reading.Understood) format.read(Documents.JSON.writeValueAsBytes(node));

        assertThat(read.issues()).extracting(Issue::place).contains("/issued", "/credentialSubject/hasClaim/title");
        assertThat(read.issues()).allMatch(issue -> issue.message().key().equals("elm.issue.missing"));
    }

    private void readAndCheck(byte[] document) {
        format.fit(document);
        if (format.read(document) instanceof Reading.Understood read) {
            read.proof().check(EdcRoundTripTest.NO_KEYS);
        }
    }

    private static void shortenPictures(JsonNode node) {
        if (node.path("content").isString()) {
            ((ObjectNode) node).put("content", "AAAA");
        }
        node.valueStream().forEach(EdcBadInputTest::shortenPictures);
    }

    /** For each member the ways to change it, and last the way back. */
    private static void collect(JsonNode node, List<Runnable[]> places) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var before = object.get(name);
                places.add(new Runnable[] {
                    () -> object.put(name, -7.5),
                    () -> object.putNull(name),
                    () -> object.putArray(name),
                    () -> object.putArray(name).add("x").addNull().add(1).addArray(),
                    () -> object.put(name, "\uD83D not what you think \u0000"),
                    () -> object.put(name, true),
                    () -> object.putObject(name),
                    () -> object.set(name, before)
                });
                collect(before, places);
            }
        }
        if (node.isArray()) {
            node.valueStream().forEach(child -> collect(child, places));
        }
    }
}
