package eu.meshe.recognition.grades;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Conversion.Used;

/**
 * As little of a conversion as it takes to show its working again: versions of tables stay, so a decision names them and does not copy them.
 *
 * @param sourceGrade as the source's table spells it
 * @param grade what it was converted into, as the receiving table spells it
 * @param policy the receiving institution's on that day; it may have another since
 * @param field the field that was asked for; the tables' own may be broader ones
 */
public record KeptConversion(
        String sourceGrade,
        String grade,
        ConversionPolicy policy,
        IscedField field,
        TableVersion source,
        TableVersion receiving) {

    /**
     * One version of a table.
     *
     * @param keeper who keeps it; not always whose grades it counts
     */
    public record TableVersion(InstitutionId keeper, GradeTableId table) {

        static TableVersion of(Used used) {
            return new TableVersion(used.table().keeper(), used.table().id());
        }
    }

    public static KeptConversion of(Converted it) {
        return new KeptConversion(
                it.source().grade(),
                it.grade(),
                it.policy(),
                it.sourceTable().askedField(),
                TableVersion.of(it.sourceTable()),
                TableVersion.of(it.receivingTable()));
    }
}
