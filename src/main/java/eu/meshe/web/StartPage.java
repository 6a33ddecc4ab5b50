package eu.meshe.web;

import eu.meshe.platform.GuillocheSeal;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a search box and three doors. */
@Controller
class StartPage {

    private static final String SEAL =
            GuillocheSeal.svg("MESHE".getBytes(StandardCharsets.UTF_8), "currentColor", "MESHE");

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("seal", SEAL);
        return "web/start";
    }
}
