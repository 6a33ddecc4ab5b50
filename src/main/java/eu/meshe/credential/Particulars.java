package eu.meshe.credential;

import org.jspecify.annotations.Nullable;

/**
 * What only some formats can say of a document. A question that does not arise for it is not answered at all, rather than with a yes.
 *
 * @param schema whether it fits the schema of its format or profile; {@code null} where there is none
 * @param vocabulary whether every type and term in it is defined by somebody; {@code null} where the format has no such words
 * @param possession how it was handed over
 * @param disclosures what was kept back; {@code null} where nothing can be
 * @param mandate by what right somebody other than the awarding body sealed it; {@code null} where the document says nothing of it
 */
public record Particulars(
        Judgement.@Nullable Question schema,
        Judgement.@Nullable Question vocabulary,
        Possession possession,
        @Nullable Disclosures disclosures,
        @Nullable Mandate mandate) {

    /** Nothing particular. */
    public static final Particulars NONE = new Particulars(null, null, Possession.none(), null, null);

    public Particulars withSchema(Judgement.@Nullable Question question) {
        return new Particulars(question, vocabulary, possession, disclosures, mandate);
    }

    public Particulars withVocabulary(Judgement.@Nullable Question question) {
        return new Particulars(schema, question, possession, disclosures, mandate);
    }

    public Particulars withPossession(Possession shown) {
        return new Particulars(schema, vocabulary, shown, disclosures, mandate);
    }

    public Particulars withDisclosures(@Nullable Disclosures kept) {
        return new Particulars(schema, vocabulary, possession, kept, mandate);
    }

    public Particulars withMandate(@Nullable Mandate given) {
        return new Particulars(schema, vocabulary, possession, disclosures, given);
    }
}
