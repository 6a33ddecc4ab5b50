package eu.meshe.format.elm.json;

import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.StrictJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place in a document, asked by member name. ELM's writers put one object or an array of them, a text or an array of texts, an object
 * or only its {@code id}; here all of these are the same. What cannot be used counts as absent.
 */
public final class Part {

    private static final int ALONE = -1;

    private final Document document;
    private final JsonNode node;
    private final @Nullable Part parent;
    private final String name;
    private final int index;

    private Part(Document document, JsonNode node, @Nullable Part parent, String name, int index) {
        this.document = document;
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    static Part root(Document document, JsonNode node) {
        return new Part(document, node, null, "", ALONE);
    }

    /** The JSON pointer; put together only when somebody asks, which is when something is wrong. */
    public String place() {
        if (parent == null) {
            return "";
        }
        return index == ALONE ? parent.pointer(name) : parent.pointer(name) + "/" + index;
    }

    public Findings findings() {
        return document.findings();
    }

    /** This object where the document tells it most fully. */
    public Part inFull() {
        return document.inFull(this);
    }

    /** Each object under that name; one that is only pointed to by its id is looked up in the document. */
    public List<Part> all(String name) {
        var found = new ArrayList<Part>();
        for (var value : values(name)) {
            if (value.node.isObject()) {
                found.add(document.inFull(value));
            } else if (value.node.isString()) {
                document.find(value.node.asString()).ifPresent(found::add);
            }
        }
        return found;
    }

    public Optional<Part> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The IRIs under that name, of objects and of bare references alike. */
    public List<String> iris(String name) {
        var found = new ArrayList<String>();
        for (var value : values(name)) {
            var iri = value.node.isString() ? value.node.asString() : value.iri();
            if (!iri.isBlank()) {
                found.add(iri);
            }
        }
        return found;
    }

    /** Its own IRI; empty when it has none. */
    public String iri() {
        var own = member("id");
        return own != null && own.isString() && !own.asString().isBlank()
                ? own.asString()
                : text("id").orElseGet(() -> text("@id").orElse(""));
    }

    /** Its own IRI, unless it is one that the document's writer had to invent: those hang on the credential's own. */
    public String ownIri() {
        return Sheet.isLocal(iri(), document.root().iri()) ? "" : iri();
    }

    public List<String> types() {
        var types = texts("type");
        return types.isEmpty() ? texts("@type") : types;
    }

    public boolean is(String type) {
        return types().stream().anyMatch(name -> name.equals(type) || name.equals("elm:" + type));
    }

    public Optional<String> text(String name) {
        var only = member(name);
        if (only == null || only.isString()) {
            return only == null || only.asString().isBlank() ? Optional.empty() : Optional.of(only.asString());
        }
        for (var value : values(name)) {
            var text = value.ownText();
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The texts and numbers under that name; a typed value counts by its value. */
    public List<String> texts(String name) {
        var only = member(name);
        if (only == null || only.isString()) {
            return only == null || only.asString().isBlank() ? List.of() : List.of(only.asString());
        }
        var found = new ArrayList<String>();
        for (var value : values(name)) {
            var text = value.ownText();
            if (text != null) {
                found.add(text);
            }
        }
        return found;
    }

    private @Nullable String ownText() {
        var value = node.isObject() ? node.path("@value") : node;
        var text = value.isString() || value.isNumber() ? value.asString() : "";
        return text.isBlank() ? null : text;
    }

    public Optional<Boolean> flag(String name) {
        return values(name).stream()
                .filter(value -> value.node.isBoolean())
                .map(value -> value.node.asBoolean())
                .findFirst();
    }

    /** A language map; a bare text is taken without a language. */
    public Optional<LocalisedText> localised(String name) {
        var byLanguage = new LinkedHashMap<String, String>();
        for (var value : values(name)) {
            if (value.node.isString()) {
                byLanguage.putIfAbsent(LocalisedText.UNDETERMINED, value.node.asString());
            } else if (value.node.isObject()) {
                value.addLanguages(byLanguage);
            }
        }
        return LocalisedText.ofNonBlank(byLanguage);
    }

    /** Whether {@link #localised} finds anything; mostly seen without putting the words together. */
    public boolean hasWords(String name) {
        var words = member(name);
        if (words != null && words.isObject() && !words.has("@value")) {
            for (var language : words.properties()) {
                if (!language.getKey().startsWith("@")
                        && language.getValue().isString()
                        && !language.getValue().asString().isBlank()) {
                    return true;
                }
            }
        }
        return localised(name).isPresent();
    }

    private void addLanguages(LinkedHashMap<String, String> byLanguage) {
        if (node.has("@value")) {
            text("@value")
                    .ifPresent(
                            text -> byLanguage.putIfAbsent(text("@language").orElse(LocalisedText.UNDETERMINED), text));
            return;
        }
        node.propertyNames().forEach(language -> {
            var words = texts(language);
            if (!words.isEmpty() && !language.startsWith("@")) {
                byLanguage.putIfAbsent(
                        language.isBlank() ? LocalisedText.UNDETERMINED : language, String.join("; ", words));
            }
        });
    }

    public Optional<Instant> instant(String name) {
        return dated(name, Dates::instant);
    }

    public Optional<LocalDate> day(String name) {
        return dated(name, Dates::day);
    }

    public Optional<URI> address(String name) {
        return text(name).flatMap(text -> {
            try {
                return Optional.of(new URI(text.strip()));
            } catch (URISyntaxException e) {
                findings().add(pointer(name), "elm.issue.address", text);
                return Optional.empty();
            }
        });
    }

    /** Whether there is anything to use under that name. */
    public boolean has(String name) {
        for (var value : values(name)) {
            if (!value.isBlank()) {
                return true;
            }
        }
        return false;
    }

    public String pointer(String name) {
        return StrictJson.child(place(), name);
    }

    /** All objects directly beneath, whatever the name. */
    public List<Part> beneath() {
        var found = new ArrayList<Part>();
        for (var member : node.properties()) {
            if (member.getValue().isContainer()) {
                for (var value : values(member.getKey())) {
                    if (value.node.isObject()) {
                        found.add(value);
                    }
                }
            }
        }
        return found;
    }

    private <T> Optional<T> dated(String name, java.util.function.Function<String, Optional<T>> reader) {
        return text(name).flatMap(text -> {
            var read = reader.apply(text);
            if (read.isEmpty()) {
                findings().add(pointer(name), "elm.issue.date", text);
            }
            return read;
        });
    }

    private boolean isBlank() {
        return node.isNull()
                || (node.isString() && node.asString().isBlank())
                || (node.isContainer() && node.isEmpty());
    }

    private List<Part> values(String name) {
        var value = member(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(new Part(document, value, this, name, ALONE));
        }
        var found = new ArrayList<Part>(value.size());
        for (var i = 0; i < value.size(); i++) {
            found.add(new Part(document, value.get(i), this, name, i));
        }
        return found;
    }

    private @Nullable JsonNode member(String name) {
        return node.isObject() ? node.get(name) : null;
    }

    int size() {
        return node.size();
    }
}
