package eu.meshe.recognition;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a person says with a move, as it was typed. */
public final class Note {

    /** Characters. */
    static final int LONGEST = 4000;

    private Note() {}

    /** @throws InvalidInputException naming the field if there is nothing, too much, or what cannot be stored */
    public static String needed(String field, @Nullable String typed, String missing) {
        var note = optional(field, typed);
        if (note == null) {
            throw InvalidInputException.of(field, missing);
        }
        return note;
    }

    /** @throws InvalidInputException naming the field if it is too long or cannot be stored */
    public static @Nullable String optional(String field, @Nullable String typed) {
        var problems = new ArrayList<FieldProblem>();
        var note = FreeText.read(field, typed, LONGEST, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return note;
    }
}
