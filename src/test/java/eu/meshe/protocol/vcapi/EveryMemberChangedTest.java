package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.aCredential;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.HttpCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A signed credential in which one thing is different, whichever: no member can be changed or left out. */
@ConformanceServer
class EveryMemberChangedTest {

    @Autowired
    private SslBundles bundles;

    @LocalServerPort
    private int port;

    private VcApiCaller suite;

    @BeforeEach
    void callOverTls() throws Exception {
        suite = new VcApiCaller(new HttpCaller(port, OwnCertificate.believed(bundles)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019", "ecdsa-sd-2023"})
    void nothingChangedIsVerified(String name) {
        var signed = signed(name);
        assertThat(suite.verify(name, signed).isVerified()).isTrue();
        var pointers = new ArrayList<String>();
        collect(signed, "", pointers);

        var wrong = new ArrayList<String>();
        for (var pointer : pointers) {
            for (var change : List.<BiConsumer<JsonNode, String>>of(
                    EveryMemberChangedTest::alter,
                    EveryMemberChangedTest::remove,
                    EveryMemberChangedTest::makeNumber)) {
                var changed = signed.deepCopy();
                change.accept(changed, pointer);
                var answer = suite.verify(name, changed);
                if (answer.status() != 400 || answer.isVerified()) {
                    wrong.add(pointer + " -> " + answer.status());
                }
            }
        }

        System.out.println(name + ": " + 3 * pointers.size() + " changes tried, " + wrong.size() + " passed wrongly");
        assertThat(wrong).isEmpty();
    }

    private ObjectNode signed(String name) {
        var signed = suite.issue(name, aCredential()).credential();
        return name.equals("ecdsa-sd-2023")
                ? suite.derive(signed, "{\"selectivePointers\": [\"/credentialSubject/achievement/name\"]}")
                        .credential()
                : signed;
    }

    /** Every place at which a text stands. */
    private static void collect(JsonNode node, String at, List<String> pointers) {
        node.properties()
                .forEach(member ->
                        collect(member.getValue(), at + "/" + member.getKey().replace("/", "~1"), pointers));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, pointers);
            }
        }
        if (node.isString()) {
            pointers.add(at);
        }
    }

    private static void alter(JsonNode document, String pointer) {
        var old = document.at(pointer).stringValue();
        put(document, pointer, old + "x");
    }

    private static void makeNumber(JsonNode document, String pointer) {
        put(document, pointer, 7);
    }

    private static void put(JsonNode document, String pointer, Object value) {
        var node = VcApiCaller.JSON.<JsonNode>valueToTree(value);
        switch (parent(document, pointer)) {
            case ObjectNode object -> object.set(last(pointer), node);
            case ArrayNode array -> array.set(Integer.parseInt(last(pointer)), node);
            default -> throw new IllegalStateException(pointer);
        }
    }

    private static void remove(JsonNode document, String pointer) {
        switch (parent(document, pointer)) {
            case ObjectNode object -> object.remove(last(pointer));
            case ArrayNode array -> array.remove(Integer.parseInt(last(pointer)));
            default -> throw new IllegalStateException(pointer);
        }
    }

    private static JsonNode parent(JsonNode document, String pointer) {
        return document.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
    }
}
