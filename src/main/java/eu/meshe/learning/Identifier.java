package eu.meshe.learning;

/**
 * A name that someone else gave an organisation or a person, with the scheme it is from ("schac", "erasmus", "student number").
 *
 * @param scheme who gives these identifiers, in the words of the source; never blank
 * @param value the identifier itself, spaces included (Erasmus codes are space-significant); never blank
 */
public record Identifier(String scheme, String value) {

    public Identifier {
        if (scheme.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("An identifier needs a scheme and a value");
        }
    }
}
