package eu.meshe.recognition.grades;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.GradeTable.Provenance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An institution keeps its grade tables, those it copies of institutions that keep none here, and its policy. A table replaces the version in
 * force for the same field and cycle; a decision that rested on the old one can still be understood, so each is in the ledger.
 */
@Component
public class KeepGradeTables {

    private final GradeTables tables;
    private final GradePolicies policies;
    private final CountAwards countAwards;
    private final Ledger ledger;
    private final Identifiers identifiers;
    private final Clock clock;

    KeepGradeTables(
            GradeTables tables,
            GradePolicies policies,
            CountAwards countAwards,
            Ledger ledger,
            Identifiers identifiers,
            Clock clock) {
        this.tables = tables;
        this.policies = policies;
        this.countAwards = countAwards;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** What became of counting one's own awards. */
    public record FromAwards(List<GradeTable> kept, int tooSmall, List<String> leftOut) {
        public FromAwards {
            kept = List.copyOf(kept);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Keeps the tables of a file: a list, or a transcript of Erasmus Without Paper, told apart by how it begins.
     *
     * @param answers what a transcript does not say; a list says all itself
     * @throws InvalidInputException naming everything that is wrong; nothing was kept
     */
    @Transactional
    public List<GradeTable> keep(StaffMember by, Subject subject, byte[] file, EwpAnswers answers) {
        if (file.length == 0) {
            throw InvalidInputException.of("file", "grades.file.missing");
        }
        var isXml = beginsWithBracket(file);
        var drafts = isXml ? ReadEwpGrades.read(file, answers) : ReadGradeCsv.read(file);
        return keep(by, subject, drafts, isXml ? Provenance.EWP : Provenance.CSV);
    }

    /** Keeps one table that a program sent. */
    @Transactional
    public GradeTable keep(StaffMember by, Subject subject, DraftTable draft) {
        return keep(by, subject, List.of(draft), Provenance.CSV).getFirst();
    }

    /** Counts the institution's awards of these years and keeps the tables that have enough results. */
    @Transactional
    public FromAwards keepFromAwards(StaffMember by, Period period) {
        var counted = countAwards.count(by.institution(), period);
        var kept = keep(by, Subject.OWN, counted.tables(), Provenance.AWARDS);
        return new FromAwards(kept, counted.tooSmall(), List.copyOf(counted.leftOut()));
    }

    @Transactional
    public void setPolicy(StaffMember by, ConversionPolicy policy) {
        policies.set(by.institutionId(), policy, now());
        ledger.append(
                by.institutionId().value(),
                "GradePolicySet",
                by.institutionId().toString(),
                Map.of("policy", policy.name()));
    }

    private List<GradeTable> keep(StaffMember by, Subject subject, List<DraftTable> drafts, Provenance provenance) {
        tables.lock(by.institutionId());
        demandPast(drafts);
        return drafts.stream()
                .map(draft -> keep(by, subject, draft, provenance))
                .toList();
    }

    /** A table that says the same as the one in force does not become a version of its own. */
    private GradeTable keep(StaffMember by, Subject subject, DraftTable draft, Provenance provenance) {
        var inForce = tables.findInForce(by.institutionId(), subject, draft.field(), draft.cycle());
        if (inForce.isPresent() && inForce.get().saysTheSameAs(draft)) {
            return inForce.get();
        }
        var id = new GradeTableId(identifiers.next());
        var kept = tables.keep(by.institutionId(), id, subject, draft, provenance, now());
        log(kept);
        return kept;
    }

    private void demandPast(List<DraftTable> drafts) {
        var thisYear = clock.instant().atZone(ZoneOffset.UTC).getYear();
        for (var draft : drafts) {
            if (draft.period().until() > thisYear) {
                throw InvalidInputException.of("file", "grades.period.future", draft.period(), draft.field());
            }
        }
    }

    private void log(GradeTable table) {
        ledger.append(
                table.keeper().value(),
                "GradeTableKept",
                table.id().toString(),
                Map.of(
                        "field", table.field().code(),
                        "cycle", table.cycle().name(),
                        "own", Boolean.toString(table.subject() instanceof Subject.Own),
                        "version", Integer.toString(table.version()),
                        "provenance", table.provenance().name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean beginsWithBracket(byte[] file) {
        for (var letter : file) {
            if (letter > ' ') {
                return letter == '<';
            }
        }
        return false;
    }

    /**
     * Whose grades they are, as it was typed.
     *
     * @param name blank for the institution's own
     * @throws InvalidInputException if the name or the address cannot be one
     */
    public static Subject subject(@Nullable String name, @Nullable String address) {
        if (name == null || name.isBlank()) {
            return Subject.OWN;
        }
        var known = address == null || address.isBlank() ? null : address.strip();
        if (known != null && (known.length() > 500 || known.codePoints().anyMatch(Character::isISOControl))) {
            throw InvalidInputException.of("address", "grades.upload.address.wrong");
        }
        if (name.strip().length() > Subject.Other.LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw InvalidInputException.of("subject", "grades.upload.subject.wrong", Subject.Other.LONGEST);
        }
        return new Subject.Other(name, known);
    }
}
