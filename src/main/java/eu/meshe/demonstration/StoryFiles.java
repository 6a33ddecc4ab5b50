package eu.meshe.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the story from its files, which lie in {@code demonstration/} on the class path. */
@Component
@Profile("demo")
class StoryFiles {

    private static final List<String> HOUSES = List.of("erfundenburg", "vila-imaginaria", "kuvitelmala", "agency");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Story read() {
        var houses = HOUSES.stream().map(name -> read(name, Story.House.class)).toList();
        return new Story(houses, read("plot", Story.Plot.class));
    }

    /** The made-up grade tables, by institution. */
    List<GradeBook> readGrades() {
        return List.of(read("grades", GradeBook[].class));
    }

    /** What some of the offers are good for, by the offer's key. */
    List<GoodFor> readFunctions() {
        return List.of(read("functions", GoodFor[].class));
    }

    /** What was sent towards several targets, waits for documents, or rests on a background paper. */
    SubmissionStory readSubmissions() {
        return read("submissions", SubmissionStory.class);
    }

    /** What waits for a second person, where two people sign. */
    SecondPersonStory readSecondPerson() {
        return read("second-person", SecondPersonStory.class);
    }

    private <T> T read(String name, Class<T> type) {
        try (var file = new ClassPathResource("demonstration/" + name + ".json").getInputStream()) {
            return mapper.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
