package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.learning.LocalisedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who can be signed in as, for the printed welcome and the page. */
@Component
@Profile("demo")
public class Guide {

    /** How many steps the story has that a visitor is led through. */
    public static final int STEPS = 8;

    /** The people of one institution. */
    public record Group(String slug, LocalisedText name, List<Person> people) {}

    /** @param roles none for a learner */
    public record Person(String name, String email, List<Role> roles) {}

    private final List<Group> institutions;
    private final List<Person> learners;

    Guide(StoryFiles files) {
        var story = files.read();
        institutions = story.houses().stream().map(Guide::group).toList();
        learners = story.plot().learners().stream()
                .map(it -> new Person(it.name(), it.email(), List.of()))
                .toList();
    }

    public List<Group> institutions() {
        return institutions;
    }

    public List<Person> learners() {
        return learners;
    }

    /** The message key of what someone with that role can do here. */
    public static String key(Role role) {
        return "demonstration.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Group group(Story.House house) {
        return new Group(
                house.institution().slug(),
                new LocalisedText(house.institution().name()),
                house.staff().stream()
                        .map(it -> new Person(it.name(), it.email(), Objects.requireNonNull(it.roles())))
                        .toList());
    }
}
