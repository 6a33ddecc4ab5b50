package eu.meshe.web;

import eu.meshe.platform.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of two things side by side (level, workload, quality, profile, outcomes).
 *
 * @param left what the first says, in the reader's language already; empty when it says nothing
 * @param right what the second says
 * @param finding how they compare ({@link Mark#SAME}, {@link Mark#SIMILAR}, {@link Mark#DIFFERENT}, {@link Mark#MISSING}), or {@code null}
 *     where nothing was compared
 * @param note why, or {@code null}
 */
public record CompareRow(
        Message element,
        List<String> left,
        List<String> right,
        @Nullable Mark finding,
        @Nullable Message note) {

    public CompareRow {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
