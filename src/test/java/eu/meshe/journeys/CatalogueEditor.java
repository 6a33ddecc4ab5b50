package eu.meshe.journeys;

/** Theo at Erfundenburg describes micro-credentials. */
final class CatalogueEditor {

    static final String TITLE = "Open energy data for towns";
    static final String TITLE_DE = "Offene Energiedaten für Gemeinden";

    private final Hands hands;

    CatalogueEditor(Hands hands) {
        this.hands = hands;
    }

    /** From an empty form to a public page. The address of that page. */
    String describesAndPublishes() {
        hands.signIn("theo@erfundenburg.example").look("editor-start");
        hands.follow("Micro-credentials").follow("Describe a new one").press("Go on to describe it");
        hands.sees(".errors a[href^='#f-title']");
        hands.fill("title.de", TITLE_DE).fill("title.en", TITLE).press("Go on to describe it");
        hands.reads("Something is still missing").reads("Choose how learners take part.");
        hands.look("describe-empty");

        hands.fill("credits", "4").fill("hours", "40").reads("100–120 hours for 4 ECTS; you say 40 hours");
        hands.look("describe-workload");
        hands.fill("hours", "110").reads("4 ECTS and 110 hours agree.");

        describesTheRest();
        hands.reads("All is there; it can be published.").reads("Saved.").look("describe-complete");
        hands.press("Save and go on").reads("It becomes public at once.").look("publish");
        hands.press("Publish").reads("It is published").look("published");
        return hands.page().getByText("See the public page").getAttribute("href");
    }

    private void describesTheRest() {
        hands.fill(
                "description.de",
                "Was verbraucht ein Schulhaus, und warum? Der Kurs führt von den offenen Zählerdaten einer Gemeinde zu einem Bericht, auf den ein Gemeinderat bauen kann.");
        hands.fill(
                "description.en",
                "How much does a school building use, and why? The course leads from the open meter data of a town to a report that its council can build on.");
        outcome(
                0,
                "Bereitet offene Verbrauchsdaten auf und dokumentiert jeden Schritt.",
                "Import, clean and reshape open consumption data, documenting each step.");
        outcome(
                1,
                "Beschreibt und zeichnet Verbrauch und Witterung ehrlich.",
                "Describe and visualise the relation between consumption and weather honestly.");
        outcome(
                2,
                "Schreibt einen Bericht, den andere wiederholen können.",
                "Produce a reproducible report that someone else can run without help.");
        hands.choose("level", "6").fill("nationalLevel", "NQR 6");
        hands.choose("assessments", "PROJECT_WORK").choose("participation", "BLENDED");
        hands.choose("qualityAssurance", "INSTITUTIONAL_QUALITY_ASSURANCE").choose("stackability", "STACKABLE");
        hands.fill("fields", "0542 Statistics").choose("languages", "de");
        hands.fill("prerequisites.en", "None.").fill("prerequisites.de", "Keine.");
    }

    private void outcome(int index, String german, String english) {
        hands.fill("outcomes." + index + ".title.de", german).fill("outcomes." + index + ".title.en", english);
    }
}
