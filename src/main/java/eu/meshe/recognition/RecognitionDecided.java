package eu.meshe.recognition;

import java.util.UUID;

/** A decision was made. Ids only: who listens asks for the rest. */
public record RecognitionDecided(UUID institution, UUID application) {}
