package eu.meshe.credential;

import eu.meshe.credential.Reading.Issue;
import java.util.List;

/**
 * What the holder kept back of a credential that lets them choose.
 *
 * @param withheld up to how many statements: some of them may be decoys; {@link #UNCOUNTED} where the format does not let anybody count
 * @param isKnownType whether we, or the signature itself, can tell what must always be shown
 * @param missing what its type says must always be shown and is not there, with the places
 */
public record Disclosures(int withheld, boolean isKnownType, List<Issue> missing) {

    /** Nobody but the holder knows whether something was kept back, and how much. */
    public static final int UNCOUNTED = -1;

    public Disclosures {
        missing = List.copyOf(missing);
    }
}
