package eu.meshe.recognition.elements;

/** Compares one of the five elements. */
public interface ElementComparison {

    Comparison compare(Side source, Side target);
}
