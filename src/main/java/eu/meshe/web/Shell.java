package eu.meshe.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page needs to know of the one who looks.
 *
 * @param signedInName the person's name as they are greeted; {@code null} when nobody is signed in
 * @param isLearner whether they have a wallet
 * @param staffOf the institutions they work for, each with the address of its own pages
 */
public record Shell(@Nullable String signedInName, boolean isLearner, List<StaffLink> staffOf) {

    /** An institution one works for, by its name and the path of its pages ({@code /institutions/alpha}). */
    public record StaffLink(String name, String href) {}

    public Shell {
        staffOf = List.copyOf(staffOf);
    }

    public static Shell signedOut() {
        return new Shell(null, false, List.of());
    }

    public boolean isSignedIn() {
        return signedInName != null;
    }
}
