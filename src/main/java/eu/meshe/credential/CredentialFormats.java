package eu.meshe.credential;

import eu.meshe.platform.NotFoundException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The formats at hand, and the files that may hold a document of theirs. */
public record CredentialFormats(List<CredentialFormat> formats, List<Container> containers) {

    public CredentialFormats {
        formats = formats.stream()
                .sorted(Comparator.comparing(format -> format.id().slug()))
                .toList();
        containers = containers.stream()
                .sorted(Comparator.comparing(Container::name))
                .toList();
        var slugs = new HashSet<String>();
        formats.stream()
                .map(format -> format.id().slug())
                .filter(slug -> !slugs.add(slug))
                .findAny()
                .ifPresent(slug -> {
                    throw new IllegalArgumentException("Two formats are called " + slug);
                });
    }

    /** The format whose own kind the document is, else one that can read it; empty for what is no credential at all. */
    public Optional<CredentialFormat> findFor(byte[] document) {
        return findFor(new Document(document));
    }

    /** The same of a document that is looked at more than once. */
    public Optional<CredentialFormat> findFor(Document document) {
        CredentialFormat general = null;
        for (var format : formats) {
            switch (format.fit(document)) {
                case OWN -> {
                    return Optional.of(format);
                }
                case GENERAL -> general = general == null ? format : general;
                case NONE -> {}
            }
        }
        return Optional.ofNullable(general);
    }

    /** The kind of file that the bytes are, if it may hold a document inside. */
    public Optional<Container> findContainer(byte[] file) {
        for (var container : containers) {
            if (container.recognises(file)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }

    /**
     * The document that the file is, or that it carries inside. Of several inside, those that are of no format we know are passed over: a PDF
     * has other attachments, too.
     */
    public Delivered unpack(byte[] file) {
        return findContainer(file)
                .map(container -> unpack(container, container.open(file)))
                .orElseGet(() -> new Delivered.OneDocument(file, null, 1, null));
    }

    private Delivered unpack(Container container, Container.Contents contents) {
        return switch (contents) {
            case Container.Contents.Empty empty -> new Delivered.Nothing(empty.why());
            case Container.Contents.Found found -> {
                var known = found.documents().stream()
                        .filter(document -> findFor(document).isPresent())
                        .toList();
                yield known.isEmpty()
                        ? new Delivered.OneDocument(found.documents().getFirst(), container, 1, found.possession())
                        : new Delivered.OneDocument(known.getFirst(), container, known.size(), found.possession());
            }
        };
    }

    public Optional<FormatId> findId(String slug) {
        return formats.stream()
                .map(CredentialFormat::id)
                .filter(id -> id.slug().equals(slug))
                .findFirst();
    }

    /** @throws NotFoundException if there is no such format */
    public FormatId getId(String slug) {
        return findId(slug).orElseThrow(() -> new NotFoundException("format"));
    }

    /** The formats that are issued on an occasion, the customary one first, then by name. */
    public List<IssuingFormat> listIssuing(IssuingFormat.Occasion occasion) {
        return formats.stream()
                .filter(IssuingFormat.class::isInstance)
                .map(IssuingFormat.class::cast)
                .filter(format -> format.occasion() == occasion)
                .sorted(Comparator.comparingInt(IssuingFormat::rank))
                .toList();
    }

    /** The formats in which decisions on recognition are told to other systems. */
    public List<RecognitionExport> listExports() {
        return formats.stream()
                .filter(RecognitionExport.class::isInstance)
                .map(RecognitionExport.class::cast)
                .toList();
    }

    /** @throws IllegalArgumentException if we do not issue in that format */
    public IssuingFormat getIssuing(FormatId id) {
        return formats.stream()
                .filter(format -> format.id().equals(id))
                .filter(IssuingFormat.class::isInstance)
                .map(IssuingFormat.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("We do not issue in the format " + id));
    }

    /** The document of a recognition decision has one format. */
    public IssuingFormat getIssuing(IssuingFormat.Occasion occasion) {
        return listIssuing(occasion).getFirst();
    }
}
