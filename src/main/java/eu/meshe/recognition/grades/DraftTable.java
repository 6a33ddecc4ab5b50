package eu.meshe.recognition.grades;

import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import org.jspecify.annotations.Nullable;

/** A table as it was read, before it is kept. See {@link GradeTable} for what each part means. */
public record DraftTable(
        IscedField field,
        Cycle cycle,
        Period period,
        GradeDistribution distribution,
        @Nullable Integer results) {}
