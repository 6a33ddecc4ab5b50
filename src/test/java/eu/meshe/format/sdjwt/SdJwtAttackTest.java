package eu.meshe.format.sdjwt;

import static eu.meshe.format.sdjwt.SdJwtFormatTest.bytes;
import static eu.meshe.format.sdjwt.SdJwtFormatTest.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.sdjwt.Unveil;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What RFC 9901, 7.1, wants rejected is rejected, and nothing throws. */
class SdJwtAttackTest {

    private static final SigningKey KEY = TestKeys.p256(SampleCredentials.ISSUER);
    private static final KeyPair PAIR = TestJws.p256();
    private static final SdJwtFormat FORMAT = new SdJwtFormat();
    private static final String ISSUED = new String(
            FORMAT.issue(SampleCredentials.full(), KEY, TestKeys.NOW), java.nio.charset.StandardCharsets.US_ASCII);

    /** Each line: the claims with DIGEST for the disclosure's digest, the disclosure, and what is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"_sd":["DIGEST"]}                            | ["s","a",1]                    | intact
            {"_sd":["DIGEST","DIGEST"]}                   | ["s","a",1]                    | sdjwt.digest.twice
            {"_sd":["DIGEST"],"x":{"_sd":["DIGEST"]}}     | ["s","a",1]                    | sdjwt.digest.twice
            {"_sd":["DIGEST"],"x":[{"...":"DIGEST"}]}     | ["s","a",1]                    | sdjwt.disclosure.misplaced
            {"_sd":["other"]}                             | ["s","a",1]                    | sdjwt.disclosure.unreferenced
            {"_sd":["other","other"]}                     | ["s","a",1]                    | sdjwt.digest.twice
            {"_sd":["DIGEST"],"a":2}                      | ["s","a",1]                    | sdjwt.disclosure.overwrites
            {"_sd":["DIGEST"]}                            | ["s","_sd",[]]                 | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | ["s","...","x"]                | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | ["s","a"]                      | sdjwt.disclosure.misplaced
            {"_sd":["DIGEST"]}                            | ["s","a",1,2]                  | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | [1,"a",1]                      | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | ["s",7,1]                      | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | {"s":1}                        | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | ["s","a",{"b":1,"b":2}]        | sdjwt.disclosure.malformed
            {"_sd":["DIGEST"]}                            | ["s","exp",1]                  | sdjwt.disclosure.neverHidden
            {"_sd":["DIGEST"]}                            | ["s","status",{}]              | sdjwt.disclosure.neverHidden
            {"_sd":["DIGEST"]}                            | ["s","cnf",{}]                 | sdjwt.disclosure.neverHidden
            {"_sd":["DIGEST"]}                            | ["s","a",{"_sd":["DIGEST"]}]   | intact
            {"_sd":["DIGEST"]}                            | ["s","a",{"_sd":"x"}]          | sdjwt.reserved
            {"_sd":["DIGEST"]}                            | ["s","a",{"...":"x"}]          | sdjwt.reserved
            {"_sd":["DIGEST"]}                            | ["s","a",[{"...":"x","y":1}]]  | sdjwt.reserved
            {"_sd":"DIGEST"}                              | ["s","a",1]                    | sdjwt.reserved
            {"_sd":[7]}                                   | ["s","a",1]                    | sdjwt.reserved
            {"...":"DIGEST"}                              | ["s","a"]                      | sdjwt.reserved
            {"x":[{"...":"DIGEST"}]}                      | ["s","a"]                      | intact
            {"x":[{"...":"DIGEST"},{"...":"DIGEST"}]}     | ["s","a"]                      | sdjwt.digest.twice
            {"x":[{"...":7}]}                             | ["s","a"]                      | sdjwt.reserved
            {"_sd":["DIGEST"],"_sd_alg":"sha-256"}        | ["s","a",1]                    | intact
            {"_sd":["DIGEST"],"_sd_alg":"md5"}            | ["s","a",1]                    | sdjwt.unknownHash
            {"_sd":["DIGEST"],"_sd_alg":7}                | ["s","a",1]                    | sdjwt.unknownHash
            {"_sd":["DIGEST"],"_sd_alg":"sha-512"}        | ["s","a",1]                    | sdjwt.disclosure.unreferenced
            """)
    void oneDisclosure(String claims, String disclosure, String found) {
        var encoded = TestJws.encode(disclosure);
        var whole = claims.replace("DIGEST", digest(encoded))
                .replaceFirst("\\{", "{\"vct\":\"urn:x\",\"iss\":\"https://i.example\",");

        assertThat(outcome(signed(whole) + "~" + encoded + "~")).isEqualTo(found);
    }

    @Test
    void theSameDisclosureTwiceIsRejected() {
        var encoded = TestJws.encode("[\"s\",\"a\",1]");
        assertThat(outcome(signed("{\"_sd\":[\"" + digest(encoded) + "\"]}") + "~" + encoded + "~" + encoded + "~"))
                .isEqualTo("sdjwt.disclosure.twice");
    }

    @Test
    void anotherSpellingOfADisclosureIsRejected() {
        var encoded = TestJws.encode("[\"s\",\"a\",1]");
        var token = signed("{\"_sd\":[\"" + digest(encoded) + "\"]}");
        assertThat(outcome(token + "~" + encoded + "=~")).isEqualTo("sdjwt.disclosure.malformed");
        assertThat(outcome(token + "~" + TestJws.encode("[\"s\", \"a\",1]") + "~"))
                .isEqualTo("sdjwt.disclosure.unreferenced");
        assertThat(outcome(token + "~" + encoded + "~~")).isEqualTo("sdjwt.disclosure.malformed");
    }

    /** RFC 9901, 9.7 and 4.2.6: what hangs on a claim that was kept back cannot be shown. */
    @Test
    void aClaimInsideOneThatIsKeptBackIsRejected() {
        var inner = TestJws.encode("[\"s\",\"b\",1]");
        var outer = TestJws.encode("[\"s\",\"a\",{\"_sd\":[\"" + digest(inner) + "\"]}]");
        var token = signed("{\"_sd\":[\"" + digest(outer) + "\"]}");

        assertThat(outcome(token + "~" + outer + "~" + inner + "~")).isEqualTo("intact");
        assertThat(outcome(token + "~" + inner + "~" + outer + "~")).isEqualTo("intact");
        assertThat(outcome(token + "~" + outer + "~")).isEqualTo("intact");
        assertThat(outcome(token + "~" + inner + "~")).isEqualTo("sdjwt.disclosure.unreferenced");
    }

