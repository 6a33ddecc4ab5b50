package eu.meshe.recognition;

import java.time.LocalDate;

/**
 * How a decision can be contested.
 *
 * @param how the way, in the officer's words: to whom, by what means
 * @param until the last day on which it can be
 */
public record Appeal(String how, LocalDate until) {}
