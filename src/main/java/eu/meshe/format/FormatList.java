package eu.meshe.format;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.format.elm.EdcFormat;
import java.util.List;

/** Lists the formats, in the order they are asked. To add one: add its folder, and a line here. */
public final class FormatList {

    private FormatList() {}

    public static CredentialFormats all() {
        return new CredentialFormats(List.of(new EdcFormat()));
    }
}
