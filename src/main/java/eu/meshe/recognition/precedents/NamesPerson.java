package eu.meshe.recognition.precedents;

import eu.meshe.recognition.Applicant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether a text names the applicant: her given or family names as words of their own, or her mailbox. A name may be a word, too ("Rose"),
 * so what is found is for a person to judge; that nothing is found does not show that nobody is named.
 */
final class NamesPerson {

    /** A name shorter than this is too often a part of something else. */
    private static final int SHORTEST_NAME = 3;

    private NamesPerson() {}

    /** What of the applicant stands in the texts, as it was stated; empty for nothing. */
    static List<String> findIn(Stream<String> texts, Applicant applicant) {
        var found = new LinkedHashSet<String>();
        texts.forEach(text -> findIn(text, applicant, found));
        return List.copyOf(found);
    }

    private static void findIn(String text, Applicant applicant, Set<String> found) {
        var words = Arrays.stream(Words.plain(text).split(" ")).collect(Collectors.toCollection(LinkedHashSet::new));
        Stream.of(applicant.givenName(), applicant.familyName())
                .flatMap(names -> Arrays.stream(names.split("[\\s-]+")))
                .filter(name -> Words.plain(name).length() >= SHORTEST_NAME)
                .filter(name -> words.contains(Words.plain(name)))
                .forEach(found::add);
        var email = applicant.email();
        if (!email.isBlank() && text.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT))) {
            found.add(email);
        }
    }
}
