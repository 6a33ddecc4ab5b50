package eu.meshe.recognition.grades;

import java.util.UUID;

/** One version of one grade table. */
public record GradeTableId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