    @Test
    void theOrderOfDisclosuresIsTheHoldersChoice() {
        var parts = new ArrayList<>(Arrays.asList(ISSUED.split("~")));
        var disclosures = parts.subList(1, parts.size());
        Collections.reverse(disclosures);
        var reading = (Reading.Understood) FORMAT.read(bytes(String.join("~", parts) + "~"));

        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void aDisclosureOfAnotherCredentialIsRejected() {
        var other = new String(
                FORMAT.issue(SampleCredentials.full(), KEY, TestKeys.NOW), java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(outcome(ISSUED + other.split("~")[1] + "~")).isEqualTo("sdjwt.disclosure.unreferenced");
    }

    @Test
    void noChangedLetterIsOverlooked() {
        for (int i = 0; i < ISSUED.length(); i += 5) {
            var letter = ISSUED.charAt(i);
            if (letter != '~') {
                var changed = ISSUED.substring(0, i) + (letter == 'A' ? 'B' : 'A') + ISSUED.substring(i + 1);
                assertThat(outcome(changed)).as("letter " + i).isNotEqualTo("intact");
            }
        }
    }

    @Test
    void howeverItIsCutShortNothingThrowsAndNothingIsAdded() {
        for (int i = 0; i < ISSUED.length(); i += 11) {
            if (FORMAT.read(bytes(ISSUED.substring(0, i))) instanceof Reading.Understood understood
                    && understood.proof().check(TestKeys.knowing()) instanceof Outcome.Intact
                    && !(understood.particulars().possession().check(TestKeys.knowing())
                            instanceof Possession.Outcome.Broken)) {
                assertThat(ISSUED.charAt(i - 1)).isEqualTo('~');
            }
        }
    }

    @Test
    void aSignatureThatProtectsNothingIsRejected() {
        var payload = decoded(ISSUED.split("\\.")[1]);
        var rest = ISSUED.substring(ISSUED.indexOf('~'));
        for (var alg : List.of("none", "None", "HS256", "")) {
            var header = TestJws.encode("{\"typ\":\"dc+sd-jwt\",\"alg\":\"" + alg + "\"}");
            assertThat(outcome(
                            header + "." + TestJws.encode(payload) + "." + (alg.equals("HS256") ? "AAAA" : "") + rest))
                    .isEqualTo("signing.jws.unsafeAlgorithm");
        }
    }

    /** RFC 7515, 4.1.11. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "crit":["x"],"x":1     | signing.jws.unknownExtension
            "crit":["b64"],"b64":true | signing.jws.unknownExtension
            "crit":["alg"]         | signing.jws.unknownExtension
            "crit":["x"]           | signing.jws.header
            "crit":[]              | signing.jws.header
            "crit":"x","x":1       | signing.jws.header
            "crit":null            | signing.jws.header
            "x":1                  | intact
            """)
    void anExtensionThatMustBeFollowedIsRejectedAndOneThatNeedNotBeIsPassedOver(String members, String found) {
        var header =
                "{\"typ\":\"dc+sd-jwt\",\"alg\":\"ES256\"," + members + ",\"jwk\":" + Jwk.write(PAIR.getPublic()) + "}";
        assertThat(outcome(TestJws.es256(header, "{\"vct\":\"urn:x\",\"iss\":\"https://i.example\"}", PAIR) + "~"))
                .isEqualTo(found);
    }

    @Test
    void bombsAreDefused() {
        var many = new StringBuilder(signed("{}")).append('~');
        for (int i = 0; i < 3000; i++) {
            many.append(TestJws.encode("[\"" + i + "\",\"a\",1]")).append('~');
        }
        assertThat(FORMAT.read(bytes(many.toString()))).isInstanceOf(Reading.Unreadable.class);
        assertThat(FORMAT.read(bytes("eyJ" + "~".repeat(1_000_000)))).isInstanceOf(Reading.Unreadable.class);
        assertThat(outcome(signed("{}") + "~" + TestJws.encode("[".repeat(100_000)) + "~"))
                .isEqualTo("sdjwt.disclosure.malformed");
        assertThat(outcome(nested(200))).isEqualTo("signing.json.tooComplex");
    }

    /** Each claim hides the next: shallow one by one, deep together. */
    private static String nested(int depth) {
        var disclosures = new StringBuilder();
        var inside = "1";
        for (int i = 0; i < depth; i++) {
            var encoded = TestJws.encode("[\"s" + i + "\",\"a\"," + inside + "]");
            disclosures.append(encoded).append('~');
            inside = "{\"_sd\":[\"" + digest(encoded) + "\"]}";
        }
        return signed(inside) + "~" + disclosures;
    }

    private static String outcome(String sdJwt) {
        if (!(FORMAT.read(bytes(sdJwt)) instanceof Reading.Understood understood)) {
            return "unreadable";
        }
        return switch (understood.proof().check(TestKeys.knowing())) {
            case Outcome.Intact intact -> "intact";
            case Outcome.Broken broken -> broken.why().key();
            case Outcome.Absent absent -> "absent";
            case Outcome.NotFoundOut unknown -> unknown.obstacle().key();
        };
    }

    private static String signed(String claims) {
        return TestJws.es256(
                "{\"typ\":\"dc+sd-jwt\",\"alg\":\"ES256\",\"jwk\":" + Jwk.write(PAIR.getPublic()) + "}", claims, PAIR);
    }

    private static String digest(String encoded) {
        return Base64Url.encode(Unveil.digest("SHA-256").digest(bytes(encoded)));
    }
}
