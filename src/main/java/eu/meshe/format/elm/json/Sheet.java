package eu.meshe.format.elm.json;

import eu.meshe.format.elm.code.Concept;
import eu.meshe.learning.LocalisedText;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes ELM objects whose ids all hang on the credential's own: {@code <credential>#outcome-2}, the same whenever it is written. */
public final class Sheet {

    private final String credentialId;

    public Sheet(String credentialId) {
        this.credentialId = credentialId;
    }

    public String local(String name) {
        return credentialId + "#" + name;
    }

    /** An object with an address of the document's own. */
    public ObjectNode object(String type, String name) {
        return identified(type, local(name));
    }

    public ObjectNode identified(String type, String id) {
        return JsonText.object().put("id", id).put("type", type);
    }

    public ObjectNode concept(Concept concept) {
        var node = identified("Concept", concept.id());
        node.set("inScheme", identified("ConceptScheme", concept.scheme()));
        if (!concept.label().isEmpty()) {
            node.set("prefLabel", JsonText.object().put("en", concept.label()));
        }
        return node;
    }

    public ObjectNode localised(LocalisedText text) {
        var node = JsonText.object();
        text.byLanguage().forEach(node::put);
        return node;
    }

    public ObjectNode note(String name, LocalisedText text) {
        var note = object("Note", name);
        note.set("noteLiteral", localised(text));
        return note;
    }

    public ObjectNode webResource(String name, String address) {
        return object("WebResource", name).put("contentURL", address);
    }

    /** One as it is, several as an array, none not at all. */
    public void put(ObjectNode node, String member, List<ObjectNode> values) {
        if (values.size() == 1) {
            node.set(member, values.getFirst());
        } else if (!values.isEmpty()) {
            node.putArray(member).addAll(values);
        }
    }

    /** Whether an id is one that we gave out only because the document needs one. */
    public static boolean isLocal(String id, String credentialId) {
        return !credentialId.isEmpty() && id.startsWith(credentialId + "#");
    }
}
