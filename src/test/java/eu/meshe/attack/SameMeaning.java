package eu.meshe.attack;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/**
 * The few ways in which a signed document may differ from another and still say the same under the same signature. Each is a rule of its standard;
 * whatever else is changed must not verify.
 */
public final class SameMeaning {

    private static final Pattern COMPACT = Pattern.compile("eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]*");

    private SameMeaning() {}

    public static boolean of(byte[] original, byte[] changed) {
        var first = new String(original, StandardCharsets.UTF_8);
        // a byte order mark and white space around a document are no part of it
        var second = new String(changed, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        if (first.startsWith("eyJ")) {
            return isSameToken(first, second.strip());
        }
        if (first.startsWith("{")) {
            return isSameJson(first, second);
        }
        return isSameXml(original, changed);
    }

    /** RFC 9901, 4: of an SD-JWT disclosures may be left out, and stand in any order. Of a JWT not a letter is free. */
    private static boolean isSameToken(String original, String changed) {
        var first = List.of(original.split("~", -1));
        var second = List.of(changed.split("~", -1));
        return COMPACT.matcher(first.getFirst()).matches()
                && first.getFirst().equals(second.getFirst())
                && (first.size() == 1) == (second.size() == 1)
                && first.getLast().equals(second.getLast())
                && new HashSet<>(first).containsAll(second)
                && second.stream().distinct().count() == second.size();
    }

    private static boolean isSameJson(String original, String changed) {
        if (!(StrictJson.parse(original.getBytes(StandardCharsets.UTF_8)) instanceof StrictJson.Result.Read first)
                || !(StrictJson.parse(changed.getBytes(StandardCharsets.UTF_8))
                        instanceof StrictJson.Result.Read second)) {
            return false;
        }
        return first.value().has("payload")
                ? signedOf(first.value()).equals(signedOf(second.value()))
                : meaning(first.value()).equals(meaning(second.value()));
    }

    /**
     * RFC 7515, 7.2: what of an envelope is signed. The unsigned header and members that are not of the envelope can be changed by anybody, and the
     * same signature can stand there twice.
     */
    private static Set<String> signedOf(JsonNode envelope) {
        var signatures = envelope.has("signatures")
                ? List.copyOf(envelope.path("signatures").values())
                : List.of(envelope);
        return signatures.stream()
                .map(signature -> envelope.path("payload").asString("") + " "
                        + signature.path("protected").asString("") + " "
                        + signature.path("signature").asString(""))
                .collect(Collectors.toSet());
    }

    /**
     * JSON-LD 1.1: members have no order; the values of a member are a set, so that one value is as good as a list of it, the same value twice is
     * once, and an empty list is none (4.3.2); {@code null} says nothing; {@code @id} and {@code @type} are what id and type stand for; 3.0 is 3.
     */
    private static String meaning(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            node.properties().forEach(member -> {
                var name = member.getKey().equals("@id") || member.getKey().equals("@type")
                        ? member.getKey().substring(1)
                        : member.getKey();
                var value = name.equals("@context")
                        // in order, but the same one again changes nothing (JSON-LD 1.1 API, 4.1.2)
                        ? member.getValue().valueStream().distinct().toList().toString()
                        : meaning(member.getValue());
                if (!value.isEmpty()) {
                    members.put(name, value);
                }
            });
            return members.size() == 1 && members.containsKey("id") ? members.get("id") : members.toString();
        }
        if (node.isArray()) {
            var values = new TreeSet<String>();
            node.forEach(value -> values.add(meaning(value)));
            values.remove("");
            return values.size() == 1 ? values.first() : values.isEmpty() ? "" : values.toString();
        }
        return switch (node.getNodeType()) {
            case NULL -> "";
            case NUMBER -> node.decimalValue().stripTrailingZeros().toPlainString();
            default -> node.toString();
        };
    }

    /**
     * XML Signature 1.1 and Canonical XML 1.0: comments, the prologue, and how names, quotes and characters are spelt are not signed, nor is
     * the key information; and base64 may have white space.
     */
    private static boolean isSameXml(byte[] original, byte[] changed) {
        try {
            return parsed(original).isEqualNode(parsed(changed));
        } catch (Exception noXml) {
            return false;
        }
    }

    private static Element parsed(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setCoalescing(true);
        factory.setIgnoringComments(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        var root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        root.normalize();
        var signature = (Element) root.getElementsByTagNameNS("*", "Signature").item(0);
        for (var child : children(signature)) {
            var name = String.valueOf(child.getLocalName());
            if (name.equals("SignatureValue")) {
                var bytes = Base64.getMimeDecoder().decode(child.getTextContent());
                child.setTextContent(Arrays.toString(bytes));
            } else if (!name.equals("SignedInfo")) {
                signature.removeChild(child);
            }
        }
        return root;
    }

    private static List<Node> children(Node parent) {
        var list = parent.getChildNodes();
        return java.util.stream.IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .toList();
    }

    /** The JSON that a text is, or that its base64url form carries. */
    static java.util.Optional<JsonNode> json(String text) {
        var bytes = text.startsWith("{") || text.startsWith("[")
                ? java.util.Optional.of(text.getBytes(StandardCharsets.UTF_8))
                : Base64Url.decode(text);
        return bytes.map(StrictJson::parse)
                .filter(StrictJson.Result.Read.class::isInstance)
                .map(read -> ((StrictJson.Result.Read) read).value())
                .filter(JsonNode::isContainer);
    }
}
