package eu.meshe;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;

/**
 * The modules and who uses whom, as the code has it. Modules that are open to all are left out of the picture, and so is an arrow where a
 * longer way leads to the same module.
 */
final class ModulePicture {

    private static final Pattern PURPOSE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private ModulePicture() {}

    /** A Mermaid flow chart. */
    static String draw() {
        var uses = uses();
        var arrows = new TreeSet<String>();
        uses.forEach((from, targets) -> targets.stream()
                .filter(to -> targets.stream().noneMatch(other -> !other.equals(to) && reaches(other, to, uses)))
                .forEach(to -> arrows.add("    " + from + " --> " + to)));
        return "```mermaid\nflowchart TD\n" + String.join("\n", arrows) + "\n```";
    }

    /** One row a module: its purpose and what it uses. */
    static String table() {
        var rows = new TreeMap<String, String>();
        ArchitectureTest.MODULES.forEach(module -> rows.put(
                name(module),
                "| `" + name(module) + "`" + (module.isOpen() ? " (open to all)" : "") + " | " + purpose(module) + " | "
                        + used(module).stream().collect(joining(", ")) + " |"));
        return "| module | what it does | uses |\n|---|---|---|\n" + String.join("\n", rows.values());
    }

    private static Map<String, Set<String>> uses() {
        var uses = new TreeMap<String, Set<String>>();
        var open = new HashSet<String>();
        ArchitectureTest.MODULES.stream().filter(ApplicationModule::isOpen).forEach(module -> open.add(name(module)));
        ArchitectureTest.MODULES.stream().filter(module -> !module.isOpen()).forEach(module -> {
            var used = used(module);
            used.removeAll(open);
            uses.put(name(module), used);
        });
        return uses;
    }

    private static Set<String> used(ApplicationModule module) {
        var names = new TreeSet<String>();
        module.getDirectDependencies(ArchitectureTest.MODULES).uniqueModules().forEach(used -> names.add(name(used)));
        names.remove(name(module));
        return names;
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> uses) {
        var seen = new LinkedHashSet<String>();
        var next = new java.util.ArrayDeque<>(uses.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            var module = next.pop();
            if (module.equals(to)) {
                return true;
            }
            if (seen.add(module)) {
                next.addAll(uses.getOrDefault(module, Set.of()));
            }
        }
        return false;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String purpose(ApplicationModule module) {
        var source = DocumentationTest.read(Path.of("src/main/java/eu/meshe", name(module), "package-info.java"));
        var found = PURPOSE.matcher(source);
        if (!found.find()) {
            throw new AssertionError(name(module) + " does not say what it is for");
        }
        return found.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip();
    }
}
