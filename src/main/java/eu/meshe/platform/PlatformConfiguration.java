package eu.meshe.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock and the properties; jobs and events in the background. */
@Configuration
@EnableScheduling
@EnableAsync
@EnableConfigurationProperties({MesheProperties.class, KeyProperties.class})
public class PlatformConfiguration {

    /** UTC; days that concern a person are reckoned in the institution's own zone where it matters. */
    @Bean
    public Clock clock() {
        return Clock.systemUTC();
    }
}
