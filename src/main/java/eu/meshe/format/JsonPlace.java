package eu.meshe.format;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.platform.Timestamp;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.PlainIri;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a stranger's JSON, with where it stands and the list that takes down what is wrong with it. What is there but cannot be understood
 * is always an issue: passing over it could hide an end date or a revocation.
 */
public final class JsonPlace {

    private final JsonNode node;
    private final List<Issue> issues;

    /** The place that this one is in, and what it is called there; where it stands is put into words only for an issue. */
    private final @Nullable JsonPlace parent;

    private final String name;

    /**
     * @param pointer JSON pointer (RFC 6901)
     * @param issues grows while reading
     */
    public JsonPlace(JsonNode node, String pointer, List<Issue> issues) {
        this(node, null, pointer, issues);
    }

    private JsonPlace(JsonNode node, @Nullable JsonPlace parent, String name, List<Issue> issues) {
        this.node = node;
        this.parent = parent;
        this.name = name;
        this.issues = issues;
    }

    public JsonNode node() {
        return node;
    }

    public List<Issue> issues() {
        return issues;
    }

    /** As a JSON pointer (RFC 6901). */
    public String pointer() {
        return parent == null ? name : StrictJson.child(parent.pointer(), name);
    }

    /** A member; one that is not there, or {@code null}, is a place without a value. */
    public JsonPlace at(String member) {
        return new JsonPlace(node.path(member), this, member, issues);
    }

    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The values: of an array each, of anything else the one. */
    public List<JsonPlace> each() {
        if (!isPresent()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(this);
        }
        var places = new ArrayList<JsonPlace>(node.size());
        for (int i = 0; i < node.size(); i++) {
            places.add(new JsonPlace(node.get(i), this, Integer.toString(i), issues));
        }
        return places;
    }

    /** Those of the values that are objects; the others are issues. */
    public List<JsonPlace> eachObject() {
        var objects = new ArrayList<JsonPlace>();
        for (var place : each()) {
            if (place.isObject()) {
                objects.add(place);
            }
        }
        return objects;
    }

    /** Whether it is an object; anything else that is there is an issue. */
    public boolean isObject() {
        if (isPresent() && !node.isObject()) {
            complain("format.member.notObject");
        }
        return node.isObject();
    }

    /** The words; empty when not there or blank. */
    public Optional<String> text() {
        if (!isPresent()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            complain("format.member.notText");
            return Optional.empty();
        }
        var text = node.stringValue();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** A number or words, as words. */
    public Optional<String> textOrNumber() {
        return node.isNumber() ? Optional.of(node.decimalValue().toPlainString()) : text();
    }

    public Optional<String> requiredText() {
        var text = text();
        if (text.isEmpty() && !isPresent()) {
            complain("format.member.missing");
        }
        return text;
    }

    /** The strings of a string or an array of strings. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        for (var place : each()) {
            place.text().ifPresent(texts::add);
        }
        return texts;
    }

    /**
     * Words in one language or several: a string, a language object, or a list of these.
     *
     * @param language of a plain string, {@code und} if not known
     */
    public Optional<LocalisedText> localised(String language) {
        if (node.isString()) {
            return text().map(words -> LocalisedText.of(language, words));
        }
        var words = new LinkedHashMap<String, String>();
        for (var value : each()) {
            if (value.node().isObject()) {
                value.at("@value")
                        .text()
                        .ifPresent(text ->
                                words.putIfAbsent(value.at("@language").text().orElse(language), text));
            } else {
                value.text().ifPresent(text -> words.putIfAbsent(language, text));
            }
        }
        return words.isEmpty() ? Optional.empty() : LocalisedText.ofNonBlank(words);
    }

    /** A time with its offset from UTC (XML Schema dateTimeStamp). */
    public Optional<Instant> time() {
        return text().flatMap(text -> {
            try {
                return Optional.of(Timestamp.parse(text).toInstant());
            } catch (DateTimeException e) {
                complain("format.member.notTime");
                return Optional.empty();
            }
        });
    }

    /** A day, or the day that a time begins with. */
    public Optional<LocalDate> day() {
        return text().flatMap(text -> {
            try {
                return Optional.of(text.length() > 10 ? Timestamp.parse(text).toLocalDate() : LocalDate.parse(text));
            } catch (DateTimeException e) {
                complain("format.member.notDay");
                return Optional.empty();
            }
        });
    }

    /** The same as it is written, where it is only handed on. */
    public Optional<String> iriText() {
        return node.isString() && PlainIri.fits(node.stringValue())
                ? Optional.of(node.stringValue())
                : iri().map(URI::toString);
    }

    /** An absolute IRI. */
    public Optional<URI> iri() {
        return text().flatMap(text -> {
            try {
                var iri = new URI(text);
                if (iri.isAbsolute()) {
                    return Optional.of(iri);
                }
            } catch (URISyntaxException e) {
                // falls through to the issue
            }
            complain("format.member.notIri");
            return Optional.empty();
        });
    }

    /** Whether the value's {@code type} names that class; if not, that is an issue. */
    public void requireType(String type) {
        var types = at("type");
        if (!types.texts().contains(type)) {
            types.note(Message.of("format.member.type", type));
        }
    }

    public Stream<JsonPlace> stream() {
        return isPresent() ? Stream.of(this) : Stream.empty();
    }

    /** Takes down an issue of this place; the message's gap is the member's name. */
    public void complain(String key) {
        var pointer = pointer();
        note(Message.of(key, pointer.substring(pointer.lastIndexOf('/') + 1)));
    }

    public void note(Message message) {
        issues.add(new Issue(pointer(), message));
    }
}
