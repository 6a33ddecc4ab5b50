package eu.meshe.format.elm.map;

import eu.meshe.credential.Holder;
import eu.meshe.format.elm.json.Dates;
import eu.meshe.format.elm.json.JsonText;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** ELM Person. */
public final class HolderMapper {

    private static final String MAIL = "mailto:";

    private HolderMapper() {}

    /** @param language the language whose spelling of the name this is: ELM writes names as language maps */
    public static ObjectNode write(Sheet sheet, Holder holder, String language) {
        var person = holder.id() == null ? sheet.object("Person", "holder") : sheet.identified("Person", holder.id());
        putName(person, "givenName", holder.givenName(), language);
        putName(person, "familyName", holder.familyName(), language);
        putName(person, "fullName", holder.fullName(), language);
        if (holder.birthDate() != null) {
            person.put("dateOfBirth", Dates.write(holder.birthDate()));
        }
        if (holder.email() != null) {
            person.set("contactPoint", contactPoint(sheet, holder.email()));
        }
        sheet.put(person, "identifier", IdentifierMapper.write(sheet, "holder", holder.identifiers()));
        return person;
    }

    public static Holder read(Part person) {
        var id = person.ownIri();
        return new Holder(
                id.isEmpty() ? null : id,
                name(person, "givenName").orElse(null),
                name(person, "familyName").orElse(null),
                name(person, "fullName").orElse(null),
                person.day("dateOfBirth").orElse(null),
                email(person).orElse(null),
                identifiers(person));
    }

    private static void putName(ObjectNode person, String member, @Nullable String name, String language) {
        if (name != null && !name.isBlank()) {
            person.set(member, JsonText.object().put(language, name));
        }
    }

    private static ObjectNode contactPoint(Sheet sheet, String email) {
        var contact = sheet.object("ContactPoint", "holder-contact");
        contact.set("emailAddress", sheet.identified("Mailbox", MAIL + email));
        return contact;
    }

    private static Optional<String> name(Part person, String member) {
        return person.localised(member).map(LocalisedText::original);
    }

    private static Optional<String> email(Part person) {
        return person.all("contactPoint").stream()
                .flatMap(contact -> contact.iris("emailAddress").stream())
                .filter(address -> address.startsWith(MAIL) && address.length() > MAIL.length())
                .map(address -> address.substring(MAIL.length()))
                .findFirst();
    }

    private static List<Identifier> identifiers(Part person) {
        var found = new ArrayList<>(IdentifierMapper.readAll(person, "identifier", "identifier"));
        found.addAll(IdentifierMapper.readAll(person, "nationalID", "national ID"));
        return found;
    }
}
