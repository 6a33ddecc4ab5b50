package eu.meshe.recognition.grades.web;

import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.recognition.grades.GradeDistribution;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words that several pages use, read and written. */
final class GradeWords {

    private GradeWords() {}

    /** What was typed as one grade a line, or apart by semicolons: commas are part of grades. */
    static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[;\\n\\r]+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(GradeDistribution.MOST_GRADES)
                        .toList();
    }

    static String field(IscedField field) {
        return IscedFields.name(field, LocaleContextHolder.getLocale());
    }
}
