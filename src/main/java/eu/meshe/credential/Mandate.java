package eu.meshe.credential;

import java.util.List;

/**
 * What a document says of the right by which somebody seals for the awarding body (ELM's profile "issued by mandate"). It is the sealer's own
 * word.
 *
 * @param statements the evidence's own words, in no particular language; empty where it has none
 */
public record Mandate(List<String> statements) {

    public Mandate {
        statements = List.copyOf(statements);
    }
}
