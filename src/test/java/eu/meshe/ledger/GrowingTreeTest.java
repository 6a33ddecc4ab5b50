package eu.meshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ledger.TreeNode.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs from kept nodes are byte for byte those that the definition gives from all leaves. */
class GrowingTreeTest {

    private static final int MOST = 131;

    /** The leaves of the reference tests of Certificate Transparency (RFC 6962). */
    private static final List<byte[]> REFERENCE = IntStream.range(0, 8)
            .mapToObj(index -> hex(List.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .get(index)))
            .map(MerkleTree::leafHash)
            .toList();

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<TreeNode, byte[]> nodes = new HashMap<>();
    private final GrowingTree tree = new GrowingTree(0, List.of());

    @Test
    void everyProofOfEverySmallTreeIsTheDefinedOne() {
        for (var size = 1; size <= MOST; size++) {
            growTo(size);
            var root = DefinedTree.rootOf(leaves);
            assertThat(tree.root()).isEqualTo(root);
            for (var index = 0; index < size; index++) {
                assertThat(inclusion(size, index)).containsExactlyElementsOf(DefinedTree.proof(leaves, index));
            }
            for (var older = 1; older <= size; older++) {
                assertThat(consistency(older, size)).containsExactlyElementsOf(DefinedTree.consistency(leaves, older));
            }
        }
    }

    /** A tree that grew on answers for its earlier sizes as it did then. */
    @Test
    void proofsTowardsEarlierSizesStayTheSame() {
        growTo(MOST);
        for (var size = 1; size <= MOST; size += 7) {
            var then = leaves.subList(0, size);
            for (var index = 0; index < size; index += 3) {
                assertThat(inclusion(size, index)).containsExactlyElementsOf(DefinedTree.proof(then, index));
                assertThat(consistency(index + 1, size))
                        .containsExactlyElementsOf(DefinedTree.consistency(then, index + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1023, 1024, 1025, 65_536, 99_999, 131_073})
    void someProofsOfLargeTreesAreTheDefinedOnes(int size) {
        growTo(size);
        var random = new Random(size);
        for (var turn = 0; turn < 6; turn++) {
            var index = turn == 0 ? 0 : turn == 1 ? size - 1 : random.nextInt(size);
            assertThat(inclusion(size, index)).containsExactlyElementsOf(DefinedTree.proof(leaves, index));
            assertThat(consistency(index + 1, size))
                    .containsExactlyElementsOf(DefinedTree.consistency(leaves, index + 1));
        }
    }

    /** Values published with the reference tests of Certificate Transparency, {@code TestMerkleTreeInclusionProof} and {@code …Consistency}. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, ''",
        "8, 0, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "8, 5, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "3, 2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "5, 1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusionProofsAreThoseOfTheReferenceTests(int size, int index, String hashes) {
        REFERENCE.forEach(this::grow);

        assertThat(inclusion(size, index))
                .extracting(HexFormat.of()::formatHex)
                .containsExactlyElementsOf(words(hashes));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistencyProofsAreThoseOfTheReferenceTests(int older, int newer, String hashes) {
        REFERENCE.forEach(this::grow);

        assertThat(consistency(older, newer))
                .extracting(HexFormat.of()::formatHex)
                .containsExactlyElementsOf(words(hashes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 1_000_000, (1L << 31) + 1, (1L << 40) - 1, (1L << 61) + 12345, 1L << 61})
    void readsNoMoreThanTwiceTheHeightOfTheTree(long size) {
        var height = 64 - Long.numberOfLeadingZeros(size - 1);
        for (var place : new long[] {0, size / 3, size / 2, size - 1}) {
            assertThat(ProofSpans.inclusion(size, place)).hasSizeLessThanOrEqualTo(height);
            assertThat(read(ProofSpans.inclusion(size, place))).isLessThanOrEqualTo(2L * height);
            assertThat(read(ProofSpans.consistency(place + 1, size))).isLessThanOrEqualTo(2L * height + 1);
        }
    }

    @Test
    void goesOnFromItsFrontier() {
        growTo(77);
        var on = new GrowingTree(77, tree.frontier());
        on.add(leaf(77));
        growTo(78);

        assertThat(on.root()).isEqualTo(tree.root());
        assertThatThrownBy(() -> new GrowingTree(76, tree.frontier())).isInstanceOf(IllegalArgumentException.class);
    }

    private static long read(List<Span> spans) {
        return spans.stream().flatMap(span -> span.nodes().stream()).distinct().count();
    }

    private List<byte[]> inclusion(int size, int index) {
        return hashes(ProofSpans.inclusion(size, index));
    }

    private List<byte[]> consistency(int older, int newer) {
        return hashes(ProofSpans.consistency(older, newer));
    }

    private List<byte[]> hashes(List<Span> spans) {
        return spans.stream()
                .map(span -> MerkleTree.root(span.nodes().stream()
                        .map(node -> Objects.requireNonNull(nodes.get(node)))
                        .toList()))
                .toList();
    }

    private void growTo(int size) {
        while (leaves.size() < size) {
            grow(leaf(leaves.size()));
        }
    }

    private void grow(byte[] leaf) {
        nodes.put(new TreeNode(0, leaves.size()), leaf);
        leaves.add(leaf);
        tree.add(leaf);
        nodes.putAll(tree.takeComplete());
    }

    private static byte[] leaf(int index) {
        return MerkleTree.leafHash(("leaf " + index).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static List<String> words(String hashes) {
        return hashes.isEmpty() ? List.of() : List.of(hashes.split(" "));
    }
}
