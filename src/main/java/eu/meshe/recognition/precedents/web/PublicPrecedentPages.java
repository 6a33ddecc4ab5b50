package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.Page;
import eu.meshe.recognition.precedents.PrecedentId;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.Reader;
import eu.meshe.web.Pager;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Has this been recognised before? What institutions share with all, for whoever thinks of applying. */
@Controller
@Open
@RequestMapping("/precedents")
class PublicPrecedentPages {

    private static final String PLACE = "/precedents";
    private static final int A_PAGE = 20;

    private final Precedents precedents;
    private final PrecedentViews views;
    private final PrecedentChoices choices;

    PublicPrecedentPages(Precedents precedents, PrecedentViews views, PrecedentChoices choices) {
        this.precedents = precedents;
        this.views = views;
        this.choices = choices;
    }

    @GetMapping
    String list(PrecedentFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = precedents
                .search(Reader.ANYONE, filter.query(), new Page.Request(page, A_PAGE))
                .map(it -> views.of(it, Reader.ANYONE, PLACE));
        choices.addTo(model);
        model.addAttribute("place", PLACE);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("pager", new Pager(found.number(), found.pages(), filter.address(PLACE)));
        return "recognition/precedents";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var precedent = precedents.getReadable(Reader.ANYONE, new PrecedentId(id));
        model.addAttribute("place", PLACE);
        model.addAttribute("view", views.of(precedent, Reader.ANYONE, PLACE));
        return "recognition/precedent";
    }
}
