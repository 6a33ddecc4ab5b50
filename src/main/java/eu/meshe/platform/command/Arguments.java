package eu.meshe.platform.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows a command's name: {@code --name value} pairs and plain words. */
public record Arguments(Map<String, String> named, List<String> plain) {

    public Arguments {
        named = Map.copyOf(named);
        plain = List.copyOf(plain);
    }

    /** Reads {@code --name value} and {@code --name=value}. */
    public static Arguments parse(List<String> words) {
        var named = new HashMap<String, String>();
        var plain = new ArrayList<String>();
        for (var index = 0; index < words.size(); index++) {
            var word = words.get(index);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (word.contains("=")) {
                named.put(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (index + 1 < words.size() && !words.get(index + 1).startsWith("--")) {
                named.put(word.substring(2), words.get(++index));
            } else {
                named.put(word.substring(2), "");
            }
        }
        return new Arguments(named, plain);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(named.get(name)).filter(value -> !value.isBlank());
    }
}
