package eu.meshe;

import eu.meshe.credential.Container;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.ResultImport;
import eu.meshe.credential.SupplementWriter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Finds the formats: the public classes under a package that fill one of the format ports and have a constructor without parameters. So a
 * format is added by adding its folder.
 */
public final class FindFormats {

    private static final String HOME = "eu.meshe.format";

    private final String home;

    private FindFormats(String home) {
        this.home = home;
    }

    /** Those of the product. */
    public static FindFormats ofTheProduct() {
        return new FindFormats(HOME);
    }

    /** Those under another package, too: what an operator brings along. */
    public static FindFormats under(String home) {
        return new FindFormats(home);
    }

    public CredentialFormats all() {
        return new CredentialFormats(find(CredentialFormat.class), find(Container.class));
    }

    /** What a learner can bring along as results of their own report. */
    public List<ResultImport> imports() {
        return find(ResultImport.class);
    }

    public SupplementWriter supplements() {
        return find(SupplementWriter.class).getFirst();
    }

    private <T> List<T> find(Class<T> port) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(port));
        var found = new ArrayList<T>();
        for (var candidate : scanner.findCandidateComponents(home)) {
            made(String.valueOf(candidate.getBeanClassName()), port).ifPresent(found::add);
        }
        return found;
    }

    private static <T> java.util.Optional<T> made(String name, Class<T> port) {
        try {
            var type = Class.forName(name);
            if (!Modifier.isPublic(type.getModifiers())) {
                return java.util.Optional.empty();
            }
            return java.util.Optional.of(port.cast(type.getConstructor().newInstance()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The format " + name + " cannot be made: it needs a public constructor without parameters", e);
        }
    }
}
