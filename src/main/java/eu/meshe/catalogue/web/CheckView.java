package eu.meshe.catalogue.web;

import eu.meshe.catalogue.AnnexElement;
import eu.meshe.catalogue.DescriptionCheck;
import eu.meshe.catalogue.DescriptionCheck.Finding;
import eu.meshe.catalogue.DescriptionCheck.Result;
import eu.meshe.platform.FieldProblem;
import java.util.List;

/** The check of a description as the panel beside the form shows it. */
record CheckView(DescriptionCheck check) {

    /** One line of the panel. */
    record Line(Finding finding) {

        public String icon() {
            return switch (finding.result()) {
                case GIVEN -> "check";
                case FLAGGED -> "alert";
                case MISSING -> "minus";
                case WITH_THE_AWARD -> "clock";
            };
        }

        public String tone() {
            return switch (finding.result()) {
                case GIVEN -> "good";
                case FLAGGED -> "warn";
                case MISSING -> finding.element().kind() == AnnexElement.Kind.MANDATORY ? "bad" : "grey";
                case WITH_THE_AWARD -> "grey";
            };
        }

        /** In words, for those who see no icon. */
        public String key() {
            return "catalogue.result." + DescriptionForm.key(finding.result());
        }
    }

    public List<Line> mandatory() {
        return lines(AnnexElement.Kind.MANDATORY);
    }

    public List<Line> optional() {
        return check.findings().stream()
                .filter(finding -> finding.element().kind() != AnnexElement.Kind.MANDATORY)
                .map(Line::new)
                .toList();
    }

    /** How many of the mandatory elements need nothing more from the describer. */
    public long settled() {
        return mandatory().stream()
                .filter(line -> line.finding().result() != Result.MISSING)
                .count();
    }

    public List<FieldProblem> problems() {
        return check.problems();
    }

    public boolean isComplete() {
        return check.isComplete();
    }

    public boolean isFlagged() {
        return !check.flagged().isEmpty();
    }

    private List<Line> lines(AnnexElement.Kind kind) {
        return check.findings().stream()
                .filter(finding -> finding.element().kind() == kind)
                .map(Line::new)
                .toList();
    }
}
