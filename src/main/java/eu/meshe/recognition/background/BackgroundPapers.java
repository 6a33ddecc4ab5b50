package eu.meshe.recognition.background;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Source;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Background papers to and from the bytes that are kept with a case: JSON in the order of the record, the same for the same paper. */
@Component
public class BackgroundPapers {

    private final JsonMapper mapper;
    private final Applications applications;

    BackgroundPapers(JsonMapper mapper, Applications applications) {
        this.mapper = mapper;
        this.applications = applications;
    }

    /** The paper that an application rests on; empty where it rests on a credential. */
    public Optional<BackgroundPaper> find(Application application) {
        return application.source().basis() == Source.Basis.BACKGROUND_PAPER
                ? Optional.of(read(applications.documentOf(application.institutionId(), application.id())))
                : Optional.empty();
    }

    public byte[] write(BackgroundPaper paper) {
        var text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(paper);
        return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public BackgroundPaper read(byte[] document) {
        return mapper.readValue(document, BackgroundPaper.class);
    }
}
