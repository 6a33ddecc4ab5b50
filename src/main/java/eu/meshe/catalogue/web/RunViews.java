package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Price;
import eu.meshe.catalogue.Run;
import eu.meshe.catalogue.Today;
import eu.meshe.web.Say;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says runs in the reader's words. */
@Component
class RunViews {

    private final Today today;
    private final Say say;

    RunViews(Today today, Say say) {
        this.today = today;
        this.say = say;
    }

    /** @param held the runs in which the one who looks holds a place */
    List<RunView> of(List<Run> runs, Set<Run> held) {
        return runs.stream().map(run -> of(run, held.contains(run))).toList();
    }

    RunView of(Run run, boolean held) {
        return new RunView(run, run.enrolling(today.date()), price(run.price()), held, today.date());
    }

    private String price(Price price) {
        if (price.isFree()) {
            return say.key("catalogue.run.free");
        }
        var format = NumberFormat.getCurrencyInstance(LocaleContextHolder.getLocale());
        format.setCurrency(price.currency());
        format.setMinimumFractionDigits(price.amount().stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(price.amount());
    }
}
