package eu.meshe.signing.sdjwt;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One claim that the holder chose to show (RFC 9901, 4.2).
 *
 * @param name {@code null} for an element of an array
 */
public record Disclosure(@Nullable String name, JsonNode value) {

    /** Where digests stand in an object (4.2.4.1). */
    public static final String DIGESTS = "_sd";

    /** Where a digest stands in an array (4.2.4.2). */
    public static final String ELEMENT = "...";

    /** Empty for what is no disclosure: not base64url, no array of two or three with a salt first, or a name that is reserved. */
    public static Optional<Disclosure> parse(String encoded) {
        return Base64Url.decode(encoded)
                .map(StrictJson::parse)
                .flatMap(parsed -> parsed instanceof StrictJson.Result.Read read ? of(read.value()) : Optional.empty());
    }

    private static Optional<Disclosure> of(JsonNode parts) {
        if (!parts.isArray() || !parts.path(0).isString()) {
            return Optional.empty();
        }
        if (parts.size() == 2) {
            return Optional.of(new Disclosure(null, parts.get(1)));
        }
        var name = parts.path(1);
        if (parts.size() != 3 || !name.isString() || isReserved(name.stringValue())) {
            return Optional.empty();
        }
        return Optional.of(new Disclosure(name.stringValue(), parts.get(2)));
    }

    public static boolean isReserved(String name) {
        return name.equals(DIGESTS) || name.equals(ELEMENT);
    }
}
