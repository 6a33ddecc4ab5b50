package eu.meshe.ledger;

import eu.meshe.ledger.TreeNode.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The kept hashes of the complete subtrees, so that a proof reads a few rows of a log of any length. They follow from the leaves. */
@Repository
class LedgerNodes {

    private final JdbcClient jdbc;

    LedgerNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The hash over each of those spans, from one reading of the database.
     *
     * @throws IllegalStateException if a node is missing that the log has to have
     */
    List<byte[]> hashes(List<Span> spans) {
        var found = find(spans.stream().flatMap(span -> span.nodes().stream()).toList());
        return spans.stream()
                .map(span -> MerkleTree.root(
                        span.nodes().stream().map(node -> get(found, node)).toList()))
                .toList();
    }

    private static byte[] get(Map<TreeNode, byte[]> found, TreeNode node) {
        var hash = found.get(node);
        if (hash == null) {
            throw new IllegalStateException("The log lacks " + node + "; ./meshe log audit says what is wrong with it");
        }
        return hash;
    }

    /** Those of them that there are; leaves too. */
    Map<TreeNode, byte[]> find(Collection<TreeNode> nodes) {
        var hashes = new HashMap<TreeNode, byte[]>();
        if (nodes.isEmpty()) {
            return hashes;
        }
        jdbc.sql("""
                select n.level, n.index, n.hash from unnest(?, ?) as asked (level, index)
                join ledger_node n on n.level = asked.level and n.index = asked.index
                union all select 0, position, leaf_hash from ledger_leaf where position = any (?)""")
                .params(
                        levels(nodes),
                        indexes(nodes),
                        indexes(nodes.stream().filter(it -> it.level() == 0).toList()))
                .query((row, number) ->
                        hashes.put(new TreeNode(row.getInt("level"), row.getLong("index")), row.getBytes("hash")))
                .list();
        return hashes;
    }

    void add(Map<TreeNode, byte[]> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        jdbc.sql("insert into ledger_node (level, index, hash) select * from unnest(?, ?, ?)")
                .params(levels(nodes.keySet()), indexes(nodes.keySet()), new SqlArrayValue("bytea", (Object[])
                        nodes.values().toArray(byte[][]::new)))
                .update();
    }

    /** Nodes over leaves that a log of that size does not have. */
    List<TreeNode> listBeyond(long size, int most) {
        return jdbc.sql("select level, index from ledger_node where index >= ? >> level order by level, index limit ?")
                .params(size, most)
                .query((row, number) -> new TreeNode(row.getInt("level"), row.getLong("index")))
                .list();
    }

    /** Adds the nodes that a log of that size has to have and has not. Reads all of them. */
    void fillMissing(long size) {
        var there =
                jdbc.sql("select count(*) from ledger_node").query(Long.class).single();
        if (there < size - Long.bitCount(size)) {
            jdbc.sql("select fill_ledger_nodes()").query((row, number) -> true).single();
        }
    }

    private static SqlArrayValue levels(Collection<TreeNode> nodes) {
        return new SqlArrayValue("smallint", nodes.stream().map(TreeNode::level).toArray());
    }

    private static SqlArrayValue indexes(Collection<TreeNode> nodes) {
        return new SqlArrayValue("bigint", nodes.stream().map(TreeNode::index).toArray());
    }
}
