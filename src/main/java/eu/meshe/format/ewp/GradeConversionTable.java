package eu.meshe.format.ewp;

import java.math.BigDecimal;
import java.util.List;

/**
 * The grades of an institution as a transcript of Erasmus Without Paper carries them ({@code gradeConversionTable}; Incoming Mobility
 * Transcripts of Records API 2.0 and 3.0, get response). It says neither the cycle nor the years, nor which grades are no pass.
 *
 * @param tables one for each ISCED-F code, in the document's order
 */
public record GradeConversionTable(List<IscedTable> tables) {

    public GradeConversionTable {
        tables = List.copyOf(tables);
    }

    /** @param iscedCode as it stands there; whether it is a code of the list is not looked at */
    public record IscedTable(String iscedCode, List<GradeFrequency> frequencies) {
        public IscedTable {
            frequencies = List.copyOf(frequencies);
        }
    }

    /** @param percentage of the learners with that grade, 0 to 100 */
    public record GradeFrequency(String label, BigDecimal percentage) {}
}
