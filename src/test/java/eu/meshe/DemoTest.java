package eu.meshe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole exchange with the demonstration's world, on a real PostgreSQL. The port is free but known beforehand, so that the
 * public address is right: links in mails and credentials lead to the server under test. {@code @LocalServerPort} gives it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = {TestDatabase.class, FreePort.class})
public @interface DemoTest {}
