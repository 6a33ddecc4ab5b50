package eu.meshe.protocol.vcjose;

import static eu.meshe.protocol.vcjose.UnacceptableException.require;

import eu.meshe.signing.sdjwt.Disclosure;
import eu.meshe.signing.sdjwt.Veil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim by its place: {@code credentialSubject.phoneNumbers[0]}.
 *
 * @param steps names of members, and numbers of elements in brackets
 */
record ClaimPath(List<String> steps) {

    private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+|\\[\\d{1,6}]");
    private static final Pattern WHOLE = Pattern.compile("[^.\\[\\]]+(\\[\\d{1,6}]|\\.[^.\\[\\]]+)*");

    /** VC-JOSE-COSE 1.0, 3.2.1: what a verifier needs of a credential to judge it is not hidden; and who signed it stays to be seen. */
    private static final Set<String> ALWAYS_OPEN =
            Set.of("@context", "type", "issuer", "iss", "credentialStatus", "credentialSchema", "relatedResource");

    ClaimPath {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException for what is no path */
    static ClaimPath parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return new ClaimPath(
                STEP.matcher(text).results().map(found -> found.group()).toList());
    }

    /** What hides inside of what is hidden has to hide first. */
    static List<ClaimPath> deepestFirst(List<ClaimPath> paths) {
        var sorted = new ArrayList<>(paths);
        sorted.sort(
                Comparator.<ClaimPath>comparingInt(path -> path.steps().size()).reversed());
        return sorted;
    }

    void hide(ObjectNode document, Veil veil) throws UnacceptableException {
        require(!ALWAYS_OPEN.contains(steps.getFirst()), "--sd");
        JsonNode place = document;
        for (var step : steps.subList(0, steps.size() - 1)) {
            place = child(place, step);
        }
        var last = steps.getLast();
        var claim = child(place, last);
        require(!claim.isMissingNode() && !claim.has(Disclosure.ELEMENT), "--sd");
        if (place instanceof ObjectNode object) {
            object.remove(last);
            veil.hide(object, last, claim);
        } else if (place instanceof ArrayNode array) {
            array.set(number(last), veil.hidden(claim));
        }
    }

    private static JsonNode child(JsonNode place, String step) {
        return step.startsWith("[") && place.isArray() ? place.path(number(step)) : place.path(step);
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }
}
