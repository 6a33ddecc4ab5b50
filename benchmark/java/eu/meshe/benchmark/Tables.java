package eu.meshe.benchmark;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/** The results of one run as Markdown. */
final class Tables {

    /** By {@code Class.method}, then by the values of the parameters. */
    private final Map<String, Map<String, Double>> scores = new TreeMap<>();

    private final Map<String, Method> methods = new LinkedHashMap<>();

    Tables(Collection<RunResult> results) {
        for (var result : results) {
            var name = shortName(result.getParams().getBenchmark());
            methods.put(name, method(result.getParams().getBenchmark()));
            scores.computeIfAbsent(name, any -> new LinkedHashMap<>())
                    .put(parameters(result), result.getPrimaryResult().getScore());
        }
    }

    String print() {
        return Stream.concat(rows(), growth()).collect(java.util.stream.Collectors.joining("\n", "", "\n"));
    }

    private Stream<String> rows() {
        var lines = new ArrayList<String>();
        lines.add("| what, one thread | ops/s | reference in the same run | ops/s | ratio | reach |");
        lines.add("|---|---:|---|---:|---:|---:|");
        methods.forEach((name, method) -> {
            for (var row : method.getAnnotationsByType(Row.class)) {
                var reference = method(row.reference());
                scores.get(name)
                        .forEach((parameters, score) -> lines.add(row(method, parameters, score, row, reference)));
            }
        });
        return lines.size() == 2 ? Stream.empty() : lines.stream();
    }

    private String row(Method method, String parameters, double score, Row row, @Nullable Method reference) {
        var other = scores.getOrDefault(row.reference(), Map.of());
        var compared = other.size() == 1 ? other.values().iterator().next() : other.get(parameters);
        return "| %s%s | %s | %s | %s | %s | %s |"
                .formatted(
                        words(method),
                        parameters.isEmpty() ? "" : ", " + parameters,
                        number(score),
                        reference == null ? row.reference() : words(reference),
                        compared == null ? "not run" : number(compared),
                        compared == null ? "" : String.format(Locale.ROOT, "%.2f", score / compared),
                        reach(row.reach()));
    }

    private static String reach(double ratio) {
        return ratio == 0 ? "" : "≥ " + (ratio == Math.rint(ratio) ? String.valueOf((long) ratio) : ratio);
    }

    private Stream<String> growth() {
        var growing = methods.entrySet().stream()
                .filter(entry -> entry.getValue().isAnnotationPresent(Growth.class))
                .toList();
        var groups = new LinkedHashMap<List<String>, List<String>>();
        growing.forEach(entry -> groups.computeIfAbsent(
                        List.copyOf(
                                new LinkedHashSet<>(scores.get(entry.getKey()).keySet())),
                        any -> new ArrayList<>())
                .add(entry.getKey()));
        return groups.entrySet().stream().flatMap(group -> growth(group.getKey(), group.getValue()));
    }

    private Stream<String> growth(List<String> columns, List<String> names) {
        var head = Stream.of(
                "",
                "| ops/s, one thread | " + String.join(" | ", columns) + " |",
                "|---|" + "---:|".repeat(columns.size()));
        var lines = names.stream()
                .map(name -> "| " + words(methods.get(name)) + " | "
                        + String.join(
                                " | ",
                                columns.stream()
                                        .map(column -> number(scores.get(name).get(column)))
                                        .toList())
                        + " |");
        return Stream.concat(head, lines);
    }

    private @Nullable Method method(String name) {
        if (methods.containsKey(name)) {
            return methods.get(name);
        }
        var dot = name.lastIndexOf('.');
        try {
            return Stream.of(Class.forName(name.substring(0, dot)).getMethods())
                    .filter(method -> method.getName().equals(name.substring(dot + 1)))
                    .findFirst()
                    .orElse(null);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String words(Method method) {
        var what = method.getAnnotation(What.class);
        return what == null ? method.getDeclaringClass().getSimpleName() + "." + method.getName() : what.value();
    }

    private static String shortName(String benchmark) {
        var dot = benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1);
        return benchmark.substring(dot + 1);
    }

    private static String parameters(RunResult result) {
        var params = result.getParams();
        return String.join(
                ", ",
                params.getParamsKeys().stream()
                        .map(key -> params.getParam(key) + " " + key)
                        .toList());
    }

    private static String number(@Nullable Double score) {
        return score == null ? "" : String.format(Locale.ROOT, score < 100 ? "%.1f" : "%,.0f", score);
    }
}
