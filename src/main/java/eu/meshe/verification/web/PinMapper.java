package eu.meshe.verification.web;

import eu.meshe.verification.IssuerContact;
import eu.meshe.verification.pin.Now;
import eu.meshe.verification.pin.PinResult;
import eu.meshe.web.Say;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes a pinned result for programs. */
@Component
class PinMapper {

    private final ReportMapper reports;
    private final PinViews views;
    private final Say say;

    PinMapper(ReportMapper reports, PinViews views, Say say) {
        this.reports = reports;
        this.views = views;
        this.say = say;
    }

    PinJson json(PinResult.Opened opened) {
        var found = opened.pin().found();
        return new PinJson(
                found.kept().sha256(),
                found.format(),
                word(found.verdict()),
                word(opened.now().verdict()),
                opened.now().answers().stream().map(this::check).toList(),
                opened.pin().pinnedAt().toString(),
                opened.now().at().toString(),
                opened.pin().expiresAt().toString(),
                views.contact(found.kept()).map(this::contact).orElse(null));
    }

    PinJson.Made json(PinResult.Made made) {
        var found = made.pin().found();
        return new PinJson.Made(
                made.address(),
                made.removal(),
                found.kept().sha256(),
                word(found.verdict()),
                made.pin().expiresAt().toString());
    }

    private PinJson.CheckJson check(Now.Answer answer) {
        return new PinJson.CheckJson(
                answer.name(),
                word(answer.then()),
                word(answer.now()),
                answer.message() == null ? null : reports.sentence(answer.message()));
    }

    private PinJson.ContactJson contact(IssuerContact contact) {
        return new PinJson.ContactJson(
                say.text(contact.institution()),
                contact.office() == null ? null : say.text(contact.office()),
                contact.email(),
                contact.page());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
