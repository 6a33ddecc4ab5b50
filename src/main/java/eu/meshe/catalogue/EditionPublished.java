package eu.meshe.catalogue;

import java.util.UUID;

/**
 * A micro-credential has a further edition. Ids only: who listens asks for the rest.
 *
 * @param edition its number, from 1
 */
public record EditionPublished(UUID institution, UUID microCredential, int edition) {}
