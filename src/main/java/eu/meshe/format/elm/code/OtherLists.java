package eu.meshe.format.elm.code;

import java.net.URI;

/** Lists that are too long to keep here, whose entries come with the data. */
public final class OtherLists {

    private OtherLists() {}

    /** A skill of ESCO; its name is ESCO's to say. */
    public static Concept escoSkill(URI skill) {
        return new Concept(skill.toString(), Schemes.ESCO_SKILLS, "");
    }

    /** A level of a national framework that we know by its name only, under an address of the document's own. */
    public static Concept nationalLevel(String id, String name) {
        return new Concept(id, Schemes.SNB + "qdr/" + Schemes.EUROPASS_VERSION, name);
    }
}
