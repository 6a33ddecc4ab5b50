package eu.meshe.trust;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency sends to accredit an institution, as it was sent.
 *
 * @param id made by the sender, so that the same form sent twice is one accreditation
 * @param university the slug of the institution to accredit
 * @param levels EQF levels, 1 to 8; none for all
 * @param fields ISCED-F codes of two or three digits; none for all
 * @param validFrom the first day, {@code yyyy-mm-dd}
 * @param validUntil the last day, {@code yyyy-mm-dd}
 * @param report the address of the agency's report, http or https
 */
public record AccreditationRequest(
        @Nullable UUID id,
        @Nullable String university,
        @Nullable List<String> levels,
        @Nullable List<String> fields,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String report) {}
