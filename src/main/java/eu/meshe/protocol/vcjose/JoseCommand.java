package eu.meshe.protocol.vcjose;

import eu.meshe.platform.command.Arguments;
import eu.meshe.signing.StrictJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./meshe jose issue|verify}: secures a credential or a presentation with a key in a file, or checks that it was, for the W3C's test suite
 * of VC-JOSE-COSE. Writes {@code {"result":"success|failure","data":…}}: the secured text, the document, or what is wrong.
 */
public final class JoseCommand {

    /** The result is written, whichever it is. */
    public static final int DONE = 0;

    /** Asked wrongly, or a file that cannot be read or written. */
    public static final int NOT_DONE = 3;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecureRandom random;
    private final PrintStream errors;

    public JoseCommand(SecureRandom random, PrintStream errors) {
        this.random = random;
        this.errors = errors;
    }

    /** One line for the list of commands. */
    public static String usage() {
        return "jose issue|verify --input FILE --key FILE"
                + " --feature credential_jose|credential_sdjwt|presentation_jose|presentation_sdjwt"
                + " [--sd '[\"credentialSubject.name\"]'] --output FILE";
    }

    /** @return the exit code */
    public int run(List<String> words) {
        var arguments = Arguments.parse(words);
        var feature = arguments.find("feature").flatMap(Feature::find);
        var verb = arguments.plain().size() == 1 ? arguments.plain().getFirst() : "";
        if (feature.isEmpty() || !List.of("issue", "verify").contains(verb)) {
            return refuse("./meshe " + usage());
        }
        try {
            var key = KeyFile.read(Files.readAllBytes(file(arguments, "key")));
            var input = read(file(arguments, "input"));
            var result = verb.equals("issue")
                    ? issue(feature.get(), key, input, paths(arguments, feature.get()))
                    : verify(feature.get(), key, input);
            Files.write(file(arguments, "output"), result);
            return DONE;
        } catch (IllegalArgumentException e) {
            return refuse("./meshe " + usage() + ": " + e.getMessage());
        } catch (IOException e) {
            return refuse(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private byte[] issue(Feature feature, KeyFile key, byte[] input, List<ClaimPath> hidden) {
        try {
            return result("success", new Secure(feature, key, random).issue(input, hidden));
        } catch (UnacceptableException e) {
            return result("failure", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] verify(Feature feature, KeyFile key, byte[] input) {
        try {
            var text = new String(input, StandardCharsets.UTF_8).strip();
            return result("success", new Unsecure(feature, key).verify(text).toString());
        } catch (UnacceptableException e) {
            return result("failure", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] result(String result, String data) {
        return JSON.writeValueAsBytes(
                JSON.createObjectNode().put("result", result).put("data", data));
    }

    private static byte[] read(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(StrictJson.LARGEST + 1);
        }
    }

    /** @throws IllegalArgumentException if it is not named, or no path of a file */
    private static Path file(Arguments arguments, String name) {
        try {
            return Path.of(arguments.find(name).orElseThrow(() -> new IllegalArgumentException("--" + name)));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--" + name, e);
        }
    }

    private static List<ClaimPath> paths(Arguments arguments, Feature feature) {
        var written = arguments.find("sd").orElse("[]");
        try {
            var paths = List.of(
                    Optional.ofNullable(JSON.readValue(written, String[].class)).orElseThrow());
            if (!paths.isEmpty() && !feature.isSelective()) {
                throw new IllegalArgumentException("--sd");
            }
            return paths.stream().map(ClaimPath::parse).toList();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("--sd", e);
        }
    }

    private int refuse(String why) {
        errors.println(why);
        return NOT_DONE;
    }
}
