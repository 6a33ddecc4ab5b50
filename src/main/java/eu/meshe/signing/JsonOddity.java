package eu.meshe.signing;

import eu.meshe.platform.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what JSON allows and two readers would understand differently: half a surrogate pair, and a number beyond a double.
 *
 * @param withSurrogates whether texts can hold surrogates at all; looking for them takes longer than all else
 */
record JsonOddity(boolean withSurrogates) {

    private static final int LARGEST_EXPONENT = 300;

    /** The first, with its place; {@code null} for none. */
    StrictJson.Result.@Nullable Refused find(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> isLone(value.stringValue()) ? refused("signing.json.surrogate") : null;
            case NUMBER ->
                !value.isInt() && !value.isLong() && isBeyondDouble(value.decimalValue())
                        ? refused("signing.json.number")
                        : null;
            case ARRAY -> findElement(value);
            case OBJECT -> findMember(value);
            default -> null;
        };
    }

    private StrictJson.Result.@Nullable Refused findElement(JsonNode array) {
        for (int i = 0; i < array.size(); i++) {
            var found = find(array.get(i));
            if (found != null) {
                return new StrictJson.Result.Refused("/" + i + found.place(), found.why());
            }
        }
        return null;
    }

    private StrictJson.Result.@Nullable Refused findMember(JsonNode object) {
        for (var member : object.properties()) {
            if (isLone(member.getKey())) {
                return refused("signing.json.surrogate");
            }
            var found = find(member.getValue());
            if (found != null) {
                return new StrictJson.Result.Refused(
                        StrictJson.child("", member.getKey()) + found.place(), found.why());
            }
        }
        return null;
    }

    private boolean isLone(String text) {
        return withSurrogates && StrictJson.hasLoneSurrogate(text);
    }

    private static boolean isBeyondDouble(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                || Math.abs((long) number.scale()) > LARGEST_EXPONENT;
    }

    private static StrictJson.Result.Refused refused(String key) {
        return new StrictJson.Result.Refused("", Message.of(key));
    }
}
