package eu.meshe.recognition;

import java.util.UUID;

/** One application for recognition: the learner's file and the officer's case. */
public record ApplicationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
