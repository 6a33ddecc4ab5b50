package eu.meshe.recognition.grades;

import eu.meshe.institution.Institution;
import eu.meshe.issuance.AwardedGrades;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Makes grade tables from what an institution awarded here: one for each field, detailed, narrow and broad, and cycle that has enough results.
 * Its own list of grades, best first, says their order; all of them are passes, for what was not passed was not awarded.
 */
@Component
public class CountAwards {

    private final AwardedGrades awardedGrades;

    CountAwards(AwardedGrades awardedGrades) {
        this.awardedGrades = awardedGrades;
    }

    /**
     * @param tables those with enough results
     * @param tooSmall how many fields and cycles had too few
     * @param leftOut grades that were given but are not in the institution's list, so that their rank is not known
     */
    public record Counted(List<DraftTable> tables, int tooSmall, TreeSet<String> leftOut) {}

    private record Key(IscedField field, Cycle cycle) {}

    Counted count(Institution institution, Period period) {
        var leftOut = new TreeSet<String>();
        var counts = new LinkedHashMap<Key, Map<String, Integer>>();
        var first = LocalDate.of(period.from(), 1, 1);
        for (var one : awardedGrades.list(institution.id(), first, LocalDate.of(period.until(), 12, 31))) {
            if (!institution.grades().contains(one.grade())) {
                leftOut.add(one.grade());
            } else if (one.level().cycle().isPresent()) {
                var key = new Key(one.field(), one.level().cycle().get());
                counts.computeIfAbsent(key, it -> new LinkedHashMap<>()).merge(one.grade(), one.awards(), Integer::sum);
            }
        }
        var tables = counts.entrySet().stream()
                .filter(it -> total(it.getValue()) >= GradeTable.FEWEST_RESULTS)
                .map(it -> table(institution, it.getKey(), period, it.getValue()))
                .toList();
        return new Counted(tables, counts.size() - tables.size(), leftOut);
    }

    private static DraftTable table(Institution institution, Key key, Period period, Map<String, Integer> counts) {
        var grades = institution.grades().stream()
                .map(grade -> new GradeFrequency(grade, BigDecimal.valueOf(counts.getOrDefault(grade, 0)), true))
                .toList();
        return new DraftTable(key.field(), key.cycle(), period, new GradeDistribution(grades), total(counts));
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
