package eu.meshe.recognition.elements;

import eu.meshe.learning.IscedField;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison.Finding;
import java.util.List;

/** Compares the fields of education (ISCED-F): the same field, the same broad field, or another one. */
final class ProfileComparison implements ElementComparison {

    private static final int BROAD_DIGITS = 2;

    @Override
    public Comparison compare(Side source, Side target) {
        var from = source.achievement().fields();
        var to = target.achievement().fields();
        if (from.isEmpty() || to.isEmpty()) {
            return of(Finding.CANNOT_SAY, from.isEmpty() ? "profile.source-silent" : "profile.target-silent");
        }
        if (anyPair(from, to, (one, other) -> one.isWithin(other))) {
            return of(Finding.SAME, "profile.same");
        }
        return anyPair(from, to, (one, other) -> broad(one).equals(broad(other)))
                ? of(Finding.CANNOT_SAY, "profile.near")
                : of(Finding.LOWER, "profile.other");
    }

    private static boolean anyPair(
            List<IscedField> from, List<IscedField> to, java.util.function.BiPredicate<IscedField, IscedField> test) {
        return from.stream().anyMatch(one -> to.stream().anyMatch(other -> test.test(one, other)));
    }

    private static String broad(IscedField field) {
        return field.code().substring(0, BROAD_DIGITS);
    }

    private static Comparison of(Finding finding, String key) {
        return Comparison.of(Element.PROFILE, finding, key);
    }
}
