package eu.meshe.institution;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import java.net.URI;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator says whom anyone may ask about what their institution issued. */
@Component
public class SetPublicContact {

    private static final Pattern MAILBOX = Pattern.compile("[^@\\s\\p{Cntrl}<>\"]{1,64}@[^@\\s\\p{Cntrl}<>\"]{1,190}");
    private static final int LONGEST_OFFICE = 200;
    private static final int LONGEST_PAGE = 500;

    private final PublicContacts contacts;

    SetPublicContact(PublicContacts contacts) {
        this.contacts = contacts;
    }

    /** As it was typed or sent. */
    public record Wanted(
            @Nullable String office,
            @Nullable String email,
            @Nullable String page) {}

    /** @throws InvalidInputException naming each field that cannot be accepted */
    @Transactional
    public PublicContact set(StaffMember administrator, Wanted wanted) {
        var contact = checked(stripped(wanted.office()), stripped(wanted.email()), stripped(wanted.page()));
        contacts.save(administrator.institutionId(), contact);
        return contact;
    }

    private static PublicContact checked(String office, String email, String page) {
        var problems = new ArrayList<FieldProblem>();
        if (office.isEmpty() || office.length() > LONGEST_OFFICE || hasControls(office)) {
            problems.add(FieldProblem.of("office", "institution.contact.office.wrong", LONGEST_OFFICE));
        }
        if (!MAILBOX.matcher(email).matches()) {
            problems.add(FieldProblem.of("email", "institution.contact.email.wrong"));
        }
        var address = page.isEmpty() ? null : webAddress(page);
        if (!page.isEmpty() && address == null) {
            problems.add(FieldProblem.of("page", "institution.contact.page.wrong"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new PublicContact(office, email, address);
    }

    private static @Nullable URI webAddress(String page) {
        try {
            var address = URI.create(page);
            return page.length() <= LONGEST_PAGE
                            && page.matches("https?://.+")
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                    ? address
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
