package eu.meshe.signing.canonical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one way that RFC 8785 allows: members sorted by UTF-16, numbers as ECMAScript writes them, no blanks.
 *
 * <p>Written here because the library (titanium-jcs) reads other trees than ours.
 */
public final class CanonicalJson {

    /** From here on ECMAScript writes numbers with an exponent (ECMA-262, Number::toString). */
    private static final int LONGEST_INTEGER = 21;

    private static final int MOST_LEADING_ZEROS = 6;

    private CanonicalJson() {}

    public static String of(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    /** The first number that a double, and so a signature over this form, does not hold in full (RFC 8785, 3.2.2.3). */
    public static Optional<String> findInexactNumber(JsonNode node) {
        if (node.isNumber()) {
            var written = node.decimalValue();
            return new BigDecimal(number(node.doubleValue())).compareTo(written) == 0
                    ? Optional.empty()
                    : Optional.of(node.asString());
        }
        for (var child : node) {
            var found = findInexactNumber(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            writeObject(node, text);
        } else if (node.isArray()) {
            writeArray(node, text);
        } else if (node.isString()) {
            writeString(node.stringValue(), text);
        } else if (node.isNumber()) {
            text.append(number(node.doubleValue()));
        } else {
            text.append(node.asString("null"));
        }
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        var members = node.properties().stream()
                .sorted(Map.Entry.comparingByKey()) // String compares UTF-16 units (RFC 8785, 3.2.3)
                .toList();
        text.append('{');
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            writeString(members.get(i).getKey(), text);
            text.append(':');
            write(members.get(i).getValue(), text);
        }
        text.append('}');
    }

    private static void writeArray(JsonNode node, StringBuilder text) {
        text.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(node.get(i), text);
        }
        text.append(']');
    }

    /** RFC 8785, 3.2.2.2. */
    private static void writeString(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        text.append('"');
    }

    /** ECMA-262, Number::toString. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        var point = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /** The fewest digits that lead back to the same double. Java's own text is that, but never has fewer than two. */
    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var rounded = exact.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return rounded.doubleValue() == value ? rounded.stripTrailingZeros() : exact;
    }

    private static String placed(String digits, int point) {
        var count = digits.length();
        if (count <= point && point <= LONGEST_INTEGER) {
            return digits + "0".repeat(point - count);
        }
        if (point > 0 && point <= LONGEST_INTEGER) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -MOST_LEADING_ZEROS && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = point - 1;
        var mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
