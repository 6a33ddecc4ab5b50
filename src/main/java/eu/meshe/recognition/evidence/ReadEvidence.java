package eu.meshe.recognition.evidence;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.FreeText;
import eu.meshe.recognition.VerifiedThen;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks at a document before it is added: what it is, by its content; and, where it is or carries a credential, what the checks say. A
 * credential that fails is taken all the same: the verdict stands beside it.
 */
@Component
public class ReadEvidence {

    private static final String KEY = "application.document.";
    /** Characters of what a document is called. */
    private static final int LONGEST_NAME = 120;
    /** Characters of an item of a request. */
    private static final int LONGEST_ITEM = 200;

    private final VerifyCredential verify;

    ReadEvidence(VerifyCredential verify) {
        this.verify = verify;
    }

    /**
     * @param field the name of the form's field that holds the file
     * @throws InvalidInputException naming that field, {@code kind} or {@code answers}
     */
    public Evidence read(String field, DocumentDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        var kind = kind(draft, problems);
        var answers = FreeText.read("answers", draft.answers(), LONGEST_ITEM, problems);
        if (draft.content().length == 0) {
            problems.add(FieldProblem.of(field, KEY + "empty"));
        } else if (draft.content().length > Attachment.LARGEST) {
            problems.add(FieldProblem.of(field, KEY + "too-large"));
        }
        if (kind == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return look(field, draft, kind, answers);
    }

    private static @Nullable AttachmentKind kind(DocumentDraft draft, List<FieldProblem> problems) {
        var kind = draft.kind() == null
                ? null
                : AttachmentKind.findBySlug(draft.kind().strip()).orElse(null);
        if (kind == null || !AttachmentKind.listForApplicants().contains(kind)) {
            problems.add(FieldProblem.of("kind", KEY + "kind-missing"));
            return null;
        }
        return kind;
    }

    private Evidence look(String field, DocumentDraft draft, AttachmentKind kind, @Nullable String answers) {
        var file = FileKind.find(draft.content()).orElse(null);
        var report = file == FileKind.JPEG ? null : verified(draft.content());
        if (file == null && report == null) {
            throw InvalidInputException.of(field, KEY + "type");
        }
        var shown = report == null || file != FileKind.TEXT ? file : null;
        return new Evidence(
                draft.id(),
                kind,
                name(draft.name()),
                shown == null ? "application/octet-stream" : shown.mediaType(),
                shown == null ? extension(report) : shown.extension(),
                draft.content(),
                report == null ? null : VerifiedThen.of(report),
                answers);
    }

    private @Nullable VerificationReport verified(byte[] content) {
        return switch (verify.verify(content)) {
            case NotACredential nothing -> null;
            case VerificationReport report -> report;
        };
    }

    private static String extension(@Nullable VerificationReport report) {
        return report == null ? "bin" : report.format().extension();
    }

    /** The last part of a path, without what cannot be shown. */
    private static String name(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var name = new StringBuilder();
        last.codePoints().filter(ReadEvidence::canBeShown).limit(LONGEST_NAME).forEach(name::appendCodePoint);
        return name.toString().strip();
    }

    private static boolean canBeShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
