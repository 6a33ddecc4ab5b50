package eu.meshe.verification.console;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.trust.KnownInstitutions;
import eu.meshe.trust.RegisterReader;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.NotACredential;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.Verification;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.web.Say;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * {@code ./meshe verify FILE…}: checks files where they lie, without server, database or framework, and says by its exit code what came of it.
 * Whom it trusts stands in a file (see {@link RegisterReader}); without one, who issued a document is "could not check".
 */
public final class VerifyFiles {

    /** Every file is genuine. */
    public static final int VERIFIED = 0;

    /** One failed, or is no credential. */
    public static final int FAILED = 1;

    /** None failed, and of one something could not be checked. */
    public static final int PARTIAL = 2;

    /** Asked wrongly, or a file could not be read: not everything was looked at. */
    public static final int NOT_DONE = 3;

    private final CredentialFormats formats;
    private final Say say;
    private final Clock clock;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream errors;
    private final boolean colours;

    /** @param colours whether whoever reads {@code out} sees them */
    public VerifyFiles(
            CredentialFormats formats,
            MessageSource messages,
            Clock clock,
            InputStream in,
            PrintStream out,
            PrintStream errors,
            boolean colours) {
        this.formats = formats;
        this.say = new Say(messages, clock);
        this.clock = clock;
        this.in = in;
        this.out = out;
        this.errors = errors;
        this.colours = colours;
    }

    /** One line for the list of commands. */
    public static String usage() {
        return "verify [--register FILE] [--offline] [--json] [--all] [--language en|de] FILE…";
    }

    /** @return the exit code */
    public int run(List<String> words) {
        var asked = Asked.parse(words);
        if (asked.isEmpty()) {
            errors.println("./meshe " + usage());
            errors.println(say.key("console.usage"));
            return NOT_DONE;
        }
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(asked.get().language());
        try {
            return run(asked.get());
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private int run(Asked asked) {
        var register = register(asked);
        if (register.isEmpty()) {
            return NOT_DONE;
        }
        var answers = asked.has(Asked.Option.JSON)
                ? new JsonAnswers(say, out)
                : new PlainAnswers(say, out, asked.has(Asked.Option.ALL), colours);
        try (var documents = OfflineVerifier.documents(asked.has(Asked.Option.OFFLINE), clock)) {
            var verify = OfflineVerifier.of(formats, register.get(), documents, clock);
            var worst = new Tally();
            asked.files().forEach(file -> worst.add(check(file, verify, answers)));
            if (worst.unknownIssuer && asked.register() == null) {
                errors.println(say.key("console.register.none"));
            }
            return worst.exitCode();
        } finally {
            out.flush();
        }
    }

    private Optional<KnownInstitutions> register(Asked asked) {
        if (asked.register() == null) {
            return Optional.of(new KnownInstitutions(List.of()));
        }
        try {
            return Optional.of(RegisterReader.read(Files.readAllBytes(Path.of(asked.register()))));
        } catch (IOException | InvalidPathException e) {
            errors.println(say.key("console.unreadable", asked.register()));
        } catch (IllegalArgumentException e) {
            errors.println(say.key("console.register.malformed", asked.register(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Empty for what could not be read. */
    private Optional<Verification> check(String file, VerifyCredential verify, Answers answers) {
        try {
            var verification = verify.verify(read(file));
            answers.add(file, verification);
            return Optional.of(verification);
        } catch (IOException | InvalidPathException e) {
            errors.println(say.key("console.unreadable", file));
        } catch (RuntimeException e) {
            errors.println(say.key("console.broken", file, e.getClass().getName()));
        }
        return Optional.empty();
    }

    /** A file that is too long is read only until that is plain. */
    private byte[] read(String file) throws IOException {
        if (file.equals("-")) {
            return in.readNBytes(VerifyCredential.LARGEST + 1);
        }
        try (var content = Files.newInputStream(Path.of(file))) {
            return content.readNBytes(VerifyCredential.LARGEST + 1);
        }
    }

    /** The worst that there was. */
    private static final class Tally {

        private boolean unread;
        private boolean failed;
        private boolean partial;
        private boolean unknownIssuer;

        void add(Optional<Verification> verification) {
            switch (verification.orElse(null)) {
                case null -> unread = true;
                case NotACredential refused -> failed = true;
                case VerificationReport report -> add(report);
            }
        }

        private void add(VerificationReport report) {
            failed |= report.verdict() == Verdict.FAILED;
            partial |= report.verdict() == Verdict.PARTIAL;
            unknownIssuer |= report.findCheck("issuer")
                    .filter(check -> check.outcome() == Outcome.UNDECIDED)
                    .isPresent();
        }

        int exitCode() {
            if (unread) {
                return NOT_DONE;
            }
            return failed ? FAILED : partial ? PARTIAL : VERIFIED;
        }
    }
}
