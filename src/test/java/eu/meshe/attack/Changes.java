package eu.meshe.attack;

import eu.meshe.signing.Base64Url;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing in a signed document: any byte, any member, any part; also of the JSON that lies encoded within. */
final class Changes {

    private static final List<String> INSERTED = List.of(
            " ", "\n", "\t", "\0", "a", "=", "~", ".", "\"", "{}", ",", "<!-- -->", "<?x y?>", "&#x20;", "é", "\uFEFF");
    private static final Pattern PART = Pattern.compile("[.~]");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|[^<]+");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;

    Changes(Random random) {
        this.random = random;
    }

    /** @param other another document of the same format by the same issuer */
    byte[] change(byte[] document, byte[] other) {
        if (random.nextInt(3) == 0) {
            return changeBytes(document);
        }
        var text = text(document);
        if (text.startsWith("{")) {
            return bytes(changedJson(text, text(other)));
        }
        return bytes(text.startsWith("eyJ") ? changedToken(text, text(other)) : changedXml(text, text(other)));
    }

    private byte[] changeBytes(byte[] document) {
        var at = random.nextInt(document.length);
        var changed = document.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) (' ' + random.nextInt(95));
            case 2 -> changed = Arrays.copyOf(document, at);
            case 3 ->
                changed = joined(Arrays.copyOf(document, at), Arrays.copyOfRange(document, at + 1, document.length));
            case 4 -> changed = inserted(document, at);
            default -> changed = inserted(document, random.nextBoolean() ? 0 : document.length);
        }
        return changed;
    }

    private byte[] inserted(byte[] document, int at) {
        return joined(
                Arrays.copyOf(document, at), bytes(pick(INSERTED)), Arrays.copyOfRange(document, at, document.length));
    }

    private String changedJson(String text, String other) {
        var root = SameMeaning.json(text).orElseThrow();
        changeOne(root, SameMeaning.json(other).orElse(root));
        return root.toString();
    }

    /** Any member or element anywhere. */
    private void changeOne(JsonNode root, JsonNode other) {
        var places = new ArrayList<JsonNode>();
        gather(root, places);
        var place = pick(places);
        if (place instanceof ObjectNode object) {
            changeMember(object, other, root);
        } else {
            changeElement((ArrayNode) place);
        }
    }

    private static void gather(JsonNode node, List<JsonNode> places) {
        if (node.isContainer() && !node.isEmpty()) {
            places.add(node);
            node.forEach(child -> gather(child, places));
        }
    }

    private void changeMember(ObjectNode object, JsonNode other, JsonNode root) {
        var name = pick(List.copyOf(object.propertyNames()));
        var value = object.get(name);
        switch (random.nextInt(9)) {
            case 0 -> object.remove(name);
            case 1 -> {
                object.remove(name);
                object.set(
                        pick(List.of("@" + name, name + "2", name.toUpperCase(java.util.Locale.ROOT), "name")), value);
            }
            case 2 ->
                object.set(
                        pick(List.of("x", "name", "validUntil", "id", "type", "description", "proof", "kid")), value);
            case 3 -> object.set(name, JSON.arrayNode().add(value).add(value));
            case 4 ->
                object.set(
                        name,
                        pick(List.copyOf(object.propertyNames()).stream()
                                .map(object::get)
                                .toList()));
            case 5 -> moveUp(object, name, root);
            case 6 -> object.set(name, other.findValue(name) == null ? JSON.nullNode() : other.findValue(name));
            default -> object.set(name, changedValue(value));
        }
    }

    private static void moveUp(ObjectNode object, String name, JsonNode root) {
        if (root instanceof ObjectNode top) {
            top.set(name, object.remove(name));
        }
    }

    private void changeElement(ArrayNode array) {
        var at = random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at));
            case 2 -> array.set(at, array.get(random.nextInt(array.size())));
            default -> array.set(at, changedValue(array.get(at)));
        }
    }

    private JsonNode changedValue(JsonNode value) {
        if (value.isString() && random.nextInt(4) > 0) {
            return JSON.stringNode(changedText(value.stringValue()));
        }
        return pick(List.of(
                JSON.nullNode(),
                JSON.booleanNode(random.nextBoolean()),
                JSON.numberNode(random.nextInt(100)),
                JSON.stringNode(value.isString() ? value.stringValue() + "x" : value.toString()),
                JSON.arrayNode().add(value),
                JSON.objectNode().set("id", value)));
    }

    /** What carries JSON is changed inside; a date by its year; anything else by a letter. */
    private String changedText(String text) {
        var inside = SameMeaning.json(text);
        if (inside.isPresent() && random.nextInt(6) > 0) {
            changeOne(inside.get(), inside.get());
            return text.startsWith("{") ? inside.get().toString() : encoded(inside.get());
        }
        if (text.matches("20\\d\\d-.*")) {
            return "20" + (10 + random.nextInt(80)) + text.substring(4);
        }
        if (text.isEmpty()) {
            return "x";
        }
        var at = random.nextInt(text.length());
        return text.substring(0, at) + (char) (text.charAt(at) ^ (1 + random.nextInt(3))) + text.substring(at + 1);
    }

    private String changedToken(String text, String other) {
        var parts = new ArrayList<>(List.of(PART.split(text, -1)));
        var others = PART.split(other, -1);
        var at = random.nextInt(parts.size());
        switch (random.nextInt(8)) {
            case 0 -> parts.set(at, others[Math.min(at, others.length - 1)]);
            case 1 -> parts.set(at, parts.get(random.nextInt(parts.size())));
            case 2 -> parts.set(at, "");
            case 3 -> parts.add(at, parts.get(at));
            case 4 -> parts.remove(at);
            default -> parts.set(at, changedText(parts.get(at)));
        }
        return rejoined(parts, text.indexOf('~') >= 0);
    }

    private static String rejoined(List<String> parts, boolean disclosing) {
        var text = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            text.append(disclosing && i > 2 ? '~' : '.').append(parts.get(i));
        }
        return text.toString();
    }

    private String changedXml(String text, String other) {
        var pieces = new ArrayList<>(
                MARKUP.matcher(text).results().map(found -> found.group()).toList());
        var others = MARKUP.matcher(other).results().map(found -> found.group()).toList();
        var at = random.nextInt(pieces.size());
        switch (random.nextInt(6)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(at));
            case 2 -> pieces.add(at, pick(INSERTED));
            case 3 -> pieces.set(at, others.get(Math.min(at, others.size() - 1)));
            case 4 -> pieces.add(at, pick(pieces));
            default -> pieces.set(at, changedText(pieces.get(at)));
        }
        return String.join("", pieces);
    }

    static String encoded(JsonNode json) {
        return Base64Url.encode(bytes(json.toString()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
