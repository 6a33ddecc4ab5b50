package eu.meshe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a document that a test writes: what stands between {@code <!-- begin name -->} and {@code <!-- end name -->}. */
record Generated(Path document, String name) {

    static Generated in(Path document, String name) {
        return new Generated(document, name);
    }

    /** Fails unless the document says exactly this there; with {@code -Dmeshe.docs.write=true} writes it instead. */
    void demand(String wanted) throws IOException {
        var text = Files.readString(document);
        var from = text.indexOf(begin());
        var to = text.indexOf(end());
        assertThat(from).as("%s lacks %s", document, begin()).isNotNegative();
        assertThat(to).as("%s lacks %s", document, end()).isGreaterThan(from);
        var fresh = text.substring(0, from + begin().length()) + "\n" + wanted.strip() + "\n" + text.substring(to);
        if (Boolean.getBoolean("meshe.docs.write")) {
            Files.writeString(document, fresh);
        } else {
            var proposed = Path.of("target/docs").resolve(document.getFileName());
            Files.createDirectories(Path.of("target/docs"));
            Files.writeString(proposed, fresh);
            assertThat(text)
                    .as(
                            "%s is out of date. What it should say is in %s; to write it: mvn test"
                                    + " -Dtest=DocumentationTest -Dmeshe.docs.write=true",
                            document, proposed)
                    .isEqualTo(fresh);
        }
    }

    private String begin() {
        return "<!-- begin " + name + " -->";
    }

    private String end() {
        return "<!-- end " + name + " -->";
    }
}
