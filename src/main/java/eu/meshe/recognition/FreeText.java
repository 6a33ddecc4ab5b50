package eu.meshe.recognition;

import eu.meshe.platform.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as a person typed it: stripped, lines kept, in any script; refused only when it is too long or cannot be stored. */
public final class FreeText {

    private FreeText() {}

    /** The text, or {@code null} where there is none or it is wrong; what is wrong is added to the problems. */
    public static @Nullable String read(
            String field, @Nullable String typed, int longest, List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (text.codePoints().anyMatch(FreeText::cannotBeStored)) {
            problems.add(FieldProblem.of(field, "recognition.input.control-characters"));
            return null;
        }
        if (text.codePoints().noneMatch(FreeText::canBeSeen)) {
            return null;
        }
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(FieldProblem.of(field, "recognition.input.too-long", longest, length));
            return null;
        }
        return text;
    }

    /** Not so: spaces of every width, also those of no width, and marks that only steer how others are written. */
    private static boolean canBeSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Control characters other than line ends and tabs, and halves of surrogate pairs. */
    private static boolean cannotBeStored(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.SURROGATE || (type == Character.CONTROL && codePoint != '\n' && codePoint != '\t');
    }
}
