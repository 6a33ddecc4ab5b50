package eu.meshe.institution.web;

import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** An institution's keys to look at: those in use first, then the newest. */
@Component
class KeyViews {

    private static final Comparator<KeyView> ORDER = Comparator.comparing(
                    (KeyView key) -> key.state() != KeyView.State.CURRENT)
            .thenComparing(KeyView::since, Comparator.reverseOrder())
            .thenComparing(KeyView::name);

    private final InstitutionKeys keys;
    private final Clock clock;

    KeyViews(InstitutionKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    List<KeyView> list(StaffMember by) {
        var now = clock.instant();
        return keys.listKeys(by.institutionId()).stream()
                .map(key -> KeyView.of(key, now))
                .sorted(ORDER)
                .toList();
    }

    /** @throws NotFoundException if the institution has no key of that name */
    KeyView get(StaffMember by, String name) {
        return list(by).stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("institution key"));
    }
}
