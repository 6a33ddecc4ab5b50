package eu.meshe.demonstration.web;

import eu.meshe.web.Banner;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Says on every page that the world is made up, and where to begin. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemonstrationBanner {

    @Bean
    Banner banner() {
        return new Banner(
                "demonstration.banner",
                List.of(
                        new Banner.Link("demonstration.banner.begin", "/demonstration"),
                        new Banner.Link("demonstration.banner.mail", "/demonstration/mail")));
    }
}
