package eu.meshe.verification.web;

import eu.meshe.credential.Reading;
import eu.meshe.platform.remote.FetchBudget;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.batch.Answers;
import eu.meshe.verification.batch.Next;
import eu.meshe.verification.batch.Tally;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** The answers to the documents of one request as lines of JSON, in the language of whoever asked. */
final class BatchAnswers implements Answers {

    private static final Logger LOG = LoggerFactory.getLogger(BatchAnswers.class);

    private final VerifyCredential verify;
    private final ReportMapper mapper;
    private final DocumentProblems problems;
    private final JsonMapper json;
    private final Locale reader;

    /** A thousand documents that name a thousand slow sites must not hold up the documents of others. */
    private final FetchBudget fetches = FetchBudget.of(200, Duration.ofMinutes(2));

    BatchAnswers(
            VerifyCredential verify, ReportMapper mapper, DocumentProblems problems, JsonMapper json, Locale reader) {
        this.verify = verify;
        this.mapper = mapper;
        this.problems = problems;
        this.json = json;
        this.reader = reader;
    }

    @Override
    public Answer check(Next.One one) {
        return fetches.during(() -> said(() -> checked(one)));
    }

    private Answer checked(Next.One one) {
        return switch (verify.verify(one.document())) {
            case VerificationReport report ->
                answer(one.number(), one.name(), mapper.json(report), null, report.verdict());
            case NotACredential refused -> answer(one.number(), one.name(), null, problems.of(refused), null);
        };
    }

    @Override
    public Answer refuse(Next.Refused refused) {
        var why = new NotACredential(List.of(refused.issue()));
        return said(() -> answer(refused.number(), refused.name(), null, problems.of(why), null));
    }

    @Override
    public Answer broken(Next.One one, Throwable thrown) {
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {}: {} at {}", incident, thrown.getClass().getName(), places(thrown));
        return said(() -> answer(one.number(), one.name(), null, problems.broken(incident), null));
    }

    @Override
    public byte[] end(Next.End end, Tally tally) {
        return said(() -> {
            var missing = end.missing();
            var problem = missing == null ? null : problems.incomplete(new Reading.Issue("", missing));
            return line(new BatchJson.Last(new BatchJson.End(
                    problem == null,
                    tally.documents(),
                    tally.verified(),
                    tally.failed(),
                    tally.partial(),
                    tally.refused(),
                    problem)));
        });
    }

    private static String places(Throwable thrown) {
        return String.join(
                " < ",
                Arrays.stream(thrown.getStackTrace())
                        .limit(12)
                        .map(StackTraceElement::toString)
                        .toList());
    }

    private Answer answer(
            int number,
            @Nullable String id,
            @Nullable ReportJson report,
            @Nullable ProblemDetail problem,
            @Nullable Verdict verdict) {
        return new Answer(line(new BatchJson.Line(number, id, report, problem)), verdict);
    }

    private byte[] line(Object value) {
        var bytes = json.writeValueAsBytes(value);
        var line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        return line;
    }

    /** Texts are said in the language that the thread has. */
    private <T> T said(Supplier<T> words) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(reader);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
