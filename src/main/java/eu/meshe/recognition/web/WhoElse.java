package eu.meshe.recognition.web;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Memberships.Member;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an officer who finds no button why it is not hers, and who has it. */
@Component
class WhoElse {

    private final Memberships memberships;

    WhoElse(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * Why an officer can do nothing now where another one could.
     *
     * @param why the end of the message key: {@code own-proposal}, {@code answer} or {@code confirm}
     * @param who of the institution can; empty where nobody can
     */
    public record Barred(String why, List<String> who) {}

    /** @return {@code null} where nothing bars her */
    @Nullable
    Barred bar(StaffMember officer, Application application, CaseHistory.Told told) {
        var me = officer.account().id();
        var why = why(me, application, told);
        return why == null || isApplicant(application, me)
                ? null
                : new Barred(
                        why,
                        memberships.listMembers(officer.institutionId()).stream()
                                .filter(member -> mayDecide(member) && why(member.account(), application, told) == null)
                                .filter(member -> !isApplicant(application, member.account()))
                                .map(WhoElse::shownAs)
                                .toList());
    }

    private static @Nullable String why(AccountId person, Application application, CaseHistory.Told told) {
        var proposal = application.proposal();
        if (proposal != null && proposal.isBy(person)) {
            return "own-proposal";
        }
        if (application.openAppeal() != null && told.hasPart(person)) {
            return proposal == null ? "answer" : "confirm";
        }
        return null;
    }

    private static boolean isApplicant(Application application, AccountId person) {
        return person.equals(application.applicant().account());
    }

    private static boolean mayDecide(Member member) {
        return member.roles().contains(Role.RECOGNITION_OFFICER)
                || member.roles().contains(Role.ADMINISTRATOR);
    }

    private static String shownAs(Member member) {
        return member.name().isEmpty() ? member.email() : member.name();
    }
}
