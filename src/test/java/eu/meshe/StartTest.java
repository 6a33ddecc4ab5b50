package eu.meshe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The exchange as it is when it has just been started: one of its own, which no other test has used. */
@ExchangeTest
class StartTest {

    /** Makes the application context differ from those of other tests. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Untouched {}

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutTheDemonstrationThereIsNoAccountAndNoInstitution() {
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from institution")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
