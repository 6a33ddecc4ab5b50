package eu.meshe.protocol.openapi;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.MesheProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The API for people: made of the very document that machines get. */
@Open
@Controller
class ApiPage {

    private static final String DOCUMENT = "/api/openapi.json";

    private final OpenApiWebMvcResource description;
    private final JsonMapper mapper;
    private final MesheProperties properties;

    ApiPage(OpenApiWebMvcResource description, JsonMapper mapper, MesheProperties properties) {
        this.description = description;
        this.mapper = mapper;
        this.properties = properties;
    }

    @GetMapping("/api")
    String show(HttpServletRequest request, Locale reader, Model model) throws java.io.IOException {
        var document = mapper.readTree(description.openapiJson(request, DOCUMENT, reader));
        model.addAttribute("api", ReadDescription.of(document));
        model.addAttribute("address", properties.address("/api/v1"));
        return "protocol/api";
    }
}
