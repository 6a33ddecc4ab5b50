package eu.meshe.recognition.export;

/**
 * A decision as a file for another system.
 *
 * @param fileName names no person
 */
public record DecisionExport(String fileName, String mediaType, byte[] content) {}
