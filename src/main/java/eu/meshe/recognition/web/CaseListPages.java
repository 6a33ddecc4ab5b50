package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.TakeUpCases;
import eu.meshe.recognition.Today;
import eu.meshe.recognition.desk.CaseChoices;
import eu.meshe.recognition.desk.CaseCounts;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.ListCases;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's list: found, sorted and paged; several cases taken up at once; from one case to the next. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/cases")
class CaseListPages {

    private static final int A_PAGE = 25;

    private final ListCases lists;
    private final CaseCounts counts;
    private final CaseChoices choices;
    private final TakeUpCases takeUp;
    private final Today today;
    private final Say say;

    CaseListPages(ListCases lists, CaseCounts counts, CaseChoices choices, TakeUpCases takeUp, Today today, Say say) {
        this.lists = lists;
        this.counts = counts;
        this.choices = choices;
        this.takeUp = takeUp;
        this.today = today;
        this.say = say;
    }

    @GetMapping
    String list(
            StaffMember officer,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam(required = false) @Nullable UUID decided,
            @RequestParam(defaultValue = "-1") int taken,
            @RequestParam(defaultValue = "0") int left,
            Model model) {
        var query = asked.query();
        var at = asked.cursor(query);
        var found = lists.list(officer, query, at, A_PAGE);
        if (found.items().isEmpty() && at != null) {
            return "redirect:" + DeskView.text(asked.address(path(officer)).replaceQueryParam("at"));
        }
        var counted = counts.of(officer);
        model.addAttribute("at", officer.institution());
        model.addAttribute("desk", DeskView.of(officer, asked, found, counted, today.date()));
        model.addAttribute("open", counted.get(CaseGroup.OPEN));
        model.addAttribute("mostCounted", CaseCounts.MOST);
        model.addAttribute("decided", decided);
        model.addAttribute("taken", taken);
        model.addAttribute("left", left);
        layChoices(officer, model);
        return "recognition/cases";
    }

    private void layChoices(StaffMember officer, Model model) {
        model.addAttribute(
                "targetChoices",
                choices.targets(officer.institutionId()).stream()
                        .map(it -> Option.of(it.id().toString(), say.text(it.title())))
                        .toList());
        model.addAttribute(
                "awardingChoices",
                choices.issuers(officer.institutionId()).stream()
                        .map(it -> Option.of(it.key(), say.text(it.name())))
                        .toList());
        model.addAttribute(
                "officerChoices",
                Stream.of("mine", "nobody")
                        .map(slug -> Option.of(slug, say.key("desk.officer." + slug)))
                        .toList());
    }

    /** From a case to the one after it in the list it was opened from; back to the list where that was the last. */
    @GetMapping("/next")
    String next(
            StaffMember officer,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam(required = false) @Nullable UUID decided) {
        var query = asked.query();
        var place = asked.placeIn(query);
        var row = asked.row() == null ? 0 : asked.row() + (decided == null && place != null ? 1 : 0);
        var address = lists.findNext(officer, query, place)
                .map(it -> DeskView.at(
                        asked.address(path(officer) + "/" + it.id()), it, row, place == null ? 0 : place.before()))
                .orElseGet(() -> asked.addressWithPlace(path(officer)));
        if (decided != null) {
            address.queryParam("decided", decided);
        }
        return "redirect:" + DeskView.text(address);
    }

    @PostMapping("/take-up")
    String takeUpSeveral(
            StaffMember officer,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam(required = false) @Nullable List<String> chosen) {
        var cases = chosen == null
                ? List.<TakeUpCases.Chosen>of()
                : chosen.stream()
                        .flatMap(CaseListPages::read)
                        .limit(TakeUpCases.MOST)
                        .toList();
        var address = asked.addressWithPlace(path(officer));
        if (cases.isEmpty()) {
            return "redirect:" + DeskView.text(address.queryParam("taken", 0));
        }
        var result = takeUp.takeUp(officer, cases);
        return "redirect:"
                + DeskView.text(address.queryParam("taken", result.taken().size())
                        .queryParam("left", result.left().size()));
    }

    /** A case and the version that was seen, as {@link DeskLine#chosen} writes them. */
    private static Stream<TakeUpCases.Chosen> read(String chosen) {
        var parts = chosen.split("\\.", 2);
        try {
            return Stream.of(new TakeUpCases.Chosen(
                    new ApplicationId(UUID.fromString(parts[0])), Integer.parseInt(parts[parts.length - 1])));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static String path(StaffMember officer) {
        return "/at/" + officer.institution().slug() + "/cases";
    }

    @Bean
    static WorkPlace recognitionPlace() {
        return new WorkPlace("recognition.place", "/cases", Role.RECOGNITION_OFFICER, Institution.Kind.UNIVERSITY);
    }
}
