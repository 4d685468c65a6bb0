package ua.ratusha.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;

/** Arrows go one way: rooms → engines → kernel; systems of a room meet in their {@code api} packages only. */
@AnalyzeClasses(packages = "ua.ratusha", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOM_SYSTEM = "ua\\.ratusha\\.(?!kernel|engines|app|bench)([a-z]+)\\.([a-z]+)(\\..*)?";

    @ArchTest
    static final ArchRule the_kernel_knows_no_room = noClasses()
            .that()
            .resideInAPackage("ua.ratusha.kernel..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of a room, an engine or the app",
                    type -> type.getPackageName().startsWith("ua.ratusha.")
                            && !type.getPackageName().startsWith("ua.ratusha.kernel")));

    @ArchTest
    static final ArchRule a_room_does_not_know_the_app = noClasses()
            .that()
            .resideOutsideOfPackages("ua.ratusha.app..", "ua.ratusha.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ua.ratusha.app..");

    @ArchTest
    static final ArchRule systems_meet_in_their_api = classes()
            .that()
            .resideInAPackage("ua.ratusha..")
            .should(new ArchCondition<>("use only the api of a neighbouring system") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String own = system(type);
                    if (own.isEmpty()) {
                        return;
                    }
                    type.getDirectDependenciesFromSelf().forEach(dependency -> {
                        JavaClass target = dependency.getTargetClass();
                        String other = system(target);
                        boolean allowed = other.isEmpty()
                                || other.equals(own)
                                || target.getPackageName().equals(other + ".api");
                        if (!allowed) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    });
                }
            });

    @ArchTest
    static final ArchRule systems_have_no_cycles = slices().matching("ua.ratusha.programme.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage("..templates.."))
            .ignoreDependency(JavaClass.Predicates.resideInAPackage("..templates.."), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .that()
            .resideOutsideOfPackages("ua.ratusha.bench..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule xml_is_read_in_one_safe_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("ua.ratusha.kernel.reading.SafeXml")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(DocumentBuilderFactory.class, SAXParserFactory.class, XMLInputFactory.class);

    @ArchTest
    static final ArchRule failures_have_names = noClasses()
            .that()
            .areNotAssignableTo(Throwable.class)
            .should()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(Exception.class, String.class);

    /** «ua.ratusha.ROOM.SYSTEM» of a class in a system's folder, else empty. Generated templates belong to none. */
    private static String system(JavaClass type) {
        String name = type.getPackageName();
        if (!name.matches(ROOM_SYSTEM) || name.contains(".templates")) {
            return "";
        }
        String[] parts = name.split("\\.");
        return String.join(".", parts[0], parts[1], parts[2], parts[3]);
    }
}
