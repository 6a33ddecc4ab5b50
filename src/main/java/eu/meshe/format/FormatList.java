package eu.meshe.format;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.ResultImport;
import eu.meshe.credential.SupplementWriter;
import eu.meshe.format.elm.EdcFormat;
import eu.meshe.format.elmo.ElmoFormat;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.pdf.CreditSupplement;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import java.util.List;

/** Lists the formats, in the order they are asked. To add one: add its folder, and a line here. */
public final class FormatList {

    private FormatList() {}

    public static CredentialFormats all() {
        return new CredentialFormats(
                List.of(new EdcFormat(), new RecognitionFormat(), new OpenBadgeFormat(), new ElmoFormat()));
    }

    /** What a learner can bring along as results of their own report. */
    public static List<ResultImport> imports() {
        return List.of(new ElmoFormat());
    }

    public static SupplementWriter supplements() {
        return new CreditSupplement();
    }
}
