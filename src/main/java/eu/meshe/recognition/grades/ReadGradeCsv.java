package eu.meshe.recognition.grades;

import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads grade tables from a list: one row for each grade, with the columns {@code field, cycle, from, until, grade, count, passing} named in
 * the first row, in any order. Rows of the same field, cycle and years are one table; its grades stand from the best to the worst. Every row
 * that is wrong is named with its line, its column and the reason; then nothing is taken.
 */
public final class ReadGradeCsv {

    /** In bytes. */
    public static final int LARGEST = 512 * 1024;

    /** Of data, beneath the row of names. */
    public static final int MOST_ROWS = 5000;

    /** A file that is wrong throughout is wrong for one reason: more lines than these would not help. */
    public static final int MOST_PROBLEMS = 50;

    static final List<String> COLUMNS = List.of("field", "cycle", "from", "until", "grade", "count", "passing");

    private static final int MOST_RESULTS = 10_000_000;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Key, List<Line>> tables = new LinkedHashMap<>();

    private record Key(IscedField field, Cycle cycle, Period period) {}

    private record Line(int number, GradeFrequency grade) {}

    private ReadGradeCsv() {}

    /** @throws InvalidInputException naming each row that is wrong */
    public static List<DraftTable> read(byte[] file) {
        return new ReadGradeCsv().tables(text(file));
    }

    private List<DraftTable> tables(String text) {
        var rows = CsvRows.of(text);
        if (rows.isEmpty()) {
            throw refusal("grades.csv.empty", String.join(", ", COLUMNS));
        }
        if (rows.size() - 1 > MOST_ROWS) {
            throw refusal("grades.csv.too-many-rows", MOST_ROWS);
        }
        header(rows.getFirst());
        rows.stream().skip(1).forEach(this::row);
        if (problems.isEmpty() && tables.isEmpty()) {
            throw refusal("grades.csv.empty", String.join(", ", COLUMNS));
        }
        oneForEachFieldAndCycle();
        var drafts = tables.entrySet().stream()
                .map(table -> draft(table.getKey(), table.getValue()))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(
                    problems.stream().limit(MOST_PROBLEMS).toList());
        }
        return drafts;
    }

    private void header(CsvRows.Row names) {
        for (var i = 0; i < names.cells().size(); i++) {
            places.put(names.cells().get(i).toLowerCase(Locale.ROOT), i);
        }
        var missing = COLUMNS.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw refusal("grades.csv.no-column", names.number(), String.join(", ", missing));
        }
    }

    private void row(CsvRows.Row row) {
        var before = problems.size();
        var field = cell(row, "field", "grades.csv.field", ReadGradeCsv::field);
        var cycle = cell(row, "cycle", "grades.csv.cycle", ReadGradeCsv::cycle);
        var from = cell(row, "from", "grades.csv.year", ReadGradeCsv::year);
        var until = cell(row, "until", "grades.csv.year", ReadGradeCsv::year);
        var grade = cell(row, "grade", "grades.csv.grade", name -> new GradeFrequency(name, BigDecimal.ZERO, true));
        var count = cell(row, "count", "grades.csv.count", ReadGradeCsv::count);
        var passing = cell(row, "passing", "grades.csv.passing", ReadGradeCsv::passing);
        if (problems.size() > before) {
            return;
        }
        period(row, from.orElseThrow(), until.orElseThrow())
                .ifPresent(period -> tables.computeIfAbsent(
                                new Key(field.orElseThrow(), cycle.orElseThrow(), period), key -> new ArrayList<>())
                        .add(new Line(
                                row.number(),
                                new GradeFrequency(
                                        grade.orElseThrow().grade(), count.orElseThrow(), passing.orElseThrow()))));
    }

    private Optional<Period> period(CsvRows.Row row, int from, int until) {
        try {
            return Optional.of(new Period(from, until));
        } catch (IllegalArgumentException e) {
            add(row.number(), "until", "grades.csv.period", Period.LONGEST);
            return Optional.empty();
        }
    }

    private void oneForEachFieldAndCycle() {
        var seen = new HashSet<List<Object>>();
        tables.forEach((key, lines) -> {
            if (!seen.add(List.of(key.field(), key.cycle()))) {
                add(
                        lines.getFirst().number(),
                        "from",
                        "grades.csv.two-periods",
                        key.field().code());
            }
        });
    }

    private Optional<DraftTable> draft(Key key, List<Line> lines) {
        var grades = lines.stream().map(Line::grade).toList();
        var fault = GradeDistribution.Fault.in(grades);
        if (fault.isPresent()) {
            add(lines.getLast().number(), "grade", "grades.fault." + fault.get().name());
            return Optional.empty();
        }
        var distribution = new GradeDistribution(grades);
        return Optional.of(new DraftTable(
                key.field(),
                key.cycle(),
                key.period(),
                distribution,
                distribution.passes().intValueExact()));
    }

    private <T> Optional<T> cell(
            CsvRows.Row row, String column, String key, java.util.function.Function<String, T> value) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        var words = place < row.cells().size() ? row.cells().get(place) : "";
        try {
            return Optional.of(value.apply(words));
        } catch (IllegalArgumentException e) {
            add(row.number(), column, key, words.length() > 40 ? words.substring(0, 39) + "…" : words);
            return Optional.empty();
        }
    }

    private void add(int line, String column, String key, Object... arguments) {
        var all = new ArrayList<Object>(List.of(line, column));
        all.addAll(List.of(arguments));
        problems.add(FieldProblem.of("file", key, all.toArray()));
    }

    private static IscedField field(String code) {
        var field = new IscedField(code);
        if (!IscedFields.contains(field)) {
            throw new IllegalArgumentException("Not in the list");
        }
        return field;
    }

    /** {@code short}, {@code first}, {@code second}, {@code third}. */
    static Cycle cycle(String name) {
        return Cycle.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int year(String digits) {
        if (!digits.matches("(19|20)\\d\\d")) {
            throw new IllegalArgumentException("No year");
        }
        return Integer.parseInt(digits);
    }

    private static BigDecimal count(String digits) {
        if (!digits.matches("\\d{1,8}") || Integer.parseInt(digits) > MOST_RESULTS) {
            throw new IllegalArgumentException("No count");
        }
        return new BigDecimal(digits);
    }

    private static boolean passing(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "ja" -> true;
            case "no", "nein" -> false;
            default -> throw new IllegalArgumentException("Neither yes nor no");
        };
    }

    private static String text(byte[] file) {
        if (file.length > LARGEST) {
            throw refusal("grades.file.too-large", LARGEST / 1024);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refusal("grades.csv.encoding");
        }
    }

    private static InvalidInputException refusal(String key, Object... arguments) {
        return InvalidInputException.of("file", key, arguments);
    }
}
