package eu.meshe;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house, held by the build. */
@AnalyzeClasses(packages = "eu.meshe", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final ApplicationModules MODULES =
            ApplicationModules.of(MesheApplication.class, new ImportOption.DoNotIncludeTests());

    @Test
    void modulesUseOnlyWhatTheyDeclareAndWithoutCycles() {
        MODULES.verify();
    }

    @ArchTest
    static final ArchRule theWordsAndTheFormatsKnowNoFrameworkAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(
                    "eu.meshe.learning..", "eu.meshe.credential..", "eu.meshe.signing..", "eu.meshe.format..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule noModuleUsesAnothersPages =
            classes().that().resideInAPackage("eu.meshe.*..").should(notUseTheWebPackageOfAnotherModule());

    @ArchTest
    static final ArchRule formatsDoNotKnowEachOther = classes()
            .that()
            .resideInAPackage("eu.meshe.format.*..")
            .should(notUseAnotherFormat())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theTimeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("eu.meshe.platform..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule namesSayWhatAThingIsFor = noClasses()
            .that()
            .resideInAPackage("eu.meshe..")
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)");

    private static ArchCondition<JavaClass> notUseTheWebPackageOfAnotherModule() {
        return forbid("use another module's web package", (from, to) -> {
            var target = module(to);
            return !"web".equals(target)
                    && to.getPackageName().matches("eu\\.meshe\\.[a-z]+\\.web(\\..*)?")
                    && !module(from).equals(target);
        });
    }

    private static ArchCondition<JavaClass> notUseAnotherFormat() {
        return forbid(
                "use another format",
                (from, to) -> to.getPackageName().matches("eu\\.meshe\\.format\\..+")
                        && !segment(from, 3).equals(segment(to, 3)));
    }

    private static ArchCondition<JavaClass> forbid(
            String description, java.util.function.BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>(description.isEmpty() ? "obey" : "not " + description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> DescribedPredicate.describe(
                                        "ours",
                                        (JavaClass type) ->
                                                type.getPackageName().startsWith("eu.meshe"))
                                .test(dependency.getTargetClass()))
                        .filter(dependency -> forbidden.test(item, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        return segment(type, 2);
    }

    private static String segment(JavaClass type, int index) {
        var parts = type.getPackageName().split("\\.");
        return index < parts.length ? parts[index] : "";
    }
}
