package eu.meshe.format;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Reading;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.Multibase;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** W3C VCDM 2.0, 5.3. */
class RelatedResourcesTest {

    private static final String V2 = "https://www.w3.org/ns/credentials/v2";
    private static final byte[] OF_V2 =
            HexFormat.of().parseHex("59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734");
    private static final byte[] OTHER = new byte[32];

    @Test
    void theDigestOfTheContextAsItIsPublishedFits() {
        assertThat(found(entry(V2, "digestSRI", sri(OF_V2)))).isEqualTo("");
        assertThat(found(entry(V2, "digestMultibase", multibase(OF_V2)))).isEqualTo("");
        assertThat(found(entry(V2, "digestSRI", sri(OF_V2) + "?ct=x"))).isEqualTo("");
        assertThat(found(entry(V2, "digestSRI", "sha512-AAAA " + sri(OF_V2)))).isEqualTo("");
        assertThat(found("{\"id\":\"" + V2 + "\",\"digestSRI\":\"" + sri(OF_V2) + "\",\"digestMultibase\":\""
                        + multibase(OF_V2) + "\"}"))
                .isEqualTo("");
    }

    @Test
    void anotherDigestFails() {
        for (var entry : new String[] {
            entry(V2, "digestSRI", sri(OTHER)),
            entry(V2, "digestSRI", "sha256-AAAA"),
            entry(V2, "digestSRI", "sha256-!"),
            entry(V2, "digestMultibase", multibase(OTHER)),
            "{\"id\":\"" + V2 + "\",\"digestSRI\":\"" + sri(OF_V2) + "\",\"digestMultibase\":\"" + multibase(OTHER)
                    + "\"}"
        }) {
            assertThat(found(entry)).isEqualTo("fault format.related.other");
        }
    }

    @Test
    void whatWeDoNotHoldCouldNotBeCompared() {
        assertThat(found(entry("https://north.example/logo.png", "digestSRI", sri(OTHER))))
                .isEqualTo("doubt format.related.unknown");
        assertThat(found(entry(V2, "digestSRI", "sha384-AAAA"))).isEqualTo("doubt format.related.unknown");
        assertThat(found(entry(V2, "digestMultibase", "uAAAA"))).isEqualTo("doubt format.related.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"https://x.example\"",
                "{}",
                "{\"id\":\"https://x.example\"}",
                "{\"digestSRI\":\"sha256-AAAA\"}",
                "{\"id\":\"https://x.example\",\"digestSRI\":\"\"}",
                "{\"id\":\"https://x.example\",\"digestSRI\":7}"
            })
    void anEntryWithoutAnAddressOrADigestFails(String entry) {
        assertThat(found(entry)).isEqualTo("fault format.related.malformed");
    }

    @Test
    void theSameThingTwiceFails() {
        var entry = entry(V2, "digestSRI", sri(OF_V2));
        assertThat(found(entry + "," + entry)).isEqualTo("fault format.related.twice");
    }

    @Test
    void looksAtNoMoreThanFifty() {
        var many = new StringBuilder(entry("urn:x:0", "digestSRI", sri(OTHER)));
        for (var i = 1; i < 60; i++) {
            many.append(',').append(entry("urn:x:" + i, "digestSRI", sri(OTHER)));
        }
        var related = related(many.toString());
        assertThat(related.doubts()).hasSize(51);
        assertThat(related.doubts().getLast().message().key()).isEqualTo("format.related.tooMany");
    }

    /** In the report: the check of how it is built. In VCDM 1.1 the word means nothing. */
    @Test
    void isAskedOfBadgesThatNameSome() {
        var badge = (ObjectNode) JsonMapper.shared()
                .readTree(new OpenBadgeFormat()
                        .issue(SampleCredentials.full(), TestKeys.ed25519(SampleCredentials.ISSUER), TestKeys.NOW));
        badge.set("relatedResource", JsonMapper.shared().readTree("[" + entry(V2, "digestSRI", sri(OTHER)) + "]"));
        var reading = (Reading.Understood)
                new OpenBadgeFormat().read(JsonMapper.shared().writeValueAsBytes(badge));
        var judgement = Objects.requireNonNull(reading.particulars().schema()).judge();
        assertThat(judgement.faults()).anyMatch(issue -> issue.message().key().equals("format.related.other"));
        assertThat(RelatedResources.areNamedIn(JsonMapper.shared()
                        .readTree(
                                "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\"],\"relatedResource\":[]}")))
                .isFalse();
    }

    private static String found(String entries) {
        var related = related(entries);
        return !related.faults().isEmpty()
                ? "fault " + related.faults().getFirst().message().key()
                : related.doubts().isEmpty()
                        ? ""
                        : "doubt " + related.doubts().getFirst().message().key();
    }

    private static RelatedResources related(String entries) {
        return RelatedResources.of(JsonMapper.shared().readTree("{\"relatedResource\":[" + entries + "]}"));
    }

    private static String entry(String id, String member, String digest) {
        return "{\"id\":\"" + id + "\",\"" + member + "\":\"" + digest + "\"}";
    }

    private static String sri(byte[] digest) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String multibase(byte[] digest) {
        var multihash = new byte[34];
        multihash[0] = 0x12;
        multihash[1] = 0x20;
        System.arraycopy(digest, 0, multihash, 2, 32);
        return Multibase.base64Url(multihash);
    }
}
