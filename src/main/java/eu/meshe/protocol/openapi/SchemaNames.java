package eu.meshe.protocol.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/**
 * Names of schemas that are unique across modules and read well: the module, the record around it and the record, without the words that say
 * how it is built: {@code WalletHeld} for {@code wallet.web.WalletApi.HeldJson}.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String OURS = "eu.meshe.";
    private static final Pattern BUILDING_WORDS = Pattern.compile("(?<=.)(Api|Json|View|Views)$");

    @Override
    protected String getNameOfClass(Class<?> type) {
        return type.getName().startsWith(OURS) ? nameOf(type) : super.getNameOfClass(type);
    }

    static String nameOf(Class<?> type) {
        var name = new StringBuilder(plain(type));
        for (var around = type.getEnclosingClass(); around != null; around = around.getEnclosingClass()) {
            prefix(name, plain(around));
        }
        var module = type.getPackageName().split("\\.")[2];
        if (!"platform".equals(module)) {
            prefix(name, StringUtils.capitalize(module));
        }
        return name.toString();
    }

    /** A word that is there already is not said twice. */
    private static void prefix(StringBuilder name, String word) {
        if (!name.toString().startsWith(word)) {
            name.insert(0, word);
        }
    }

    private static String plain(Class<?> type) {
        return BUILDING_WORDS.matcher(type.getSimpleName()).replaceFirst("");
    }
}
