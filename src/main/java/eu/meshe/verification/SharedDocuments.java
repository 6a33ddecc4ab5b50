package eu.meshe.verification;

import java.util.Optional;

/** The documents that learners share by a link of this exchange; the wallet answers. Nothing is ever fetched over the network. */
public interface SharedDocuments {

    /**
     * The document behind a share link.
     *
     * @param address the whole link, as it was pasted
     * @return empty when it is no link of ours, has ended, or was withdrawn
     */
    Optional<byte[]> findDocument(String address);
}
