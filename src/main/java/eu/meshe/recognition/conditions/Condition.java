package eu.meshe.recognition.conditions;

/** One thing that has to be so. Asks nobody and changes nothing: all it needs is in the facts. */
public interface Condition {

    ConditionName name();

    Answer ask(CaseFacts facts);
}
