package eu.meshe.partnership;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an institution sends to propose an agreement, as it was sent.
 *
 * @param id made by the sender, so that the same form sent twice is one agreement
 * @param partner the slug of the other institution
 * @param validFrom the first day, {@code yyyy-mm-dd}
 * @param validUntil the last day; empty for until it is ended
 * @param fields ISCED-F codes; none for all
 * @param mostCredits the most ECTS for one micro-credential; empty for no limit
 * @param decisionDays within how many days an application is decided, 1 to 122
 * @param onExpiry what follows when an application is not decided in time: {@code unsaid}, {@code escalate} or {@code recognise}; empty for
 *     {@code unsaid}
 * @param terms what else is agreed
 */
public record AgreementRequest(
        @Nullable UUID id,
        @Nullable String partner,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable List<String> fields,
        @Nullable String mostCredits,
        @Nullable String decisionDays,
        @Nullable String onExpiry,
        @Nullable String terms) {}
