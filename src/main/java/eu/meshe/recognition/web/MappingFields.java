package eu.meshe.recognition.web;

import eu.meshe.recognition.MappingDraft;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the form in which lines are drawn: for each of the target's outcomes {@code extent-0}, {@code sources-0} (numbers from 1),
 * {@code note-0}.
 */
record MappingFields(List<MappingDraft.Line> lines) {

    /** Outcomes that a form can have; a description has far fewer. */
    private static final int MOST = 1000;

    MappingFields {
        lines = List.copyOf(lines);
    }

    static MappingFields of(OutcomeMapping it) {
        return new MappingFields(it.lines().stream()
                .map(line -> new MappingDraft.Line(
                        line.extent().slug(),
                        line.sources().stream().map(place -> place + 1).toList(),
                        line.note()))
                .toList());
    }

    static MappingFields read(MultiValueMap<String, String> typed) {
        var lines = new ArrayList<MappingDraft.Line>();
        for (var place = 0; place < MOST && isThere(typed, place); place++) {
            var sources = typed.getOrDefault("sources-" + place, List.of());
            lines.add(new MappingDraft.Line(
                    typed.getFirst("extent-" + place),
                    sources.stream().map(MappingFields::number).toList(),
                    typed.getFirst("note-" + place)));
        }
        return new MappingFields(lines);
    }

    private static boolean isThere(MultiValueMap<String, String> typed, int place) {
        return typed.containsKey("extent-" + place) || typed.containsKey("note-" + place);
    }

    /** 0, which is nobody's number, for what is none. */
    private static Integer number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,4}") ? Integer.valueOf(typed.strip()) : 0;
    }

    /** As many lines as the form has to show. */
    MappingFields fitting(OutcomeMapping shown) {
        return new MappingFields(IntStream.range(0, shown.lines().size())
                .mapToObj(place -> place < lines.size()
                        ? lines.get(place)
                        : Objects.requireNonNull(of(shown).lines().get(place)))
                .toList());
    }

    MappingDraft draft() {
        return new MappingDraft(lines);
    }
}
