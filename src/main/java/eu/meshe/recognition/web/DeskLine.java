package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.Moves;
import eu.meshe.recognition.desk.CaseEntry;
import java.time.LocalDate;

/**
 * One line of the officer's list.
 *
 * @param address of the case, which knows from where in which list it was opened
 * @param isMine whether the officer who looks has it in hand
 * @param canBeTaken whether she can take it up
 * @param isPlace whether she was here before she opened a case
 */
public record DeskLine(
        CaseEntry it, CaseLine line, String address, boolean isMine, boolean canBeTaken, boolean isPlace) {

    static DeskLine of(CaseEntry it, StaffMember officer, String address, LocalDate today, boolean isPlace) {
        var me = officer.account().id();
        var isMine = me.equals(it.officer());
        var isOwn = me.equals(it.applicantId());
        var canBeTaken = !isOwn && !isMine && Moves.allows(it.state(), Move.TAKE_UP);
        return new DeskLine(it, CaseLine.of(it, today), address, isMine, canBeTaken, isPlace);
    }

    /** What stands for it in the form that takes several up. */
    public String chosen() {
        return it.id() + "." + it.version();
    }
}
