package eu.meshe.protocol.log;

import eu.meshe.ledger.AuditLedger;
import eu.meshe.ledger.LedgerHead;
import eu.meshe.platform.command.Arguments;
import eu.meshe.platform.command.Command;
import eu.meshe.web.Say;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code ./meshe log audit}: walks the whole log of this exchange in its database and prints each place that is not as it was signed. */
@Component
public class AuditCommand implements Command {

    private static final int INTACT = 0;
    private static final int CHANGED = 1;
    private static final int UNDECIDED = 2;
    private static final int NOT_DONE = 3;

    private final AuditLedger audit;
    private final Say say;

    AuditCommand(AuditLedger audit, Say say) {
        this.audit = audit;
        this.say = say;
    }

    /** Whether these words, which follow {@code log}, ask for the audit. */
    public static boolean isAsked(List<String> words) {
        return !words.isEmpty() && words.getFirst().equals("audit");
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String usage() {
        return "log audit [--head KEPT-HEAD.json]    walks the whole log and finds what was changed in it";
    }

    @Override
    public int run(Arguments arguments) {
        return run(arguments, System.out);
    }

    int run(Arguments arguments, PrintStream out) {
        var file = arguments.find("head");
        var kept = file.flatMap(AuditCommand::head);
        if (file.isPresent() && kept.isEmpty()) {
            out.println(say.key("log.malformed.head", file.get()));
            return NOT_DONE;
        }
        return print(audit.audit(kept.orElse(null)), kept.isPresent(), out);
    }

    private static Optional<LedgerHead> head(String file) {
        try {
            return LogFiles.head(Files.readString(Path.of(file)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private int print(AuditLedger.Audited audited, boolean compared, PrintStream out) {
        out.println(say.key("log.audit.walked", audited.entries(), audited.heads(), audited.waiting()));
        audited.findings()
                .forEach(finding -> out.println(say.key(
                        "log.audit."
                                + finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Long.toString(finding.position()),
                        finding.entry() == null ? "" : finding.entry().toString(),
                        Long.toString(finding.last()))));
        if (audited.unknownKeys() > 0) {
            out.println(say.key("log.audit.unknown-keys", audited.unknownKeys()));
        }
        if (!compared) {
            out.println(say.key("log.audit.not-compared"));
        }
        if (!audited.findings().isEmpty()) {
            return CHANGED;
        }
        if (audited.unknownKeys() > 0) {
            out.println(say.key("log.audit.consistent"));
            return UNDECIDED;
        }
        out.println(say.key("log.audit.intact"));
        return INTACT;
    }
}
