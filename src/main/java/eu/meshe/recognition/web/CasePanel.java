package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.Move;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an officer can do on a case besides taking it up: one question at a time, each with a form of its own. */
public enum CasePanel {
    CONFIRM(Move.CONFIRM, Move.CONFIRM_ON_APPEAL, Move.CONFIRM_SETTLEMENT),
    RETURN(Move.RETURN),
    APPEAL(Move.DECIDE_APPEAL),
    DECIDE(Move.DECIDE),
    PAUSE(Move.PAUSE),
    RESUME(Move.RESUME),
    CONDITION(Move.SETTLE_CONDITION),
    CORRECT(Move.CORRECT),
    RECALL(Move.RECALL);

    /** Those that stand open by themselves: without them the case does not go on. */
    private static final Set<CasePanel> EXPECTED = EnumSet.of(CONFIRM, APPEAL, DECIDE, RESUME);

    private final Set<Move> moves;

    /** By any of these moves, whichever fits where the case stands. */
    CasePanel(Move... moves) {
        this.moves = Set.of(moves);
    }

    /** The name in addresses and in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Those that the table of moves allows now and this officer may make.
     *
     * @param hadPart whether she had a part in a ruling on the case
     */
    static List<CasePanel> of(CaseSheet sheet, StaffMember officer, boolean hadPart, boolean pausesAllowed) {
        return Arrays.stream(values())
                .filter(panel -> !sheet.isOwn())
                .filter(panel -> panel.moves.stream().anyMatch(sheet.application()::allows))
                .filter(panel -> pausesAllowed || panel != PAUSE)
                .filter(panel -> !hadPart || !panel.isOnAppeal(sheet.application()))
                .filter(panel -> panel.isFor(officer, sheet.application()))
                .toList();
    }

    /** The one that is asked for, else the one that is expected; {@code null} where there is none. */
    static @Nullable CasePanel choose(List<CasePanel> possible, @Nullable String asked) {
        return possible.stream()
                .filter(panel -> panel.slug().equals(asked))
                .findFirst()
                .or(() -> possible.stream().filter(EXPECTED::contains).findFirst())
                .orElse(null);
    }

    static Optional<CasePanel> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(panel -> panel.slug().equals(slug))
                .findFirst();
    }

    /** Who had a part in the case neither answers an appeal nor confirms the answer or gives it back. */
    private boolean isOnAppeal(Application application) {
        return this == APPEAL || ((this == CONFIRM || this == RETURN) && application.openAppeal() != null);
    }

    private boolean isFor(StaffMember officer, Application application) {
        var me = officer.account().id();
        return switch (this) {
            case CONFIRM ->
                application.proposal() != null && !application.proposal().isBy(me);
            case CONDITION -> application.decision() instanceof Decision.Conditional;
            case APPEAL, RETURN, DECIDE, PAUSE, RESUME, CORRECT, RECALL -> true;
        };
    }
}
