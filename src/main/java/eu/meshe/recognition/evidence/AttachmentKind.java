package eu.meshe.recognition.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a document that was added to a case is for. */
public enum AttachmentKind {
    /** A syllabus: what is taught, how much of it, at which level. */
    COURSE_DESCRIPTION,
    /** A list of courses with results. */
    TRANSCRIPT,
    /** Shows who the applicant is. */
    IDENTITY,
    /** Shows why a name differs: a marriage certificate, a deed. */
    NAME_CHANGE,
    /** What somebody says of the applicant: a teacher, a fellow student, an employer. */
    STATEMENT,
    /** Something the applicant made. */
    WORK_SAMPLE,
    /** An account of her education, where she wrote it elsewhere. */
    BACKGROUND_PAPER,
    /** What an officer noted of a conversation with the applicant; only officers add it. */
    INTERVIEW_NOTE,
    /** Anything else. */
    OTHER;

    /** The name in forms, in the API and in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AttachmentKind> findBySlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** Those that an applicant can send. */
    public static List<AttachmentKind> listForApplicants() {
        return Arrays.stream(values()).filter(kind -> kind != INTERVIEW_NOTE).toList();
    }
}
