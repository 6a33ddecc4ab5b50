package eu.meshe.format.openbadge;

import eu.meshe.credential.Holder;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.Identifier;
import eu.meshe.platform.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whom a badge is about. What is only there as a hash says nothing without the person and is left out. */
final class HolderReader {

    static final String NAME = "name";
    static final String GIVEN_NAME = "ext:givenName";
    static final String FAMILY_NAME = "ext:familyName";
    static final String BIRTH_DATE = "ext:dateOfBirth";
    static final String EMAIL = "emailAddress";

    private @Nullable String fullName;
    private @Nullable String givenName;
    private @Nullable String familyName;
    private @Nullable LocalDate birthDate;
    private @Nullable String email;
    private final List<Identifier> identifiers = new ArrayList<>();

    static Holder read(JsonPlace subject) {
        var reader = new HolderReader();
        var id = subject.at("id").iriText().orElse(null);
        var entries = subject.at("identifier").eachObject();
        if (id == null && entries.isEmpty() && !subject.at("id").isPresent()) {
            subject.at("id").complain("format.member.missing");
        }
        entries.forEach(reader::take);
        return reader.holder(id);
    }

    private void take(JsonPlace entry) {
        if (entry.at("hashed").node().asBoolean(false)) {
            return;
        }
        var value = entry.at("identityHash").text().orElse(null);
        var type = entry.at("identityType").text().orElse("identifier");
        if (value == null) {
            return;
        }
        switch (type) {
            case NAME -> fullName = value;
            case GIVEN_NAME -> givenName = value;
            case FAMILY_NAME -> familyName = value;
            case BIRTH_DATE -> birthDate = day(entry.at("identityHash"), value);
            default -> takeOther(type, value);
        }
    }

    private void takeOther(String type, String value) {
        if (type.equals(EMAIL) && email == null) {
            email = value;
        } else {
            identifiers.add(new Identifier(IdentifierTypes.scheme(type), value));
        }
    }

    private Holder holder(@Nullable String id) {
        var parts = new Holder(id, givenName, familyName, null, birthDate, email, identifiers);
        var saysMore = fullName != null && !fullName.equals(parts.displayName());
        return saysMore ? new Holder(id, givenName, familyName, fullName, birthDate, email, identifiers) : parts;
    }

    private static @Nullable LocalDate day(JsonPlace place, String value) {
        try {
            return Timestamp.parseDay(value);
        } catch (DateTimeException e) {
            place.complain("format.member.notDay");
            return null;
        }
    }
}
