package eu.meshe.signing.canonical;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import eu.meshe.signing.StrictJson;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON-LD contexts we have. Nothing is ever fetched: a context that is not here is one we cannot judge by. Immutable, safe in threads. */
public final class Contexts {

    /** W3C Verifiable Credentials Data Model 2.0. */
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

    /** W3C Verifiable Credentials Data Model 1.1. */
    public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";

    /** 1EdTech Open Badges 3.0, its third revision. */
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** Our own terms for a recognition decision. */
    public static final String RECOGNITION = "https://meshe.eu/contexts/recognition/v1";

    /** The same and those for the grade that counts. What is published stays as it is, so new terms are a new version. */
    public static final String RECOGNITION_V2 = "https://meshe.eu/contexts/recognition/v2";

    private static final List<String> FILES = List.of(
            "credentials-v2",
            "credentials-v1",
            "data-integrity-v2",
            "data-integrity-v1",
            "ed25519-2020-v1",
            "status-v1",
            "open-badges-3.0.3",
            "open-badges-3.0.2",
            "open-badges-extensions",
            "recognition-v1",
            "recognition-v2");

    private static final Contexts BUNDLED = load();

    /** Lists of contexts whose meaning is remembered. */
    private static final int MOST_REMEMBERED = 64;

    private static final int LONGEST_LIST = 6;

    private final Map<String, Document> byAddress;
    private final Map<String, TermScope.Local> scopes;
    private final Set<String> secondSpellings;
    private final boolean inline;
    private final Map<List<String>, Optional<TermScope>> combined = new ConcurrentHashMap<>();
    private final RecurringNodes recurring = new RecurringNodes();

    private Contexts(
            Map<String, Document> byAddress,
            Map<String, TermScope.Local> scopes,
            Set<String> secondSpellings,
            boolean inline) {
        this.inline = inline;
        this.byAddress = Map.copyOf(byAddress);
        this.scopes = Map.copyOf(scopes);
        this.secondSpellings = Set.copyOf(secondSpellings);
    }

    /** Those that come with the product. */
    public static Contexts bundled() {
        return BUNDLED;
    }

    /** These and one more, or one in place of another. */
    public Contexts with(String address, JsonObject context) {
        var more = new HashMap<>(byAddress);
        more.put(address, JsonDocument.of(context));
        var without = new HashMap<>(scopes);
        without.remove(address);
        return new Contexts(more, without, secondSpellings, inline);
    }

    /** The same, and what a document defines itself counts as defined: only for those who draw no conclusion from what its terms mean. */
    public Contexts withInline() {
        return new Contexts(byAddress, scopes, secondSpellings, true);
    }

    /** What terms mean under these contexts, for the direct path; {@code null} where only JSON-LD's own rules can tell. */
    @Nullable
    TermScope findScope(JsonNode contexts) {
        if (contexts.isString()) {
            return findScope(List.of(contexts.stringValue()));
        }
        if (!contexts.isArray() || contexts.size() > LONGEST_LIST) {
            return null;
        }
        var addresses = new ArrayList<String>(contexts.size());
        for (var context : contexts) {
            if (!context.isString()) {
                return null;
            }
            addresses.add(context.stringValue());
        }
        return findScope(addresses);
    }

    private @Nullable TermScope findScope(List<String> addresses) {
        var known = combined.get(addresses);
        if (known == null) {
            if (!scopes.keySet().containsAll(addresses)) {
                return null;
            }
            known = Optional.ofNullable(
                    TermScope.of(addresses.stream().map(scopes::get).toList()));
            if (combined.size() < MOST_REMEMBERED) {
                combined.put(List.copyOf(addresses), known);
            }
        }
        return known.orElse(null);
    }

    public boolean contains(String address) {
        return byAddress.containsKey(address);
    }

    /** The context document in JSON-LD, for publishing our own at its address. */
    public String toJson(String address) {
        var document = byAddress.get(address);
        if (document == null) {
            throw new IllegalArgumentException("There is no context " + address);
        }
        return document.getJsonContent().orElseThrow().toString();
    }

    /**
     * The places in a document at which it uses definitions we do not have: a context at another address, or one written into the document
     * itself, whose terms may mean anything.
     *
     * @return by JSON pointer, the address, or {@code inline}
     */
    public Map<String, String> findUnknown(JsonNode document) {
        var unknown = new java.util.TreeMap<String, String>();
        collect(document, "", unknown);
        return unknown;
    }

    RecurringNodes recurring() {
        return recurring;
    }

    Set<String> addresses() {
        return byAddress.keySet();
    }

    Set<String> secondSpellings() {
        return secondSpellings;
    }

    public DocumentLoader loader() {
        return this::answer;
    }

    private Document answer(URI address, DocumentLoaderOptions options) throws JsonLdError {
        var document = byAddress.get(address.toString());
        if (document == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not bundled");
        }
        return document;
    }

    private void collect(JsonNode node, String pointer, Map<String, String> unknown) {
        for (var member : node.properties()) {
            if (member.getKey().equals("@context")) {
                collectContext(member.getValue(), StrictJson.child(pointer, member.getKey()), unknown);
            } else if (member.getValue().isContainer()) {
                collect(member.getValue(), StrictJson.child(pointer, member.getKey()), unknown);
            }
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                if (node.get(i).isContainer()) {
                    collect(node.get(i), pointer + "/" + i, unknown);
                }
            }
        }
    }

    private void collectContext(JsonNode context, String pointer, Map<String, String> unknown) {
        if (context.isArray()) {
            for (int i = 0; i < context.size(); i++) {
                collectContext(context.get(i), pointer + "/" + i, unknown);
            }
        } else if (!context.isString()) {
            if (!inline || !context.isObject()) {
                unknown.put(pointer, "inline");
            }
        } else if (!contains(context.stringValue())) {
            unknown.put(pointer, context.stringValue());
        }
    }

    private static Contexts load() {
        var documents = new HashMap<String, Document>();
        var spellings = new HashSet<String>();
        var all = new ArrayList<ContextTerms>();
        FILES.forEach(file -> all.add(ContextTerms.load("/contexts/" + file + ".terms")));
        all.forEach(terms -> {
            documents.put(terms.address(), JsonDocument.of(terms.toJsonLd()));
            spellings.addAll(terms.secondSpellings());
        });
        var scopes = new HashMap<String, TermScope.Local>();
        all.forEach(terms -> scopes.put(terms.address(), terms.toScope(spellings)));
        return new Contexts(documents, scopes, spellings, false);
    }
}
