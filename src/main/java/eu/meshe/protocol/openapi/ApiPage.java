package eu.meshe.protocol.openapi;

import eu.meshe.institution.access.Open;
import eu.meshe.platform.MesheProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    // by the languages of the exchange; what the API is does not change while it runs
    private final Map<Locale, ReadableApi> read = new ConcurrentHashMap<>();

    ApiPage(OpenApiWebMvcResource description, JsonMapper mapper, MesheProperties properties) {
        this.description = description;
        this.mapper = mapper;
        this.properties = properties;
    }

    @GetMapping("/api")
    String show(HttpServletRequest request, Locale reader, Model model) throws IOException {
        model.addAttribute("api", read(request, reader));
        model.addAttribute("address", properties.address("/api/v1"));
        return "protocol/api";
    }

    private ReadableApi read(HttpServletRequest request, Locale reader) throws IOException {
        var known = read.get(reader);
        if (known != null) {
            return known;
        }
        var document = mapper.readTree(description.openapiJson(request, DOCUMENT, reader));
        var made = ReadDescription.of(document);
        read.put(reader, made);
        return made;
    }
}
