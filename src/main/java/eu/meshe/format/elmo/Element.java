package eu.meshe.format.elmo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An XML element as we need it: names, attributes, text, children, and where it stands. */
final class Element {

    private final String namespace;
    private final String name;
    private final String place;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String namespace, String name, String place, Map<String, String> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.place = place;
        this.attributes = attributes;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    /** An XPath with positions, without prefixes. */
    String place() {
        return place;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The text directly inside, white space at its ends removed. */
    String text() {
        return text.toString().strip();
    }

    List<Element> children() {
        return children;
    }

    Stream<Element> children(String named) {
        return children.stream().filter(child -> child.name.equals(named));
    }

    Optional<Element> child(String named) {
        return children(named).findFirst();
    }

    /** The text of the first child of that name that has any. */
    Optional<String> textOf(String named) {
        return children(named)
                .map(Element::text)
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    boolean has(String named) {
        return child(named).isPresent();
    }

    void add(Element child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }
}
