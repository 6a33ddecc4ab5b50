package eu.meshe.recognition.grades.web;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.Say;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a grade of one institution reads in the grades of another, with the whole working. */
@RestController
@Open
@RequestMapping("/api/v1/grade-conversions")
class GradeConversionsApi {

    private final GradeConversions conversions;
    private final Say say;

    GradeConversionsApi(GradeConversions conversions, Say say) {
        this.conversions = conversions;
        this.say = say;
    }

    /** Converts one grade; nothing is kept. */
    @GetMapping
    GradeJson.Answer convert(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String receiving,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String cycle) {
        return conversions
                .asked(source, receiving, grade, field, cycle)
                .map(asked -> GradeJson.Answer.of(conversions.convert(asked), say))
                .orElseThrow(() -> InvalidInputException.of("", "grades.conversion.incomplete"));
    }
}
