package eu.meshe.recognition;

/** What can be done with an application. Which move is possible in which state, and where it leads, is in {@link Moves}. */
public enum Move {
    /** The applicant hands it in. */
    APPLY("ApplicationReceived"),
    /** An officer takes the case up, or takes it over from a colleague. */
    TAKE_UP("CaseTakenUp"),
    /** An officer stops the clock, with a reason: documents or an answer are missing. */
    PAUSE("CasePaused"),
    /** The clock runs on: what was missing has come, or nobody waits for it any longer. */
    RESUME("CaseResumed"),
    /** The file of an application that nobody took up yet is complete. */
    COMPLETE("FileCompleted"),
    /** An officer proposes a decision to a second person. */
    PROPOSE("DecisionProposed"),
    /** An officer proposes the answer to an appeal to a second person. */
    PROPOSE_ON_APPEAL("AppealAnswerProposed"),
    /** An officer proposes to a second person what follows from a condition. */
    PROPOSE_SETTLEMENT("SettlementProposed"),
    /** The second person gives a proposal back, with a reason. */
    RETURN("ProposalReturned"),
    /** The second person confirms the proposal. */
    CONFIRM("RecognitionDecided"),
    /** The second person confirms the answer to the appeal. */
    CONFIRM_ON_APPEAL("AppealDecided"),
    /** The second person confirms what follows from the condition. */
    CONFIRM_SETTLEMENT("ConditionSettled"),
    /** An officer decides alone. */
    DECIDE("RecognitionDecided"),
    /** The deadline passed, and law or an agreement says that this is recognition. */
    EXPIRE("RecognisedByExpiry"),
    /** The learner takes the application back. */
    WITHDRAW("ApplicationWithdrawn"),
    /** The learner contests the decision. */
    APPEAL("AppealLodged"),
    /** Somebody who had no part in the decision takes the appeal up. */
    TAKE_UP_APPEAL("AppealTakenUp"),
    /** The learner takes the appeal back. */
    WITHDRAW_APPEAL("AppealWithdrawn"),
    /** The appeal is decided: the decision stands, or another takes its place. */
    DECIDE_APPEAL("AppealDecided"),
    /** A condition was met or missed, and the decision follows. */
    SETTLE_CONDITION("ConditionSettled"),
    /** A slip in a decision is put right, never to the learner's loss. */
    CORRECT("DecisionCorrected"),
    /** The institution takes its decision back and assesses again. */
    RECALL("DecisionRecalled");

    private final String entry;

    Move(String entry) {
        this.entry = entry;
    }

    /** What the log calls it, in the past tense. */
    public String entry() {
        return entry;
    }

    /** The name in the API and in message keys: {@code take-up}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
