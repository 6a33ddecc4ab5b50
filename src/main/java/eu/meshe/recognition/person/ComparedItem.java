package eu.meshe.recognition.person;

/**
 * One thing by which a person is known, on both sides.
 *
 * @param inCredential what the credential says; empty where it says nothing
 * @param ofApplicant what the applicant says; empty where she says nothing
 */
public record ComparedItem(Item item, Answer answer, String inCredential, String ofApplicant) {

    /** By what a person is known. */
    public enum Item {
        NAME,
        BIRTH_DATE,
        EMAIL
    }

    /** How the two sides agree. */
    public enum Answer {
        SAME,
        DIFFERS,
        NOT_STATED
    }
}
