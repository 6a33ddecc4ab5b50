package eu.meshe.institution.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.access.CurrentAccount;
import eu.meshe.web.Shell;
import eu.meshe.web.ShellSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the frame of the page who is signed in and where they work. */
@Component
class SignedInShell implements ShellSource {

    private final CurrentAccount current;
    private final Memberships memberships;
    private final Institutions institutions;

    SignedInShell(CurrentAccount current, Memberships memberships, Institutions institutions) {
        this.current = current;
        this.memberships = memberships;
        this.institutions = institutions;
    }

    @Override
    public Shell shell() {
        return current.find()
                .map(account -> {
                    var work = memberships.listInstitutionsOf(account.id()).stream()
                            .map(institutions::getInstitution)
                            .map(SignedInShell::link)
                            .toList();
                    return new Shell(account.displayName(), work.isEmpty(), work);
                })
                .orElseGet(Shell::signedOut);
    }

    private static Shell.StaffLink link(Institution institution) {
        return new Shell.StaffLink(institution.name().in(LocaleContextHolder.getLocale()), "/at/" + institution.slug());
    }
}
