package eu.meshe.format.sdjwt;

import static eu.meshe.format.sdjwt.SdJwtFormatTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.sdjwt.SdJwt;
import eu.meshe.signing.sdjwt.Unveil;
import eu.meshe.signing.sdjwt.Veil;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of SD-JWT in ../shared/standards/vc/sd-jwt-core: claims, what of them may be hidden, what is shown, and what a verifier then sees.
 */
class SdJwtVectorsTest {

    private static final String FOLDER = "standards/vc/sd-jwt-core";

    static List<String> examples() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(Shared.path(FOLDER))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everythingIsSeenWhereEverythingIsShown(String example) {
        var vector = json(Shared.text(FOLDER + "/" + example));
        var hidden = new Hidden(vector);

        assertThat(hidden.seen(true)).isEqualTo(vector.path("claims"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void onlyWhatIsShownIsSeen(String example) {
        var vector = json(Shared.text(FOLDER + "/" + example));
        var hidden = new Hidden(vector);

        assertThat(withoutEmpty(hidden.seen(false))).isEqualTo(withoutEmpty(vector.path("presentedClaims")));
    }

    /** The examples leave out objects and lists of which nothing is shown; a verifier sees them empty. */
    private static JsonNode withoutEmpty(JsonNode claims) {
        if (!(claims instanceof ObjectNode object)) {
            return claims;
        }
        var kept = object.objectNode();
        object.properties().forEach(member -> {
            var value = withoutEmpty(member.getValue());
            if (!value.isContainer() || !value.isEmpty()) {
                kept.set(member.getKey(), value);
            }
        });
        return kept;
    }

    /** Hides the claims of an example as its frame says, from the inside out. */
    private static final class Hidden {

        private final Veil veil = new Veil(new SecureRandom());
        private final ObjectNode claims;
        private final List<String> all;
        private final List<Boolean> shown = new ArrayList<>();

        Hidden(JsonNode vector) {
            claims = (ObjectNode)
                    hide(vector.path("claims"), vector.path("disclosureFrame"), vector.path("presentationFrames"));
            all = veil.close();
        }

        JsonNode seen(boolean everything) {
            var text = new StringBuilder(TestJws.es256("{\"alg\":\"ES256\"}", claims.toString(), TestJws.p256()))
                    .append('~');
            for (int i = 0; i < all.size(); i++) {
                if (everything || shown.get(i)) {
                    text.append(all.get(i)).append('~');
                }
            }
            var parsed = (SdJwt.Result.Read) SdJwt.parse(text.toString());
            var result = Unveil.of(parsed.sdJwt(), Set.of());
            assertThat(result.fault()).isNull();
            return result.claims();
        }

        private JsonNode hide(JsonNode value, JsonNode frame, JsonNode presented) {
            return switch (value) {
                case ObjectNode object -> hideMembers(object, frame, presented);
                case ArrayNode array -> hideElements(array, frame, presented);
                default -> value;
            };
        }

        private JsonNode hideMembers(ObjectNode object, JsonNode frame, JsonNode presented) {
            var result = object.objectNode();
            object.properties().forEach(member -> {
                var name = member.getKey();
                var inside = hide(member.getValue(), frame.path(name), presented.path(name));
                if (contains(frame.path("_sd"), name)) {
                    shown.add(presented.has(name));
                    veil.hide(result, name, inside);
                } else {
                    result.set(name, inside);
                }
            });
            return result;
        }

        private JsonNode hideElements(ArrayNode array, JsonNode frame, JsonNode presented) {
            var holder = JsonNodeFactory.instance.objectNode();
            var result = array.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                var name = Integer.toString(i);
                var inside = hide(array.get(i), frame.path(name), presented.path(name));
                if (contains(frame.path("_sd"), name)) {
                    shown.add(presented.has(name));
                    veil.hideEach(holder, "one", List.of(inside));
                    result.add(holder.path("one").get(0));
                } else {
                    result.add(inside);
                }
            }
            return result;
        }

        private static boolean contains(JsonNode names, String name) {
            return names.valueStream().anyMatch(each -> each.asString().equals(name));
        }
    }
}
