package eu.meshe.recognition.outcomes;

/**
 * How many of the target's outcomes are covered: "4 of 5, 1 partly".
 *
 * @param notCompared those of which nothing can be said, because what is brought is in other languages
 */
public record Coverage(int fully, int partly, int notCompared, int all) {

    public int not() {
        return all - fully - partly - notCompared;
    }
}
