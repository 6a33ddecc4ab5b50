package eu.meshe.recognition.background;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import eu.meshe.credential.FormatId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells of her education because her documents are out of reach, in her own words. Nothing in it was checked.
 *
 * @param name who tells it, as she calls herself
 * @param title what she studied
 * @param institution where
 * @param place town and country
 * @param period from when until when, as well as she remembers
 * @param duration how long, and how much of the week
 * @param hours of work in all, if she can say
 * @param level in her words: "third year of five", "after secondary school"
 * @param outcomes what she knew and was able to do at the end, a sentence each
 * @param abilities what she did with it since
 * @param assessment how it was tested
 * @param evidence what there is all the same: photographs, names of teachers, work
 * @param unreachable why the documents are out of reach
 * @param languages in which she was taught, and in which one can talk with her
 */
@JsonPropertyOrder({
    "name",
    "title",
    "institution",
    "place",
    "period",
    "duration",
    "hours",
    "level",
    "outcomes",
    "abilities",
    "assessment",
    "evidence",
    "unreachable",
    "languages"
})
public record BackgroundPaper(
        String name,
        String title,
        String institution,
        String place,
        String period,
        String duration,
        @Nullable Integer hours,
        @Nullable String level,
        List<String> outcomes,
        @Nullable String abilities,
        @Nullable String assessment,
        @Nullable String evidence,
        String unreachable,
        @Nullable String languages) {

    /** A background paper beside the formats of credentials: it is none. */
    public static final FormatId FORMAT =
            new FormatId("background-paper", "application.paper.format", "json", "application/json");

    public BackgroundPaper {
        outcomes = List.copyOf(outcomes);
    }
}
