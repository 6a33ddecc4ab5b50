package eu.meshe.recognition.precedents.web;

import eu.meshe.learning.IscedFields;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.precedents.Sharing;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen when searching and sharing precedents, in the reader's words. */
@Component
class PrecedentChoices {

    private final Say say;

    PrecedentChoices(Say say) {
        this.say = say;
    }

    /** For the search form. */
    void addTo(Model model) {
        var reader = LocaleContextHolder.getLocale();
        model.addAttribute(
                "broadFields",
                IscedFields.listBroad().stream()
                        .map(field -> Option.of(field.code(), IscedFields.name(field, reader)))
                        .toList());
        model.addAttribute(
                "levels",
                IntStream.rangeClosed(1, 8)
                        .mapToObj(level -> Option.of("" + level, say.key("precedents.level", level)))
                        .toList());
        model.addAttribute(
                "outcomes",
                Arrays.stream(DecisionOutcome.values())
                        .map(it -> Option.of(it.slug(), say.key("recognition.outcome." + it.slug())))
                        .toList());
        model.addAttribute("forces", named("precedents.filter.force.", "in", "out", "all"));
        model.addAttribute("whoses", named("precedents.filter.whose.", "anybodys", "own", "others"));
    }

    List<Option> sharings() {
        return Arrays.stream(Sharing.values())
                .map(it -> new Option(
                        it.slug(),
                        say.key("precedents.sharing." + it.slug()),
                        say.key("precedents.sharing." + it.slug() + ".hint")))
                .toList();
    }

    private List<Option> named(String prefix, String... values) {
        return Stream.of(values)
                .map(value -> Option.of(value, say.key(prefix + value)))
                .toList();
    }
}
