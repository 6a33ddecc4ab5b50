package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellingsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theFullestTellingOfAThingCountsAndOfEqualOnesTheFirst() {
        var document = JSON.readTree("""
                [{"id":"a"}, {"id":"a","title":"long","more":1}, {"id":"a","title":"other","more":2}, {"see":"a"}]""");
        assertThat(new Tellings(document).inFull(document.path(0))).isSameAs(document.path(1));
        assertThat(new Tellings(document).inFull(document.path(3).path("see"))).isSameAs(document.path(1));
    }

    @Test
    void whatIsToldOfNoOtherPlaceIsTakenAsItStands() {
        var document = JSON.readTree("""
                {"see":"b"}""");
        assertThat(new Tellings(document).inFull(document.path("see"))).isSameAs(document.path("see"));
    }

    @Test
    void theValuesToldOfOneThingInSeveralPlacesAreCountedTogetherAndOnceEach() {
        var document = JSON.readTree("""
                [{"id":"a","of":["x", "y", null]}, {"id":"a","of":"x"}, {"id":"a","of":{"id":"z"}}, {"id":"a","of":[{}, {}]}]""");
        assertThat(distinct(document)).isEqualTo(5);
    }

    @Test
    void theValuesOfAThingToldOnceAreCountedOnceEach() {
        assertThat(distinct(JSON.readTree("[{\"of\":[\"x\", \"x\", {}, {}]}]"))).isEqualTo(3);
        assertThat(distinct(JSON.readTree("[{\"id\":\"a\",\"of\":\"x\"}]"))).isOne();
    }

    private static int distinct(JsonNode document) {
        return new Tellings(document).distinct(document.path(0), "of");
    }
}
