package eu.meshe.ledger;

import eu.meshe.platform.database.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The rows of the log, of its chain, and of its signed heads. */
@Repository
class LedgerEntries {

    /** Entries about one subject that are shown at once. */
    private static final int MOST_ABOUT = 500;

    private final JdbcClient jdbc;
    private final Json json;

    LedgerEntries(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Entries that have no place in the chain yet, in the order in which they arrived. */
    List<LedgerEntry> listUnsealed(int most) {
        return jdbc.sql("""
                select e.* from ledger_waiting w join ledger_entry e on e.id = w.entry_id order by w.arrival limit ?""").param(most).query(this::entry).list();
    }

    Optional<LedgerEntry> find(UUID id) {
        return jdbc.sql("select * from ledger_entry where id = ?")
                .param(id)
                .query(this::entry)
                .optional();
    }

    /** All that was decided about that subject, oldest first. */
    List<LedgerEntry> listAbout(String subject) {
        if (subject.indexOf('\0') >= 0) {
            return List.of(); // nothing is called so, and the database takes no such text
        }
        return jdbc.sql("select * from ledger_entry where subject = ? order by arrival limit ?")
                .params(subject, MOST_ABOUT)
                .query(this::entry)
                .list();
    }

    Optional<Long> findPosition(UUID entry) {
        return jdbc.sql("select position from ledger_leaf where entry_id = ?")
                .param(entry)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** A place to be given. */
    record Leaf(long position, UUID entry, byte[] leafHash, byte[] chainHash) {}

    /** Gives the entries their places; they wait no longer. */
    void addLeaves(List<Leaf> leaves) {
        jdbc.sql("""
                insert into ledger_leaf (position, entry_id, leaf_hash, chain_hash) select * from unnest(?, ?, ?, ?)""")
                .params(
                        array("bigint", leaves, Leaf::position),
                        array("uuid", leaves, Leaf::entry),
                        hashes(leaves, Leaf::leafHash),
                        hashes(leaves, Leaf::chainHash))
                .update();
        jdbc.sql("delete from ledger_waiting where entry_id = any (?)")
                .param(array("uuid", leaves, Leaf::entry))
                .update();
    }

    private static SqlArrayValue array(String type, List<Leaf> leaves, Function<Leaf, Object> part) {
        return new SqlArrayValue(type, leaves.stream().map(part).toArray());
    }

    private static SqlArrayValue hashes(List<Leaf> leaves, Function<Leaf, byte[]> part) {
        return new SqlArrayValue("bytea", (Object[]) leaves.stream().map(part).toArray(byte[][]::new));
    }

    /** Has every entry without a place wait for one. Looks through the whole log. */
    void rememberForgotten() {
        jdbc.sql("""
                insert into ledger_waiting (arrival, entry_id)
                select e.arrival, e.id from ledger_entry e left join ledger_leaf l on l.entry_id = e.id where l.entry_id is null
                on conflict do nothing""").update();
    }

    @Nullable
    LedgerHead findHead() {
        return jdbc.sql("select * from ledger_head order by size desc limit 1")
                .query(LedgerEntries::head)
                .optional()
                .orElse(null);
    }

    /** The head that was signed at that size. */
    Optional<LedgerHead> findHead(long size) {
        return jdbc.sql("select * from ledger_head where size = ?")
                .param(size)
                .query(LedgerEntries::head)
                .optional();
    }

    /** All heads that were signed, in order. */
    List<LedgerHead> listHeads(long after, int most) {
        return jdbc.sql("select * from ledger_head where size > ? order by size limit ?")
                .params(after, most)
                .query(LedgerEntries::head)
                .list();
    }

    /** A place of the chain with its entry; an entry that is gone is {@code null}. */
    record Place(
            long position,
            UUID id,
            byte[] leafHash,
            byte[] chainHash,
            @Nullable LedgerEntry entry) {}

    List<Place> listPlaces(long after, int most) {
        return jdbc.sql("""
                select l.position, l.entry_id, l.leaf_hash, l.chain_hash, e.* from ledger_leaf l
                left join ledger_entry e on e.id = l.entry_id where l.position > ? order by l.position limit ?""").params(after, most).query(this::place).list();
    }

    /** The places below that one, the highest first. */
    List<Place> listPlacesBefore(long before, int most) {
        return jdbc.sql("""
                select l.position, l.entry_id, l.leaf_hash, l.chain_hash, e.* from ledger_leaf l
                left join ledger_entry e on e.id = l.entry_id where l.position < ? order by l.position desc limit ?""").params(before, most).query(this::place).list();
    }

    private Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("position"),
                row.getObject("entry_id", UUID.class),
                row.getBytes("leaf_hash"),
                row.getBytes("chain_hash"),
                row.getObject("id") == null ? null : entry(row, number));
    }

    long countUnsealed() {
        return jdbc.sql("""
                select count(*) from ledger_entry e left join ledger_leaf l on l.entry_id = e.id where l.entry_id is null""").query(Long.class).single();
    }

    List<byte[]> frontierAt(long size) {
        return jdbc.sql("select frontier from ledger_head where size = ?")
                .param(size)
                .query((row, number) -> MerkleTree.unpack(row.getBytes(1)))
                .optional()
                .orElse(List.of());
    }

    void addHead(LedgerHead head, List<byte[]> frontier) {
        jdbc.sql("""
                insert into ledger_head (size, root, chain_hash, frontier, signed_at, key_id, signature)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        head.size(),
                        head.root(),
                        head.chainHash(),
                        MerkleTree.pack(frontier),
                        head.signedAt().atOffset(ZoneOffset.UTC),
                        head.keyId(),
                        head.signature())
                .update();
    }

    /** Takes the right to seal until the transaction ends; false while another process has it. */
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('ledger'))")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    @SuppressWarnings("unchecked")
    private LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                row.getObject("institution_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("subject"),
                new TreeMap<>((Map<String, String>) json.read(row.getString("facts"), Map.class)));
    }

    private static LedgerHead head(ResultSet row, int number) throws SQLException {
        return new LedgerHead(
                row.getLong("size"),
                row.getBytes("root"),
                row.getBytes("chain_hash"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getBytes("signature"));
    }
}
