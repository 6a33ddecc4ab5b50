package eu.meshe.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Language and texts: every {@code messages/<module>_en.properties} on the class path is part of the message source, without a list to keep. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {

    private static final String ENGLISH_BUNDLES = "classpath*:messages/*_en.properties";

    private final ReaderLanguage language = new ReaderLanguage();

    /** Templates reach {@code say} and {@code frame} as variables, which Thymeleaf allows in more places than beans. */
    @Autowired
    void lendToTemplates(ThymeleafViewResolver views, Say say, Frame frame) {
        views.addStaticVariable("say", say);
        views.addStaticVariable("frame", frame);
    }

    @Bean
    public LocaleResolver localeResolver() {
        return language;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
    }

    /** Never falls back to the machine's own language; a literal apostrophe is written twice in every text. */
    @Bean
    public static MessageSource messageSource() throws IOException {
        var source = new ModuleMessages(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.ENGLISH);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String[] bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ENGLISH_BUNDLES))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - "_en.properties".length()))
                .sorted()
                .toArray(String[]::new);
    }
}
