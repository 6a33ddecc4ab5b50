package eu.meshe.catalogue;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Page;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on offer, laid out for searching: by words in any of the languages, with small mistakes forgiven, and by its properties. */
@Repository
public class Offers {

    /**
     * What a search found.
     *
     * @param nearMisses whether nothing had exactly those words, and these come close
     */
    public record Found(Page<Offer> page, boolean nearMisses) {}

    private final JdbcClient jdbc;
    private final MicroCredentials microCredentials;
    private final Institutions institutions;
    private final Runs runs;
    private final Today today;

    Offers(JdbcClient jdbc, MicroCredentials microCredentials, Institutions institutions, Runs runs, Today today) {
        this.jdbc = jdbc;
        this.microCredentials = microCredentials;
        this.institutions = institutions;
        this.runs = runs;
        this.today = today;
    }

    /** Searches; where no offer has the words, those with words much like them. */
    public Found search(OfferQuery query, Page.Request page) {
        var exact = search(new OfferSearch(query, today.date(), false), page);
        if (exact.total() > 0 || query.words() == null || query.words().isBlank()) {
            return new Found(exact, false);
        }
        var near = search(new OfferSearch(query, today.date(), true), page);
        return new Found(near, near.total() > 0);
    }

    /** @throws eu.meshe.platform.NotFoundException if it is not offered at present */
    public Offer getOffer(MicroCredentialId id) {
        return with(List.of(microCredentials.getPublished(id))).getFirst();
    }

    /** The languages that something is taught in at present. */
    public List<String> listLanguages() {
        return jdbc.sql("select distinct unnest(languages) from offer order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** How many micro-credentials are on offer. */
    public long count() {
        return jdbc.sql("select count(*) from offer")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Page<Offer> search(OfferSearch search, Page.Request page) {
        var total = jdbc.sql(search.count())
                .params(search.parameters())
                .query((row, number) -> row.getLong(1))
                .single();
        var editions = jdbc.sql(search.select())
                .params(search.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(microCredentials::mapEdition)
                .list();
        return new Page<>(with(editions), page.number(), page.size(), total);
    }

    private List<Offer> with(List<Edition> editions) {
        var known = institutions.listInstitutions().stream()
                .collect(Collectors.toMap(Institution::id, Function.identity()));
        var coming =
                runs.listComing(editions, today.date()).stream().collect(Collectors.groupingBy(Run::microCredentialId));
        return editions.stream()
                .map(edition -> new Offer(
                        edition,
                        Objects.requireNonNull(known.get(edition.institutionId())),
                        coming.getOrDefault(edition.id(), List.of())))
                .toList();
    }

    /** Puts an edition where it is found, in place of the one before. */
    void show(Edition edition, Institution institution) {
        hide(edition.institutionId(), edition.id());
        var it = edition.achievement();
        var rest = Stream.concat(
                Stream.of(institution.name()),
                Stream.concat(it.fields().stream().flatMap(Offers::names), Stream.ofNullable(it.description())));
        var search = new SearchWords()
                .add("A", it.title())
                .addAll("B", it.outcomes().stream().map(LearningOutcome::title))
                .addAll("C", rest);
        jdbc.sql("""
                insert into offer (institution_id, id, edition, title, credits, level, fields, languages, participation,
                  published_at, words, search)
                values (:institution, :id, :edition, :title, :credits, :level, :fields, :languages, :participation,
                  :at, lower(unaccent(:words)), """ + search.vector() + ")")
                .params(search.parameters())
                .param("institution", edition.institutionId().value())
                .param("id", edition.id().value())
                .param("edition", edition.edition())
                .param("title", it.title().original())
                .param("credits", it.credits() == null ? null : it.credits().points())
                .param("level", it.level() == null ? null : it.level().level())
                .param("fields", it.fields().stream().map(IscedField::code).toArray(String[]::new))
                .param("languages", it.languages().toArray(String[]::new))
                .param(
                        "participation",
                        it.participation() == null ? null : it.participation().name())
                .param("at", edition.publishedAt().atOffset(ZoneOffset.UTC))
                .param("words", words(it, institution))
                .update();
    }

    void hide(InstitutionId institution, MicroCredentialId id) {
        jdbc.sql("delete from offer where institution_id = ? and id = ?")
                .params(institution.value(), id.value())
                .update();
    }

    /** The names of a field and of those it lies in. */
    private static Stream<LocalisedText> names(IscedField field) {
        return java.util.stream.IntStream.rangeClosed(2, field.code().length())
                .mapToObj(length -> new IscedField(field.code().substring(0, length)))
                .flatMap(it -> IscedFields.findName(it).stream());
    }

    private static String words(Achievement it, Institution institution) {
        return Stream.concat(
                        Stream.of(it.title(), institution.name()),
                        it.fields().stream().flatMap(Offers::names))
                .flatMap(text -> text.byLanguage().values().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
