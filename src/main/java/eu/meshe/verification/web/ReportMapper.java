package eu.meshe.verification.web;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.VerificationReport;
import eu.meshe.web.Say;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a report for programs, its sentences in the language they ask for. */
@Component
public class ReportMapper {

    private final DescribeReport describe;
    private final Say say;

    public ReportMapper(DescribeReport describe, Say say) {
        this.describe = describe;
        this.say = say;
    }

    public ReportJson json(VerificationReport report) {
        return new ReportJson(
                report.verdict().name().toLowerCase(Locale.ROOT),
                report.format().slug(),
                report.checks().stream().map(this::check).toList(),
                orNull(report.notices().stream().map(this::sentence).toList()),
                credential(report.credential()),
                Optional.ofNullable(report.issuer()).map(this::issuer).orElse(null),
                Optional.ofNullable(report.signer())
                        .map(ReportMapper::signature)
                        .orElse(null),
                report.sha256(),
                report.checkedAt().toString());
    }

    /** A finding in the reader's words. */
    public String sentence(Message message) {
        return say.message(describe.inWords(message));
    }

    private ReportJson.CheckJson check(CheckResult check) {
        var details = check.details().stream()
                .map(issue -> new ReportJson.DetailJson(issue.place(), sentence(issue.message())))
                .toList();
        return new ReportJson.CheckJson(
                check.name(),
                check.outcome().name().toLowerCase(Locale.ROOT),
                sentence(check.message()),
                orNull(details));
    }

    private ReportJson.CredentialJson credential(Credential credential) {
        var achieved = credential.claim() instanceof Claim.Achieved claim ? Optional.of(claim) : noClaim();
        var achievement = achieved.map(Claim.Achieved::achievement);
        var holder = credential.holder().displayName();
        return new ReportJson.CredentialJson(
                credential.id(),
                kind(credential.claim()),
                say.text(credential.title()),
                say.text(credential.issuer().legalName()),
                achieved.map(Claim.Achieved::awardingBody)
                        .map(body -> say.text(body.legalName()))
                        .orElse(null),
                holder.isEmpty() ? null : holder,
                credits(credential.claim()),
                achievement
                        .map(Achievement::workload)
                        .map(workload -> workload.hours())
                        .orElse(null),
                achievement.map(Achievement::level).map(level -> level.level()).orElse(null),
                achievement
                        .map(known -> orNull(
                                known.fields().stream().map(IscedField::code).toList()))
                        .orElse(null),
                achievement
                        .map(known -> orNull(known.outcomes().stream()
                                .map(outcome -> say.text(outcome.title()))
                                .toList()))
                        .orElse(null),
                grade(credential.claim()),
                credential.claim() instanceof Claim.Recognised decision ? decision.outcome() : null,
                text(credential.issuedAt()),
                text(credential.validFrom()),
                text(credential.validUntil()));
    }

    private static Optional<Claim.Achieved> noClaim() {
        return Optional.empty();
    }

    private static @Nullable String credits(Claim claim) {
        Credits credits = switch (claim) {
            case Claim.Achieved achieved -> achieved.achievement().credits();
            case Claim.Recognised decision -> decision.credits();
            case Claim.Other other -> null;
        };
        return text(credits);
    }

    private static @Nullable String grade(Claim claim) {
        return switch (claim) {
            case Claim.Achieved achieved ->
                achieved.result() == null ? null : achieved.result().grade();
            case Claim.Recognised decision ->
                decision.grade() == null ? null : decision.grade().grade();
            case Claim.Other other -> null;
        };
    }

    private static String kind(Claim claim) {
        return switch (claim) {
            case Claim.Achieved achieved -> "achievement";
            case Claim.Recognised decision -> "decision";
            case Claim.Other other -> "other";
        };
    }

    private ReportJson.IssuerJson issuer(Institution institution) {
        return new ReportJson.IssuerJson(
                say.text(institution.name()), institution.country().alpha2(), text(institution.homepage()));
    }

    private static ReportJson.SignatureJson signature(Proof.Signer signer) {
        return new ReportJson.SignatureJson(
                signer.algorithm(),
                signer.verificationMethod().isEmpty() ? null : signer.verificationMethod(),
                text(signer.signedAt()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
