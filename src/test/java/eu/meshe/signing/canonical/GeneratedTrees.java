package eu.meshe.signing.canonical;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents made up by chance, the same ones for the same seed: most of them plain, some odd in one way or another. */
final class GeneratedTrees {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> CONTEXTS = List.of(
            Contexts.OPEN_BADGES,
            Contexts.RECOGNITION,
            Contexts.CREDENTIALS_V1,
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "https://w3id.org/security/data-integrity/v2",
            "https://www.w3.org/ns/credentials/status/v1");

    /** Members that have a meaning within a type; some of those of every type follow. */
    private static final Map<String, List<String>> SCOPES = Map.ofEntries(
            Map.entry(
                    "VerifiableCredential",
                    List.of(
                            "issuer",
                            "credentialSubject",
                            "evidence",
                            "termsOfUse",
                            "validFrom",
                            "validUntil",
                            "credentialSchema",
                            "awardedDate",
                            "credentialStatus")),
            Map.entry(
                    "Achievement",
                    List.of(
                            "creator",
                            "creditsAvailable",
                            "criteria",
                            "tag",
                            "related",
                            "resultDescription",
                            "otherIdentifier",
                            "humanCode",
                            "achievementType",
                            "fieldOfStudy",
                            "version")),
            Map.entry(
                    "AchievementSubject",
                    List.of(
                            "achievement",
                            "activityEndDate",
                            "creditsEarned",
                            "identifier",
                            "licenseNumber",
                            "result",
                            "role",
                            "source",
                            "term")),
            Map.entry(
                    "Profile",
                    List.of(
                            "address",
                            "email",
                            "otherIdentifier",
                            "parentOrg",
                            "phone",
                            "official",
                            "dateOfBirth",
                            "familyName")),
            Map.entry(
                    "Alignment",
                    List.of(
                            "targetCode",
                            "targetDescription",
                            "targetFramework",
                            "targetName",
                            "targetType",
                            "targetUrl")),
            Map.entry("Address", List.of("addressCountry", "addressCountryCode", "geo", "streetAddress")),
            Map.entry("Result", List.of("achievedLevel", "resultDescription", "status", "value")),
            Map.entry(
                    "ResultDescription",
                    List.of(
                            "allowedValue",
                            "requiredLevel",
                            "resultType",
                            "rubricCriterionLevel",
                            "valueMax",
                            "valueMin")),
            Map.entry("IdentityObject", List.of("hashed", "identityHash", "identityType", "salt")),
            Map.entry(
                    "DataIntegrityProof",
                    List.of("created", "cryptosuite", "verificationMethod", "proofPurpose", "nonce", "proofValue")),
            Map.entry(
                    "BitstringStatusListEntry",
                    List.of("statusListCredential", "statusListIndex", "statusPurpose", "statusSize", "statusMessage")),
            Map.entry("Image", List.of("caption")),
            Map.entry("Criteria", List.of("narrative")),
            Map.entry("RecognitionDecision", List.of("difference", "reason", "credits", "target", "recognisedTitle")),
            Map.entry("1EdTechRevocationList", List.of("name")));

    private static final List<String> TYPES = SCOPES.keySet().stream().sorted().toList();

    private static final List<String> EVERYWHERE =
            List.of("name", "description", "image", "url", "narrative", "alignment", "inLanguage", "endorsement");

