package eu.meshe.signing.custody;

import eu.meshe.signing.KeyAlgorithm;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of keys in a custody: {@code <owner>.<algorithm>.<sixteen random hexadecimal digits>}. */
final class KeyIds {

    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}\\.[a-z0-9]{1,16}\\.[0-9a-f]{16}");
    private static final int RANDOM_BYTES = 8;

    private KeyIds() {}

    /** @throws IllegalArgumentException for a name that no owner may have */
    static String fresh(String owner, KeyAlgorithm algorithm, SecureRandom random) {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException("A key's owner has letters, digits, - and _, at most 64");
        }
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return owner + "." + algorithm.name().toLowerCase(Locale.ROOT).replace("_", "") + "."
                + HexFormat.of().formatHex(bytes);
    }

    static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }

    static boolean isOf(String owner, String keyId) {
        return isKeyId(keyId) && keyId.startsWith(owner + ".");
    }
}
