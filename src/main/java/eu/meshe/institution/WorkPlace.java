package eu.meshe.institution;

import eu.meshe.institution.access.StaffMember;

/**
 * A part of an institution's own pages, offered on its start page to those whose work it is. Each capability contributes its own as a bean.
 *
 * @param name the key of what it is called; {@code <name>.hint} says what one does there
 * @param path what follows {@code /at/<institution>} in its address
 * @param kind at what kind of institution there is such a place
 */
public record WorkPlace(String name, String path, Role role, Institution.Kind kind) {

    public boolean isFor(StaffMember staff) {
        return staff.institution().kind() == kind && staff.may(role);
    }
}
