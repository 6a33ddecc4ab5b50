package eu.meshe.institution.web;

import eu.meshe.institution.DescribeEducationSystem;
import eu.meshe.institution.EducationSystems;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an institution describes its education system, for its administrators' programs. */
@Staff(Role.ADMINISTRATOR)
@RestController
@RequestMapping("/api/v1/institutions/{institution}/education-system")
class EducationSystemApi {

    private final EducationSystems systems;
    private final DescribeEducationSystem describe;

    EducationSystemApi(EducationSystems systems, DescribeEducationSystem describe) {
        this.systems = systems;
        this.describe = describe;
    }

    /** In English and German, the languages in which supplements are written. */
    record Description(@Nullable String en, @Nullable String de) {}

    @GetMapping
    Description show(StaffMember by) {
        var texts = systems.find(by.institutionId()).map(it -> it.byLanguage()).orElse(Map.of());
        return new Description(texts.get("en"), texts.get("de"));
    }

    @PutMapping
    Description set(StaffMember by, @RequestBody Description wanted) {
        var typed = new HashMap<String, @Nullable String>();
        typed.put("en", wanted.en());
        typed.put("de", wanted.de());
        describe.describe(by, typed);
        return show(by);
    }
}
