package eu.meshe.format.elm.map;

import eu.meshe.format.elm.code.Fixed;
import eu.meshe.format.elm.json.Dates;
import eu.meshe.format.elm.json.Part;
import eu.meshe.format.elm.json.Sheet;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** ELM CreditPoint and volume of learning: how much it was. */
final class CreditMapper {

    private CreditMapper() {}

    static ObjectNode write(Sheet sheet, String name, Credits credits) {
        var point = sheet.object("CreditPoint", name).put("point", credits.toString());
        point.set("framework", sheet.concept(Fixed.ECTS));
        return point;
    }

    static String write(Workload workload) {
        return "PT" + workload.hours() + "H";
    }

    /** The ECTS among the credits under that name; other credit systems are not ours to convert. */
    static Optional<Credits> ects(Part part, String member) {
        return part.all(member).stream()
                .filter(CreditMapper::isEcts)
                .flatMap(point -> points(point).stream())
                .findFirst();
    }

    static Optional<Workload> workload(Part part, String member) {
        return part.text(member).flatMap(text -> {
            var workload = Dates.duration(text).flatMap(CreditMapper::workload);
            if (workload.isEmpty()) {
                part.findings().add(part.pointer(member), "elm.issue.workload", text);
            }
            return workload;
        });
    }

    private static boolean isEcts(Part point) {
        return point.iris("framework").contains(Fixed.ECTS.id())
                || point.first("framework")
                        .flatMap(framework -> framework.localised("prefLabel"))
                        .map(LocalisedText::original)
                        .filter(label -> label.toUpperCase(Locale.ROOT).contains("ECTS"))
                        .isPresent();
    }

    private static Optional<Credits> points(Part point) {
        return point.text("point").flatMap(text -> {
            try {
                return Optional.of(new Credits(new BigDecimal(shortened(text))));
            } catch (IllegalArgumentException | ArithmeticException e) {
                point.findings().add(point.pointer("point"), "elm.issue.credits", text);
                return Optional.empty();
            }
        });
    }

    /** A decimal comma is read as a point; a number of absurd length as none. */
    private static String shortened(String number) {
        return number.length() > 20 ? "" : number.strip().replace(',', '.');
    }

    private static Optional<Workload> workload(Duration duration) {
        var hours = duration.plusMinutes(30).toHours();
        return hours < 1 || hours > 9000 ? Optional.empty() : Optional.of(new Workload((int) hours));
    }
}
