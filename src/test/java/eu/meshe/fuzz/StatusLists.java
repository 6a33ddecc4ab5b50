package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.credential.TokenStatusList;
import java.nio.charset.StandardCharsets;

/** Published lists, packed: what is unpacked has places that can be asked, from the first to the last. */
final class StatusLists implements Target.Feed {

    @Override
    public void feed(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        BitstringStatusList.decode(text).ifPresent(StatusLists::ask);
        for (int bits = 1; bits <= 8; bits *= 2) {
            TokenStatusList.decode(bits, text).ifPresent(StatusLists::ask);
        }
    }

    private static void ask(BitstringStatusList list) {
        demand(list.entries() > 0, "No places");
        list.isSet(0);
        list.isSet(list.entries() - 1);
    }

    private static void ask(TokenStatusList list) {
        if (list.entries() > 0) {
            list.status(0);
            list.status(list.entries() - 1);
        }
    }
}
