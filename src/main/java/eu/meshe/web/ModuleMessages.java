package eu.meshe.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Our texts. A key begins with the name of its bundle, so only that bundle is asked; a report has a dozen sentences, and there are many bundles. */
final class ModuleMessages extends ResourceBundleMessageSource {

    private final Set<String> bundles;

    /** @param bundles their base names, {@code messages/<module>} */
    ModuleMessages(String... bundles) {
        this.bundles = Set.of(bundles);
        setBasenames(bundles);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
        var bundle = bundle(key);
        if (!bundles.contains(bundle)) {
            return super.resolveCode(key, locale);
        }
        var texts = getResourceBundle(bundle, locale);
        return texts == null ? null : getMessageFormat(texts, key, locale);
    }

    private static String bundle(String key) {
        var end = key.indexOf('.');
        return "messages/" + (end < 0 ? key : key.substring(0, end));
    }
}
