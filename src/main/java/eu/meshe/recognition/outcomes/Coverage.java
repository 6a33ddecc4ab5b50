package eu.meshe.recognition.outcomes;

/** How many of the target's outcomes are covered: "4 of 5, 1 partly". */
public record Coverage(int fully, int partly, int all) {

    public int not() {
        return all - fully - partly;
    }
}
