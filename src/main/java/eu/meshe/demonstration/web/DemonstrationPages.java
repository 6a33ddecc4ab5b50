package eu.meshe.demonstration.web;

import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.demonstration.Guide;
import eu.meshe.institution.access.Open;
import eu.meshe.platform.Page;
import eu.meshe.platform.mail.Postbox;
import eu.meshe.web.Pager;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to try first, with everyone's sign-in; and the mails that were written to the made-up people. */
@Controller
@Open
@Profile("demo")
class DemonstrationPages {

    private static final int MAILS_A_PAGE = 20;

    private final Guide guide;
    private final Postbox postbox;
    private final MailLinks links;

    DemonstrationPages(Guide guide, Postbox postbox, MailLinks links) {
        this.guide = guide;
        this.postbox = postbox;
        this.links = links;
    }

    @GetMapping("/demonstration")
    String begin(Model model) {
        model.addAttribute("groups", guide.institutions());
        model.addAttribute("learners", guide.learners());
        model.addAttribute("password", DemonstrationSignIn.PASSWORD);
        model.addAttribute(
                "steps", IntStream.rangeClosed(1, Guide.STEPS).boxed().toList());
        return "demonstration/begin";
    }

    @GetMapping("/demonstration/mail")
    String mail(@RequestParam(defaultValue = "0") int page, Model model) {
        var mails = postbox.listNewestFirst(new Page.Request(page, MAILS_A_PAGE));
        model.addAttribute("mails", mails.items().stream().map(links::view).toList());
        model.addAttribute("total", mails.total());
        model.addAttribute("pager", new Pager(mails.number(), mails.pages(), "/demonstration/mail"));
        return "demonstration/mail";
    }
}
