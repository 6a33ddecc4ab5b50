package eu.meshe.format.elm.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A credential as JSON, with an index of its objects by id: what is told in full once may be pointed to from elsewhere. */
public final class Document {

    private final Findings findings = new Findings();
    private final Map<String, Part> byId = new HashMap<>();
    private final Part root;

    public Document(JsonNode json) {
        root = Part.root(this, json);
        index(root);
    }

    public Part root() {
        return root;
    }

    public Findings findings() {
        return findings;
    }

    Optional<Part> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The fullest telling of that object: a bare {@code {"id": …}} is exchanged for the one with content. */
    Part inFull(Part part) {
        if (part.size() > 2) {
            return part;
        }
        var id = part.iri();
        return id.isEmpty() ? part : find(id).orElse(part);
    }

    private void index(Part part) {
        var id = part.iri();
        if (!id.isEmpty()) {
            byId.merge(id, part, (known, other) -> other.size() > known.size() ? other : known);
        }
        part.beneath().forEach(this::index);
    }
}
