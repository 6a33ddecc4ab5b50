package eu.meshe.verification.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.meshe.verification.DescribeReport;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.Verification;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.web.ReportJson;
import eu.meshe.verification.web.ReportMapper;
import eu.meshe.web.Say;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A line of JSON in UTF-8 for each file, with the report as the exchange's API writes it. */
final class JsonAnswers implements Answers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** @param file as it was named; the report, or the problem that kept it from one */
    record Line(
            String file,
            @Nullable ReportJson report,
            @Nullable Problem problem) {}

    /** What the API's problem documents say. */
    record Problem(String title, String detail, List<ReportJson.DetailJson> errors) {}

    private final ReportMapper mapper;
    private final Say say;
    private final PrintStream out;

    JsonAnswers(Say say, PrintStream out) {
        this.mapper = new ReportMapper(new DescribeReport(say), say);
        this.say = say;
        this.out = out;
    }

    @Override
    public void add(String file, Verification verification) {
        var line = switch (verification) {
            case VerificationReport report -> new Line(file, mapper.json(report), null);
            case NotACredential refused -> new Line(file, null, problem(refused));
        };
        out.writeBytes(JSON.writeValueAsBytes(line));
        out.write('\n');
    }

    private Problem problem(NotACredential refused) {
        var errors = refused.issues().stream()
                .map(issue -> new ReportJson.DetailJson(issue.place(), mapper.sentence(issue.message())))
                .toList();
        return new Problem(
                say.key("verification.document.title"), errors.getFirst().message(), errors);
    }
}
