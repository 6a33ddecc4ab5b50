package eu.meshe.attack;

import eu.meshe.DemoTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** A test against a world of its own, which it may leave in ruins: no other kind of test runs on the same database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoTest
@Import({Routes.class, World.class, Tables.class, AttackTest.Alone.class})
@interface AttackTest {

    /** Makes the application context differ from those of other tests, so that it is not shared with them. */
    @TestConfiguration(proxyBeanMethods = false)
    class Alone {}
}
