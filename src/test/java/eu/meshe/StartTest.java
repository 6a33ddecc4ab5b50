package eu.meshe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class StartTest {

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
