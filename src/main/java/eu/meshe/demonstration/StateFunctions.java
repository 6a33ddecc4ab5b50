package eu.meshe.demonstration;

import eu.meshe.catalogue.StateFunction;
import eu.meshe.institution.Role;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Catalogue editors state what some of their offers are good for. */
@Component
@Profile("demo")
class StateFunctions {

    private static final int DAYS_AGO = 3;

    private final StateFunction stateFunction;
    private final Cast cast;

    StateFunctions(StateFunction stateFunction, Cast cast) {
        this.stateFunction = stateFunction;
        this.cast = cast;
    }

    void plan(Story story, List<GoodFor> functions, Timeline timeline) {
        functions.forEach(it -> timeline.add(DAYS_AGO, () -> state(story, it)));
    }

    private void state(Story story, GoodFor it) {
        var editor = cast.staff(story.houseOf(it.offer()), Role.CATALOGUE_EDITOR);
        stateFunction.state(editor, FillCatalogue.idOf(it.offer()), it.function());
    }
}
