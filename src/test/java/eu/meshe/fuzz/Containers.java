package eu.meshe.fuzz;

import eu.meshe.FindFormats;
import eu.meshe.credential.CredentialFormats;

/** Pictures and PDFs, opened. */
final class Containers implements Target.Feed {

    private final CredentialFormats formats = FindFormats.ofTheProduct().all();

    @Override
    public void feed(byte[] input) {
        formats.findContainer(input).ifPresent(container -> container.open(input));
    }
}
