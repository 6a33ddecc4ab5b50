package eu.meshe.format.elm;

import eu.meshe.credential.Claim.Achieved;
import eu.meshe.format.elm.code.Concept;
import eu.meshe.format.elm.code.Fixed;
import eu.meshe.format.elm.code.Languages;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** ELM DisplayParameter: how the credential shows itself in Europass, with the one picture that is compulsory. */
final class DisplayWriter {

    /** The name of the kind, as Council Recommendation 2022/C 243/02 has it in the languages we write ourselves. */
    private static final String KIND = "Micro-Credential";

    private final Sheet sheet;
    private final CertificatePicture picture;

    DisplayWriter(Sheet sheet, CertificatePicture picture) {
        this.sheet = sheet;
        this.picture = picture;
    }

    ObjectNode write(LocalisedText title, Organisation issuer, Achieved claim) {
        var primary = Languages.primary(title);
        var node = sheet.object("DisplayParameter", "display");
        node.set("title", sheet.localised(kind(title)));
        node.set("description", sheet.localised(title));
        node.set("primaryLanguage", language(primary));
        sheet.put(node, "language", languages(title));
        node.set("individualDisplay", individualDisplay(primary, title, issuer, claim));
        return node;
    }

    private LocalisedText kind(LocalisedText title) {
        var kind = new LinkedHashMap<String, String>();
        kind.put(Languages.primary(title), KIND);
        kind.putIfAbsent("en", KIND);
        return new LocalisedText(kind);
    }

    private List<ObjectNode> languages(LocalisedText title) {
        var written = title.byLanguage().keySet().stream()
                .flatMap(tag -> Languages.conceptOf(tag).stream())
                .distinct()
                .map(sheet::concept)
                .toList();
        return written.isEmpty() ? List.of(language("en")) : written;
    }

    private ObjectNode individualDisplay(String primary, LocalisedText title, Organisation issuer, Achieved claim) {
        var body = claim.awardingBody() == null ? issuer : claim.awardingBody();
        var reader = Locale.forLanguageTag(primary);
        var png = picture.draw(new CertificatePicture.Subject(
                title.in(reader),
                body.legalName().in(reader),
                String.valueOf(claim.achievement().credits()),
                String.valueOf(claim.achievement().level())));
        var detail = sheet.object("DisplayDetail", "display-page").put("page", 1);
        detail.set("image", image(png));
        var display = sheet.object("IndividualDisplay", "display-individual");
        display.set("language", language(primary));
        display.set("displayDetail", detail);
        return display;
    }

    private ObjectNode image(byte[] png) {
        var image = sheet.object("MediaObject", "display-image")
                .put("content", Base64.getEncoder().encodeToString(png));
        image.set("contentEncoding", sheet.concept(Fixed.BASE64));
        image.set("contentType", sheet.concept(Fixed.PNG));
        return image;
    }

    private ObjectNode language(String tag) {
        return sheet.concept(Languages.conceptOf(tag).orElseGet(() -> english()));
    }

    private static Concept english() {
        return Languages.conceptOf("en").orElseThrow();
    }
}
