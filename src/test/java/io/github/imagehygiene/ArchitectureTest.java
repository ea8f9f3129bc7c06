package io.github.imagehygiene;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The architecture: which package may use which, and what no class may do. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String ROOT = "io.github.imagehygiene";

  /**
   * A package and the packages it may use, lowest first. {@code rules.*} stands for each leaf;
   * another name also for the packages in it, which may use each other as long as there is no
   * cycle.
   */
  private static final Map<String, List<String>> ARROWS = arrows();

  private static Map<String, List<String>> arrows() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("text", List.of());
    map.put("image", List.of());
    map.put("tar", List.of());
    map.put("zstd", List.of());
    map.put("secrets", List.of("text"));
    map.put("shell", List.of("text"));
    map.put("packaging", List.of("shell", "text"));
    map.put("archive", List.of("image", "tar", "zstd"));
    map.put("layers", List.of("image", "tar"));
    map.put("dockerfile", List.of("text", "shell", "image"));
    map.put("daemon", List.of("image", "archive", "text"));
    map.put("buildplugins", List.of("image"));
    map.put("provenance", List.of("dockerfile", "image", "shell", "text"));
    map.put(
        "subject",
        List.of(
            "finding",
            "provenance",
            "text",
            "dockerfile",
            "image",
            "layers",
            "secrets",
            "shell",
            "packaging"));
    map.put("process", List.of("subject"));
    map.put("finding", List.of("text", "image", "dockerfile"));
    map.put(
        "rule",
        List.of(
            "finding",
            "subject",
            "provenance",
            "layers",
            "image",
            "dockerfile",
            "packaging",
            "shell",
            "secrets",
            "text"));
    map.put(
        "rules.*",
        List.of(
            "rule",
            "finding",
            "subject",
            "provenance",
            "layers",
            "image",
            "dockerfile",
            "packaging",
            "secrets",
            "shell",
            "text"));
    map.put("rules", List.of("rule", "rules.*"));
    map.put("policy", List.of("rule", "finding", "dockerfile", "image", "text"));
    map.put(
        "inspect",
        List.of(
            "policy",
            "rule",
            "finding",
            "subject",
            "provenance",
            "layers",
            "image",
            "dockerfile",
            "secrets",
            "text"));
    map.put(
        "report",
        List.of(
            "inspect",
            "policy",
            "rule",
            "finding",
            "subject",
            "provenance",
            "layers",
            "image",
            "dockerfile",
            "text"));
    map.put(
        "maven",
        List.of(
            "report",
            "inspect",
            "policy",
            "rules",
            "rule",
            "finding",
            "subject",
            "provenance",
            "buildplugins",
            "process",
            "daemon",
            "archive",
            "image",
            "text"));
    return map;
  }

  /** A library and the packages that may use it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "org.apache.maven..", Set.of("maven"),
          "org.codehaus.plexus..", Set.of("maven"),
          "com.github.dockerjava..", Set.of("daemon"),
          "com.fasterxml.jackson..", Set.of("archive", "daemon", "policy", "process", "report"),
          // buildplugins: Quarkus has its settings in a YAML file, if its user wants.
          "org.snakeyaml..", Set.of("policy", "buildplugins"),
          "org.apache.commons.compress..", Set.of());

  @ArchTest
  static final ArchRule everyClassStandsInAPackageOfTheTable =
      classes()
          .should(
              condition(
                  "stand in a package of the table",
                  c -> ARROWS.containsKey(slot(c)),
                  c -> c.getName() + " stands in no package of the table"));

  @ArchTest
  static final ArchRule packagesUseOnlyWhatTheTableAllows =
      classes()
          .should(
              new ArchCondition<>("use only the packages that the table allows") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                  String from = slot(user);
                  user.getDirectDependenciesFromSelf().stream()
                      .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT + "."))
                      .filter(d -> !d.getTargetClass().getPackage().equals(user.getPackage()))
                      .filter(d -> from.equals("rules.*") || !from.equals(slot(d.getTargetClass())))
                      .filter(
                          d ->
                              !ARROWS
                                  .getOrDefault(from, List.of())
                                  .contains(slot(d.getTargetClass())))
                      .forEach(
                          d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
                }
              });

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static void librariesStayWhereTheyBelong(JavaClasses all) {
    LIBRARIES.forEach(
        (library, users) ->
            noClasses()
                .that(
                    not(
                        resideInAnyPackage(
                            users.stream().map(u -> ROOT + "." + u + "..").toArray(String[]::new))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true)
                .check(all));
  }

  @ArchTest
  static final ArchRule aDockerfileRuleLooksAtNoImage =
      noClasses()
          .that(implementing(ROOT + ".rule.DockerfileRule"))
          .should()
          .dependOnClassesThat(
              resideInAPackage(ROOT + ".layers..")
                  .or(named(ROOT + ".subject.ImageSubject", ROOT + ".image.ImageDescription")))
          .allowEmptyShould(true);

  @ArchTest static final ArchRule noMutableStatics = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule noVagueNames =
      classes()
          .should()
          .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
          .andShould()
          .haveNameNotMatching(".*[.$]Abstract[A-Z].*");

  @ArchTest
  static final ArchRule noInheritanceBetweenOurClasses =
      classes()
          .should(
              condition(
                  "extend no class of ours but the base Mojo",
                  c ->
                      c.getRawSuperclass()
                          .filter(s -> s.getPackageName().startsWith(ROOT))
                          .filter(s -> !s.getSimpleName().equals("HygieneMojo"))
                          .isEmpty(),
                  c ->
                      c.getName()
                          + " extends "
                          + c.getRawSuperclass().map(JavaClass::getName).orElse("")));

  @ArchTest
  static final ArchRule nothingWritesToStandardOutputOrExits =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  private static String slot(JavaClass type) {
    String name = type.getPackageName().replaceFirst("^" + ROOT.replace(".", "\\.") + "\\.?", "");
    return name.startsWith("rules.") ? "rules.*" : name.replaceFirst("\\..*", "");
  }

  private static DescribedPredicate<JavaClass> implementing(String name) {
    return DescribedPredicate.describe(
        "implement " + name,
        c -> c.getRawInterfaces().stream().anyMatch(i -> i.getFullName().equals(name)));
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "are one of " + Arrays.toString(names),
        c -> Stream.of(names).anyMatch(n -> c.getFullName().equals(n)));
  }

  private static ArchCondition<JavaClass> condition(
      String text, Predicate<JavaClass> holds, Function<JavaClass, String> message) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        events.add(new SimpleConditionEvent(item, holds.test(item), message.apply(item)));
      }
    };
  }
}
