package eu.meshe.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.credential.Credential;
import eu.meshe.format.baked.BakedBadges;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.platform.Digest;
import eu.meshe.platform.MesheProperties;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "We keep nothing": whatever a visitor has checked, no row, no file and no line of a log is left of it. */
@ExchangeTest
@ExtendWith(OutputCaptureExtension.class)
@Import({TrustFixture.class, VerificationFixture.class})
class NothingKeptTest {

    private static final String NAME = "Voorbeeld";

    @LocalServerPort
    private int port;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private VerificationFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MesheProperties properties;

    @Autowired
    private MultipartProperties multipart;

    @Autowired
    private ServletContext servlet;

    private Credential credential;
    private List<byte[]> documents = List.of();

    @BeforeEach
    void documentsOfEachVerdict() {
        var university = trust.aUniversity();
        trust.accredited(university);
        credential = fixture.aCredential(university);
        var genuine = fixture.sealed(credential, EdcFormat.ID, university);
        documents = List.of(
                genuine,
                VerificationFixture.changed(genuine),
                BakedBadges.png(fixture.sealed(credential, OpenBadgeFormat.ID, university)),
                ("no credential, but " + NAME + " " + credential.id()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noRowOfAnyTableChanges() throws InterruptedException {
        var before = settled();
        checkAll();
        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(30);
    }

    @Test
    void noFileIsLeft() throws IOException {
        checkAll();
        var left = new TreeSet<String>();
        for (var folder :
                List.of(properties.dataDirectory(), ((File) servlet.getAttribute(ServletContext.TEMPDIR)).toPath())) {
            left.addAll(filesThatMention(folder));
        }
        assertThat(left).isEmpty();
    }

    /** Not even while it is checked: what comes in a form stays in memory however large the form may be. */
    @Test
    void noFileIsWrittenOnTheWay() {
        assertThat(multipart.getFileSizeThreshold()).isGreaterThanOrEqualTo(multipart.getMaxRequestSize());
    }

    @Test
    void noLineOfTheLogTellsOfIt(CapturedOutput output) {
        checkAll();
        assertThat(output.getAll()).doesNotContain(NAME, credential.id());
        for (var document : documents) {
            assertThat(output.getAll()).doesNotContain(Digest.hex(document));
        }
    }

    @Test
    void noSessionBeginsAndNoCopyStaysInTheBrowser() {
        for (var document : documents) {
            var caller = new HttpCaller(port);
            var answer = caller.send("POST", "/verify", "multipart/form-data; boundary=cut", form("file", document));
            assertThat(caller.cookie("meshe")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    private void checkAll() {
        for (var document : documents) {
            for (var field : List.of("file", "text")) {
                new HttpCaller(port)
                        .send("POST", "/verify", "multipart/form-data; boundary=cut", form(field, document));
            }
            new HttpCaller(port).send("POST", "/api/v1/verifications", "application/octet-stream", document);
        }
    }

    private static byte[] form(String field, byte[] document) {
        var body = new ByteArrayOutputStream();
        var name = field.equals("file") ? "; filename=\"" + NAME + ".json\"" : "";
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"" + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(document);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** The rows once what the fixtures wrote is worked off in the background. */
    private TreeMap<String, String> settled() throws InterruptedException {
        var rows = rows();
        for (var time = 0; time < 20; time++) {
            Thread.sleep(500);
            var later = rows();
            if (later.equals(rows) && time > 5) {
                break;
            }
            rows = later;
        }
        return rows;
    }

    /** For each table a digest of all its rows. */
    private TreeMap<String, String> rows() {
        var rows = new TreeMap<String, String>();
        for (var table : jdbc.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '')"
                                    + " from \"" + table + "\" t")
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    private static List<String> filesThatMention(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> mentions(file))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean mentions(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(NAME);
        } catch (IOException e) {
            // gone since the folder was listed
            return false;
        }
    }
}
