package eu.meshe.format.openbadge;

import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LearningOutcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Reads learning outcomes out of alignments: ours, numbered and in each language, and anyone's alignments to ESCO skills. */
final class OutcomeReader {

    private static final String ESCO = "http://data.europa.eu/esco/";

    /** Of characters that any address may hold as they are. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^\"<>\\\\^`{|}\\[\\]%]]+");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private OutcomeReader() {}

    /** In the order of their numbers, because the order of alignments is not signed. */
    static List<LearningOutcome> read(List<JsonPlace> alignments) {
        if (alignments.isEmpty()) {
            return List.of();
        }
        var ours = Alignments.ofType(alignments, AlignmentType.OUTCOME);
        var outcomes = ours.isEmpty()
                ? alignments.stream().filter(OutcomeReader::isEsco).toList()
                : ours;
        var grouped = new LinkedHashMap<String, List<JsonPlace>>();
        for (var alignment : outcomes) {
            var code = alignment.at("targetCode").textOrNumber();
            grouped.computeIfAbsent(
                            ours.isEmpty() ? alignment.pointer() : code.orElseGet(alignment::pointer),
                            k -> new ArrayList<>())
                    .add(alignment);
        }
        return grouped.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> number(entry.getKey())))
                .flatMap(entry -> outcome(entry.getValue()).stream())
                .toList();
    }

    private static java.util.Optional<LearningOutcome> outcome(List<JsonPlace> sameOutcome) {
        var skill = sameOutcome.stream()
                .filter(OutcomeReader::isEsco)
                .map(alignment -> URI.create(alignment.at("targetUrl").node().stringValue()))
                .findFirst()
                .orElse(null);
        return Alignments.text(sameOutcome).map(title -> new LearningOutcome(title, skill));
    }

    private static boolean isEsco(JsonPlace alignment) {
        var url = alignment.at("targetUrl").text().orElse("");
        return url.startsWith(ESCO) && ADDRESS.matcher(url).matches();
    }

    private static int number(String code) {
        return NUMBER.matcher(code).matches() ? Integer.parseInt(code) : Integer.MAX_VALUE;
    }
}
