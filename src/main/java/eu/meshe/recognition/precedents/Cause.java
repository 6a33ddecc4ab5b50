package eu.meshe.recognition.precedents;

import eu.meshe.recognition.Ruling;
import java.util.Locale;

/** Why a precedent is as it is since its last change. */
public enum Cause {
    /** An application was decided. */
    DECIDED,
    /** An appeal was decided. */
    APPEAL,
    /** A condition was met or missed. */
    CONDITION,
    /** A slip was put right. */
    CORRECTION,
    /** The decision was taken back. */
    RECALL,
    /** The description of what is recognised changed substantially. */
    SOURCE_CHANGED,
    /** The description of what it counts towards changed substantially. */
    TARGET_CHANGED,
    /** An officer put it out of force. */
    PUT_OUT,
    /** An officer put it back in force. */
    PUT_BACK,
    /** An officer chose who reads it, or wrote the words that go with it. */
    SHARED;

    /** The name in the API and in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Cause of(Ruling.Kind kind) {
        return switch (kind) {
            case FIRST, BY_EXPIRY -> DECIDED;
            case APPEAL -> APPEAL;
            case CONDITION -> CONDITION;
            case CORRECTION -> CORRECTION;
        };
    }
}
