package eu.meshe.recognition.person;

import eu.meshe.credential.Holder;
import eu.meshe.institution.Accounts;
import eu.meshe.recognition.Applicant;
import eu.meshe.recognition.person.ComparedItem.Answer;
import eu.meshe.recognition.person.ComparedItem.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person in the credential beside the person who applies: name, birth date, mailbox. Each says same, differs or not stated; what they
 * mean together is {@link #needsConfirmation()}, and nothing is ever accepted in silence.
 */
public record PersonMatch(List<ComparedItem> items) {

    public PersonMatch {
        items = List.copyOf(items);
    }

    public static PersonMatch compare(Holder holder, Applicant applicant) {
        return new PersonMatch(List.of(
                name(holder, applicant),
                item(Item.BIRTH_DATE, text(holder.birthDate()), text(applicant.birthDate())),
                item(Item.EMAIL, email(holder.email()), email(applicant.email()))));
    }

    public boolean differs() {
        return items.stream().anyMatch(item -> item.answer() == Answer.DIFFERS);
    }

    /**
     * Whether an officer must say why she is sure: anything differs, or neither the name nor the mailbox could be found the same (a birth
     * date alone tells nobody apart).
     */
    public boolean needsConfirmation() {
        return differs() || items.stream().noneMatch(PersonMatch::identifies);
    }

    /** The day that an item of the kind {@link Item#BIRTH_DATE} says. */
    public LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static boolean identifies(ComparedItem item) {
        return item.answer() == Answer.SAME && item.item() != Item.BIRTH_DATE;
    }

    private static ComparedItem name(Holder holder, Applicant applicant) {
        var inCredential = holder.displayName().strip();
        var ofApplicant = applicant.displayName();
        return new ComparedItem(
                Item.NAME,
                answer(inCredential, ofApplicant, NameForm.same(inCredential, ofApplicant)),
                inCredential,
                ofApplicant);
    }

    private static ComparedItem item(Item item, String inCredential, String ofApplicant) {
        return new ComparedItem(
                item, answer(inCredential, ofApplicant, inCredential.equals(ofApplicant)), inCredential, ofApplicant);
    }

    private static Answer answer(String one, String other, boolean same) {
        if (one.isBlank() || other.isBlank()) {
            return Answer.NOT_STATED;
        }
        return same ? Answer.SAME : Answer.DIFFERS;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String email(@Nullable String address) {
        return address == null ? "" : Accounts.normalise(address);
    }
}
