package eu.meshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 40;

    /** The leaves of the reference tests of Certificate Transparency (RFC 6962, the predecessor with the same tree). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void hasTheRootsOfTheReferenceTestsOfCertificateTransparency() {
        assertThat(hex(DefinedTree.rootOf(reference(1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(DefinedTree.rootOf(reference(2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(DefinedTree.rootOf(reference(8))))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void showsOfEveryTreeThatItOnlyGrew() {
        eachPair((older, newer) -> assertThat(grew(older, newer, proof(older, newer)))
                .as("%s to %s", older, newer)
                .isTrue());
    }

    @Test
    void aProofIsNoLongerThanTheTreeIsHigh() {
        eachPair((older, newer) ->
                assertThat(proof(older, newer)).hasSizeLessThanOrEqualTo(2 + 32 - Integer.numberOfLeadingZeros(newer)));
    }

    @Test
    void noChangedShortenedLengthenedOrReorderedProofShowsIt() {
        eachPair((older, newer) -> {
            var proof = proof(older, newer);
            for (var index = 0; index < proof.size(); index++) {
                var changed = new ArrayList<>(proof);
                changed.set(index, new byte[32]);
                assertThat(grew(older, newer, changed)).isFalse();
                var shortened = new ArrayList<>(proof);
                shortened.remove(index);
                assertThat(grew(older, newer, shortened)).isFalse();
            }
            var longer = new ArrayList<>(proof);
            longer.add(new byte[32]);
            assertThat(grew(older, newer, longer)).isFalse();
            if (proof.size() > 1) {
                var reordered = new ArrayList<>(proof);
                Collections.reverse(reordered);
                assertThat(grew(older, newer, reordered)).isFalse();
            }
        });
    }

    @Test
    void noOtherRootNorSizeIsShownByIt() {
        eachPair((older, newer) -> {
            var proof = proof(older, newer);
            var was = DefinedTree.rootOf(leaves(older));
            var is = DefinedTree.rootOf(leaves(newer));
            assertThat(MerkleTree.grew(older, new byte[32], newer, is, proof)).isFalse();
            assertThat(MerkleTree.grew(older, was, newer, new byte[32], proof)).isFalse();
            assertThat(MerkleTree.grew(newer + 1, was, newer, is, proof)).isFalse();
            assertThat(MerkleTree.grew(0, was, newer, is, proof)).isFalse();
        });
    }

    @Test
    void aTreeInWhichAnOldLeafWasChangedDidNotGrow() {
        eachPair((older, newer) -> {
            var changed = new ArrayList<>(leaves(newer));
            changed.set(0, new byte[32]);
            var proof = DefinedTree.consistency(changed, older);
            assertThat(MerkleTree.grew(
                            older, DefinedTree.rootOf(leaves(older)), newer, DefinedTree.rootOf(changed), proof))
                    .isFalse();
        });
    }

    private interface Pair {
        void check(int older, int newer);
    }

    private static void eachPair(Pair pair) {
        IntStream.rangeClosed(1, MOST)
                .forEach(newer -> IntStream.rangeClosed(1, newer).forEach(older -> pair.check(older, newer)));
    }

    private static boolean grew(int older, int newer, List<byte[]> proof) {
        return MerkleTree.grew(
                older, DefinedTree.rootOf(leaves(older)), newer, DefinedTree.rootOf(leaves(newer)), proof);
    }

    private static List<byte[]> proof(int older, int newer) {
        return DefinedTree.consistency(leaves(newer), older);
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(index -> MerkleTree.leafHash(("leaf " + index).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<byte[]> reference(int size) {
        return LEAVES.subList(0, size).stream()
                .map(HexFormat.of()::parseHex)
                .map(MerkleTree::leafHash)
                .toList();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
