package eu.meshe.recognition.precedents;

import eu.meshe.recognition.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * A case that was decided otherwise on the same facts.
 *
 * @param application the case, of the same institution
 * @param precedent what became of it; {@code null} while nothing has
 */
public record EarlierCase(
        ApplicationId application, @Nullable PrecedentId precedent, Judgement judgement) {}
