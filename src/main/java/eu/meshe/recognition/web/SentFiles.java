package eu.meshe.recognition.web;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.evidence.AttachmentKind;
import eu.meshe.recognition.evidence.DocumentDraft;
import eu.meshe.recognition.evidence.Evidence;
import eu.meshe.recognition.evidence.ReadEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files as a form sends them. */
@Component
class SentFiles {

    private final ReadEvidence read;
    private final Identifiers identifiers;

    SentFiles(ReadEvidence read, Identifiers identifiers) {
        this.read = read;
        this.identifiers = identifiers;
    }

    /**
     * Those that came along with an application; a field left empty is none.
     *
     * @throws InvalidInputException naming the field of each that cannot be taken
     */
    List<Evidence> along(
            @Nullable UUID submission, @Nullable MultipartFile courseDescription, @Nullable MultipartFile transcript)
            throws IOException {
        var found = new ArrayList<Evidence>();
        var problems = new ArrayList<FieldProblem>();
        var id = submission == null ? identifiers.next() : submission;
        add(found, problems, id, "courseDescription", AttachmentKind.COURSE_DESCRIPTION, courseDescription);
        add(found, problems, id, "transcript", AttachmentKind.TRANSCRIPT, transcript);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return found;
    }

    private void add(
            List<Evidence> found,
            List<FieldProblem> problems,
            UUID submission,
            String field,
            AttachmentKind kind,
            @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return;
        }
        var id = UUID.nameUUIDFromBytes((submission + " " + field).getBytes(StandardCharsets.UTF_8));
        try {
            found.add(read.read(field, draft(id, kind.slug(), file, null)));
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
        }
    }

    static DocumentDraft draft(UUID id, @Nullable String kind, @Nullable MultipartFile file, @Nullable String answers)
            throws IOException {
        return new DocumentDraft(
                id,
                kind,
                file == null ? null : file.getOriginalFilename(),
                file == null ? new byte[0] : file.getBytes(),
                answers);
    }
}
