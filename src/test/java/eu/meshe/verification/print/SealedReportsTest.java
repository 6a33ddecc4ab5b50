package eu.meshe.verification.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import eu.meshe.credential.StatusReference;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Identifiers;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.checks.KeptFacts;
import eu.meshe.verification.pin.Finding;
import eu.meshe.verification.print.SealedReports.Opened;
import eu.meshe.web.Mark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SealedReportsTest {

    private static final Instant CHECKED = Instant.parse("2026-11-22T10:00:00Z");

    private final SealedReports now = at(CHECKED);

    @Test
    void giveTheReportBackWordForWord() {
        assertThat(now.open(now.seal(whole()))).isEqualTo(whole());
    }

    @Test
    void areNotOursWhenAnyCharacterIsAnother() {
        var sealed = now.seal(whole());
        for (int at = 0; at < sealed.length(); at++) {
            var other = sealed.charAt(at) == 'A' ? 'B' : 'A';
            var changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
            // the last character may carry bits that stand for nothing: then it is the same
            assertThat(now.open(changed)).isIn(new Opened.NotOurs(), whole());
            assertThat(at < sealed.length() - 1 && now.open(changed) instanceof Opened.Whole)
                    .isFalse();
        }
    }

    @Test
    void areNotOursWhenTheyAreNonsense() {
        var random = new Random(4);
        var noise = new byte[300];
        random.nextBytes(noise);
        for (var nonsense : List.of(
                "",
                "A",
                "%%%",
                "\u0000",
                "é".repeat(50),
                "A".repeat(43),
                "A".repeat(SealedReports.LARGEST + 1),
                java.util.Base64.getUrlEncoder().encodeToString(noise))) {
            assertThat(now.open(nonsense)).isEqualTo(new Opened.NotOurs());
        }
    }

    @Test
    void ofAnotherProgramOrFromBeforeARestartAreNotOurs() {
        assertThat(at(CHECKED).open(now.seal(whole()))).isEqualTo(new Opened.NotOurs());
    }

    @Test
    void areTooOldAfterADay() {
        var moved = new MovingClock(CHECKED);
        var reports = new SealedReports(mock(PrepareReport.class), JsonMapper.shared(), mock(Identifiers.class), moved);
        var sealed = reports.seal(whole());
        moved.now = CHECKED.plus(SealedReports.LONGEST);
        assertThat(reports.open(sealed)).isInstanceOf(Opened.Whole.class);
        moved.now = CHECKED.plus(SealedReports.LONGEST).plus(Duration.ofSeconds(1));
        assertThat(reports.open(sealed)).isEqualTo(new Opened.TooOld());
    }

    private static SealedReports at(Instant moment) {
        return new SealedReports(
                mock(PrepareReport.class),
                JsonMapper.shared(),
                mock(Identifiers.class),
                Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static Opened.Whole whole() {
        var institution = new InstitutionId(new UUID(1, 2));
        var kept = new KeptFacts(
                "ab".repeat(32),
                new KeptFacts.Seal(institution, "did:web:a.example#key", false),
                CHECKED,
                null,
                null,
                CHECKED,
                null,
                CHECKED,
                List.of(new StatusReference(StatusReference.TOKEN, "", "https://a.example/list", 5)),
                new KeptFacts.Scope(new EqfLevel(6), List.of(new IscedField("0613")), null));
        var finding =
                new Finding("edc", Verdict.VERIFIED, List.of(new Finding.Answer("readable", Outcome.PASSED)), kept);
        return new Opened.Whole(aReport(), finding, "a-number");
    }

    private static PrintedReport aReport() {
        return new PrintedReport(
                "de",
                Mark.PASSED,
                "Echt",
                "Text",
                List.of("1 bestanden"),
                List.of(),
                new PrintedReport.Card(
                        "Nachweis",
                        new PrintedReport.Words("Flussdaten lesen", null),
                        null,
                        "Noor Voorbeeld",
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        Mark.ACTIVE,
                        "Gültig",
                        "00ff",
                        "#112233"),
                List.of(new PrintedReport.Line(Mark.PASSED, "Bestanden", "Frage?", "Ja.", List.of(), 0)),
                List.of(new PrintedReport.Source("Name", null, null, false)),
                true,
                null,
                List.of(),
                "ab".repeat(32),
                CHECKED,
                "22. November 2026, 11:00");
    }

    private static final class MovingClock extends Clock {

        private Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
