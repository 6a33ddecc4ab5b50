package eu.meshe;

import eu.meshe.catalogue.CatalogueFixture;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.trust.TrustFixture;
import eu.meshe.verification.VerificationFixture;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole exchange, on a real PostgreSQL and a free port, without the demonstration. All such tests of a run share one exchange
 * and its database: a test makes the people and institutions it needs, and counts only what is theirs. The fixtures are there for all; a test
 * that imports more beans, or sets properties, starts an exchange of its own, which takes seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    CatalogueFixture.class,
    IssuanceFixture.class,
    RecognitionFixture.class,
    TrustFixture.class,
    VerificationFixture.class
})
public @interface ExchangeTest {}
