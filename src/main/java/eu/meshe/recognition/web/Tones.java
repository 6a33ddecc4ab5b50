package eu.meshe.recognition.web;

import eu.meshe.web.Mark;
import org.springframework.ui.Model;

/** How the three answers of the person match look. */
final class Tones {

    private Tones() {}

    static void addTo(Model model) {
        model.addAttribute("same", Mark.SAME);
        model.addAttribute("differs", Mark.DIFFERENT);
        model.addAttribute("unknown", Mark.UNDECIDED);
    }
}
