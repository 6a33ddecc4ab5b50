package eu.meshe.recognition;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines between two columns of outcomes as somebody filled them in, unchecked.
 *
 * @param lines one for each of the target's outcomes, in their order
 */
public record MappingDraft(List<Line> lines) {

    /**
     * One of the target's outcomes.
     *
     * @param extent fully, partly, not
     * @param sources the numbers of the source's outcomes that cover it, from 1
     */
    public record Line(
            @Nullable String extent,
            List<Integer> sources,
            @Nullable String note) {

        @SuppressWarnings("NullAway") // a program may leave it out
        public Line {
            sources = sources == null
                    ? List.of()
                    : sources.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    @SuppressWarnings("NullAway") // a program may leave it out
    public MappingDraft {
        lines = lines == null
                ? List.of()
                : lines.stream()
                        .map(line -> line == null ? new Line(null, List.of(), null) : line)
                        .toList();
    }
}
