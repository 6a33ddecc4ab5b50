package eu.meshe.recognition.grades;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text of separated values (RFC 4180): fields may stand in quotation marks, a doubled mark inside them is one. The separator is
 * the comma, the semicolon or the tabulator, whichever the first row has most of: spreadsheets write what their country is used to.
 */
final class CsvRows {

    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;

    /** @param number the line it begins on, from 1, as an editor counts */
    record Row(int number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private CsvRows(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    static List<Row> of(String text) {
        var rows = new CsvRows(text);
        rows.read();
        return rows.rows.stream().filter(row -> !row.isBlank()).toList();
    }

    private void read() {
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                line++;
            }
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (c != separator && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            }
        }
        endRow();
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(new Row(begun, cells));
        cells.clear();
        begun = line;
    }

    private static char separator(String first) {
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
