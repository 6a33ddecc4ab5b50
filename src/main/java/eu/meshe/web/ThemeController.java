package eu.meshe.web;

import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The institutions' colours as a style sheet: whatever carries {@code data-institution="slug"} wears that institution's colour. */
@RestController
class ThemeController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final ObjectProvider<ColourSource> source;

    ThemeController(ObjectProvider<ColourSource> source) {
        this.source = source;
    }

    @GetMapping("/theme.css")
    ResponseEntity<String> theme() {
        var known = source.getIfAvailable();
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(known == null ? "" : sheet(known));
    }

    private static String sheet(ColourSource known) {
        var light = rules(known, false);
        var dark = rules(known, true);
        return light + "@media (prefers-color-scheme: dark) {\n" + dark + "}\n@media print {\n" + light + "}\n";
    }

    private static String rules(ColourSource known, boolean dark) {
        return known.colours().entrySet().stream()
                .filter(entry -> entry.getKey().matches("[a-z0-9-]+"))
                .map(entry -> "[data-institution=\"%s\"] { %s }\n"
                        .formatted(
                                entry.getKey(),
                                declarations(
                                        dark
                                                ? entry.getValue().onDark()
                                                : entry.getValue().onLight())))
                .collect(Collectors.joining());
    }

    private static String declarations(InstitutionColour.Shade shade) {
        return "--institution: " + shade.colour() + "; --institution-ink: " + shade.ink() + ";";
    }
}
