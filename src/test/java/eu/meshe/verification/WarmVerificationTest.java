package eu.meshe.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.MesheApplication;
import eu.meshe.credential.FormatId;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.ReinstateAward;
import eu.meshe.issuance.RevokeAward;
import eu.meshe.issuance.SuspendAward;
import eu.meshe.trust.TrustFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Verification asks the database nothing that it was told before, and is never wrong for it. */
@ExchangeTest
@Import(WarmVerificationTest.Listening.class)
class WarmVerificationTest {

    /** The one question that is asked once a second: what changed elsewhere. */
    private static final String ANY_NEWS = "registry_change";

    private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());
    private static volatile @Nullable Thread asking;

    @Autowired
    private TrustFixture trust;

    @Autowired
    private IssuanceFixture issuance;

    @Autowired
    private IssueCredential issue;

    @Autowired
    private SuspendAward suspend;

    @Autowired
    private ReinstateAward reinstate;

    @Autowired
    private RevokeAward revoke;

    @Autowired
    private VerifyCredential verify;

    @Autowired
    private Environment environment;

    private StaffMember registrar;
    private Award award;

    @BeforeEach
    void anAwardOfAnAccreditedInstitution() {
        registrar = issuance.aRegistrar();
        trust.accredited(registrar.institution());
        award = issuance.anAward(registrar);
    }

    @Test
    void asksNothingAboutADocumentOfEachFormatTheSecondTime() throws InterruptedException {
        var documents = issue.listFormats().stream().map(this::document).toList();
        // what was written a moment ago is news once
        Thread.sleep(1100);
        for (var document : documents) {
            assertThat(verdict(verify, document)).isEqualTo(Verdict.VERIFIED);
            ASKED.clear();
            asking = Thread.currentThread();
            for (var time = 0; time < 20; time++) {
                assertThat(verdict(verify, document)).isEqualTo(Verdict.VERIFIED);
            }
            assertThat(ASKED).allMatch(sql -> sql.contains(ANY_NEWS));
        }
    }

    @Test
    void seesEveryChangeOfStatusAtOnce() {
        var document = document(issue.listFormats().getFirst());
        assertThat(finding(verify, document)).endsWith(".clear");
        suspend.suspend(registrar, award.id(), "We are looking into a complaint.", 0);
        assertThat(finding(verify, document)).endsWith(".suspended");
        reinstate.reinstate(registrar, award.id(), "The complaint was unfounded.", 1);
        assertThat(finding(verify, document)).endsWith(".clear");
        revoke.revoke(registrar, award.id(), "The result was another person's.", 2);
        assertThat(finding(verify, document)).endsWith(".revoked");
    }

    @Test
    void anotherExchangeOnTheSameDatabaseSeesItSoon() throws InterruptedException {
        var document = document(issue.listFormats().getFirst());
        try (var second = new SpringApplicationBuilder(MesheApplication.class)
                .properties("server.port=0")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--meshe.data-directory=" + environment.getRequiredProperty("meshe.data-directory"))) {
            var there = second.getBean(VerifyCredential.class);
            assertThat(finding(there, document)).endsWith(".clear");
            revoke.revoke(registrar, award.id(), "The result was another person's.", 0);
            for (var waited = 0; waited < 20 && finding(there, document).endsWith(".clear"); waited++) {
                Thread.sleep(100);
            }
            assertThat(finding(there, document)).endsWith(".revoked");
        }
    }

    private byte[] document(FormatId format) {
        return issue.issue(registrar.institutionId(), award.id(), format).content();
    }

    private static Verdict verdict(VerifyCredential verify, byte[] document) {
        return ((VerificationReport) verify.verify(document)).verdict();
    }

    private static String finding(VerifyCredential verify, byte[] document) {
        return ((VerificationReport) verify.verify(document))
                .check("revocation")
                .message()
                .key();
    }

    /** Writes down every statement that is prepared. */
    @TestConfiguration
    static class Listening {

        @Bean
        static BeanPostProcessor listener() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? listening(DataSource.class, source) : bean;
                }
            };
        }

        private static <T> T listening(Class<T> type, T heard) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        // others work in the background, on their own account
                        if (method.getName().startsWith("prepare") && Thread.currentThread() == asking) {
                            ASKED.add(String.valueOf(arguments[0]));
                        }
                        try {
                            var answer = method.invoke(heard, arguments);
                            return answer instanceof Connection connection && type == DataSource.class
                                    ? listening(Connection.class, connection)
                                    : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
