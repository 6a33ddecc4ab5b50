package eu.meshe.recognition;

import java.util.UUID;

/** An institution took its decision back and assesses again. Ids only: who listens asks for the rest. */
public record DecisionRecalled(UUID institution, UUID application) {}
