package eu.meshe.recognition.precedents;

import org.jspecify.annotations.Nullable;

/**
 * What an officer chose for a precedent, unchecked.
 *
 * @param sharing own, partners, all
 * @param text words of hers for whoever reads it; blank for none
 * @param namesNobody whether she is sure that nobody is named though a name was found; {@code true} or anything else
 */
public record ShareDraft(
        @Nullable String sharing,
        @Nullable String text,
        @Nullable String namesNobody) {}
