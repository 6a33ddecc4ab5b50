package eu.meshe.verification.console;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of {@code verify}.
 *
 * @param files in the order in which they were named; {@code -} is the standard input
 * @param register the file with the institutions to trust; {@code null} for none
 */
record Asked(List<String> files, @Nullable String register, Locale language, Set<Option> options) {

    /** What can be asked for by a word of its own. */
    enum Option {
        JSON,
        ALL,
        OFFLINE
    }

    Asked {
        files = List.copyOf(files);
        options = Set.copyOf(options);
    }

    boolean has(Option option) {
        return options.contains(option);
    }

    /** Empty for words that cannot be understood, or if no file is named. */
    static Optional<Asked> parse(List<String> words) {
        var files = new ArrayList<String>();
        var options = new HashSet<Option>();
        String register = null;
        var language = Locale.ENGLISH;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var value = i + 1 < words.size() ? words.get(i + 1) : null;
            if (word.equals("--")) {
                files.addAll(words.subList(i + 1, words.size()));
                break;
            } else if (word.equals("-") || !word.startsWith("-")) {
                files.add(word);
            } else if (word.equals("--register") && value != null) {
                register = value;
                i++;
            } else if (word.equals("--language") && ("en".equals(value) || "de".equals(value))) {
                language = Locale.of(value);
                i++;
            } else if (!addOption(word, options)) {
                return Optional.empty();
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new Asked(files, register, language, options));
    }

    private static boolean addOption(String word, Set<Option> options) {
        for (var option : Option.values()) {
            if (word.equals("--" + option.name().toLowerCase(Locale.ROOT))) {
                return options.add(option);
            }
        }
        return false;
    }
}
