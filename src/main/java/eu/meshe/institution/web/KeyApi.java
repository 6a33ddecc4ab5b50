package eu.meshe.institution.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.RotateKeys;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys an institution signs with, for its administrators' programs. Private keys are nowhere in it. */
@Staff(Role.ADMINISTRATOR)
@RestController
@RequestMapping("/api/v1/institutions/{institution}/keys")
class KeyApi {

    private final KeyViews views;
    private final RotateKeys rotate;

    KeyApi(KeyViews views, RotateKeys rotate) {
        this.views = views;
        this.rotate = rotate;
    }

    /** @param since the first day on which others may have had the key: {@code YYYY-MM-DD} */
    record Theft(@Nullable String since) {}

    /** All keys, those in use first. */
    @GetMapping
    List<KeyView> list(StaffMember by) {
        return views.list(by);
    }

    /** Takes the key out of use and makes another. What it signed stays good. Answers with all keys. */
    @PostMapping("/{key}/replacement")
    List<KeyView> replace(StaffMember by, @PathVariable String key) {
        rotate.replace(by, key);
        return views.list(by);
    }

    /** Says that the key was stolen. What it signed stays good only if it is on record here. Answers with all keys. */
    @PostMapping("/{key}/theft")
    List<KeyView> reportTheft(StaffMember by, @PathVariable String key, @RequestBody Theft theft) {
        rotate.replaceStolen(by, key, theft.since());
        return views.list(by);
    }
}