    private static final List<String> MEMBERS = List.of(
            "name",
            "description",
            "image",
            "url",
            "narrative",
            "alignment",
            "achievement",
            "criteria",
            "creator",
            "tag",
            "otherIdentifier",
            "creditsEarned",
            "creditsAvailable",
            "result",
            "resultDescription",
            "allowedValue",
            "targetName",
            "targetUrl",
            "targetType",
            "address",
            "addressCountryCode",
            "hashed",
            "identityHash",
            "validFrom",
            "awardedDate",
            "issuer",
            "credentialSubject",
            "evidence",
            "statusListIndex",
            "termsOfUse",
            "difference",
            "legalName",
            "value",
            "status",
            "email",
            "proofPurpose",
            "created",
            "statusMessage",
            "inLanguage",
            "identifier",
            "humanCode",
            "valueMax",
            "requiredLevel",
            "parentOrg",
            "credentialSchema");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "Data ethics",
            "Žofia",
            "עברית",
            "🎓 done",
            "line\nbreak\ttab",
            "\"quoted\" \\ back",
            "\u0001\u007f\b\f\r",
            "https://example.org/a",
            "https://example.org/b#c",
            "urn:x:1",
            "did:web:a.example:i:b",
            "2026-06-30T00:00:00Z",
            "assertionMethod",
            "en",
            "\u0085\u2028\ufffe",
            "e\u0301 é");

    private static final List<String> ODD = List.of(
            "relative",
            "a b:c",
            "https://exa mple.org/",
            "_:b0",
            "@id",
            "@type",
            "http://[::1]/",
            "https://a.example:x/",
            "x:",
            "https://ü.example/",
            "https://a.example/%zz",
            "https://a.example/#a#b",
            "https://u@a.example/",
            "a:b",
            "id",
            "name:x",
            "HTTPS://A.example/../x",
            "urn:",
            "schema:name",
            "\ud83c",
            "https://a.example:65536/",
            "https://a..b/",
            "mailto:a@b.example");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "42",
            "2.5",
            "-0.25",
            "3.0",
            "1e3",
            "1.5e-7",
            "123456789012345678901234567890",
            "9007199254740993",
            "0.1",
            "1e21",
            "1e20",
            "12345.678901234567",
            "0.0",
            "-0.0",
            "1e15",
            "999999999999999",
            "100",
            "2.50",
            "1e-16");

    private final Random random;
    private int depth;

    GeneratedTrees(long seed) {
        random = new Random(seed);
    }

    ObjectNode next() {
        depth = 0;
        var root = NODES.objectNode();
        var contexts = root.putArray("@context").add(Contexts.CREDENTIALS_V2);
        if (!chance(20)) {
            contexts.add(Contexts.OPEN_BADGES);
        }
        while (chance(10)) {
            contexts.add(pick(CONTEXTS));
        }
        if (chance(60)) {
            root.put("id", pick(TEXTS.subList(10, 14)));
        }
        root.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        fill(root, "VerifiableCredential");
        return root;
    }

    /** The document with one thing in it changed, added, doubled or taken away. */
    ObjectNode changed(ObjectNode document) {
        var changed = document.deepCopy();
        var objects = new ArrayList<ObjectNode>();
        collect(changed, objects);
        var node = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(node.propertyNames());
        var name = names.isEmpty() ? "name" : names.get(random.nextInt(names.size()));
        depth = 2;
        switch (random.nextInt(6)) {
            case 0 -> node.remove(name);
            case 1 -> node.set(name, value());
            case 2 -> node.set(pick(MEMBERS), value());
            case 3 -> node.put(name, pick(chance(50) ? ODD : TEXTS));
            case 4 ->
                node.set(
                        name,
                        NODES.arrayNode()
                                .add(node.get(name).deepCopy())
                                .add(node.get(name).deepCopy()));
            default -> node.put("id", pick(TEXTS));
        }
        return changed;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private void fill(ObjectNode node, String type) {
        var members = 1 + random.nextInt(5);
        for (int i = 0; i < members; i++) {
            node.set(member(type), value());
        }
    }

    private String member(String type) {
        if (chance(1)) {
            return pick(List.of("unknown", "a:b", "@index", "Criteria", "@included"));
        }
        if (chance(1)) {
            return pick(MEMBERS);
        }
        return pick(chance(25) || type.isEmpty() ? EVERYWHERE : SCOPES.getOrDefault(type, EVERYWHERE));
    }

    private JsonNode value() {
        if (depth < 4 && chance(30)) {
            return object();
        }
        if (chance(15)) {
            return list();
        }
        return scalar();
    }

    private JsonNode scalar() {
        return switch (random.nextInt(12)) {
            case 0 -> number();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> rarely() ? NODES.nullNode() : NODES.stringNode(pick(TEXTS));
            case 3 -> rarely() ? NODES.stringNode(pick(ODD)) : words();
            case 4, 5, 6, 7 -> NODES.stringNode(pick(TEXTS.subList(10, 14)));
            default -> NODES.stringNode(pick(TEXTS));
        };
    }

    private JsonNode number() {
        var number = pick(NUMBERS);
        return switch (random.nextInt(3)) {
            case 0 -> NODES.numberNode(Double.parseDouble(number));
            case 1 -> NODES.numberNode(new BigDecimal(number));
            default -> NODES.numberNode(new BigDecimal(number).intValue());
        };
    }

    private ObjectNode words() {
        var words = NODES.objectNode().put("@value", pick(TEXTS));
        if (chance(70)) {
            words.put("@language", pick(List.of("de", "en", "de-AT", "zh-Hant", "DE", "not a language", "x")));
        }
        if (rarely()) {
            words.put(pick(List.of("@type", "type", "@direction")), pick(TEXTS));
        }
        return words;
    }

    private ArrayNode list() {
        var list = NODES.arrayNode();
        var size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(rarely() ? list() : depth < 4 && chance(30) ? object() : scalar());
        }
        if (chance(15) && !list.isEmpty()) {
            list.add(list.get(0).deepCopy());
        }
        return list;
    }

    private ObjectNode object() {
        depth++;
        var object = NODES.objectNode();
        if (chance(25)) {
            object.put("id", rarely() ? pick(ODD) : pick(TEXTS.subList(10, 14)));
        }
        var type = chance(90) ? pick(TYPES) : "";
        if (chance(10)) {
            object.putArray("type").add(pick(TYPES)).add(type.isEmpty() ? "Image" : type);
        } else if (!type.isEmpty()) {
            object.put("type", type);
        }
        fill(object, type);
        depth--;
        return object;
    }

    private boolean rarely() {
        return chance(1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
