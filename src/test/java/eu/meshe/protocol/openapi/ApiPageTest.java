package eu.meshe.protocol.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The description for people: the same operations as the document, readable on a phone. */
@ExchangeTest
class ApiPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper mapper;

    @Test
    void showsEveryOperationOfTheDocument() {
        var page = new HttpCaller(port).get("/api");
        var ids = mapper.readTree(new HttpCaller(port).get("/api/openapi.json").body())
                .findValuesAsString("operationId");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ids)
                .hasSizeGreaterThan(40)
                .allSatisfy(id -> assertThat(page.body()).contains("id=\"" + id + "\""));
    }

    @Test
    void isForEveryone() {
        try (var browser = Browser.at("http://localhost:" + port)) {
            var reader = browser.visitor("en-GB").open("/api");
            reader.look("api");
            for (var operation : new String[] {"verificationsVerify", "walletShare", "casesDecide", "offerSearch"}) {
                reader.page().locator("#" + operation + " > summary").click();
            }
            reader.look("api-open");
            browser.visitor("de-DE").open("/api").look("api-de");
        }
    }
}
