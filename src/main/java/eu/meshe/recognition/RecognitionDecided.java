package eu.meshe.recognition;

import java.util.UUID;

/**
 * There is a ruling that stands: a first one, or one in the place of another. Ids only: who listens asks for the rest.
 *
 * @param ruling its number, from 1
 */
public record RecognitionDecided(UUID institution, UUID application, int ruling) {}
