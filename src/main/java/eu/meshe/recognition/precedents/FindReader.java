package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import eu.meshe.partnership.Agreements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Says what an institution may read today: partners are those with an agreement in force on that day. */
@Component
public class FindReader {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Agreements agreements;
    private final Clock clock;

    FindReader(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public Reader of(InstitutionId institution) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new Reader(institution, agreements.listPartners(institution, today));
    }
}
