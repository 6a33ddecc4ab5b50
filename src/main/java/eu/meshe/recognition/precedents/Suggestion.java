package eu.meshe.recognition.precedents;

/** A precedent that may help with a case, and why it is shown. */
public record Suggestion(Precedent precedent, Relevance relevance) {}
