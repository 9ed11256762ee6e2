package se.kadens.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

class ArchitectureTests {

  /** The product; what tests and practice stand on is not part of it. */
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(
              location -> !location.contains("/sandbox/") && !location.contains("/testkit/"))
          .importPackages("se.kadens");

  private static final DescribedPredicate<JavaClass> CORE = ofModule("bot-core");
  private static final DescribedPredicate<JavaClass> SLACK = ofModule("slack-adapter");
  private static final DescribedPredicate<JavaClass> TEAMS = ofModule("teams-adapter");
  private static final DescribedPredicate<JavaClass> WIRE = ofModule("wire");

  /** What the Bot Framework SDK is made of, and the Jackson it speaks; ours is another. */
  private static final DescribedPredicate<JavaClass> MICROSOFTS =
      resideInAnyPackage(
          "com.microsoft..",
          "com.auth0..",
          "com.azure..",
          "retrofit2..",
          "com.fasterxml.jackson.core..",
          "com.fasterxml.jackson.databind..",
          "com.fasterxml.jackson.datatype..",
          "com.fasterxml.jackson.module..");

  private static final DescribedPredicate<JavaClass> SLACKS = resideInAnyPackage("com.slack..");

  @Test
  void seesEveryModule() {
    assertThat(Stream.of("bot-core", "wire", "slack-adapter", "teams-adapter", "scheduler", "app"))
        .allMatch(module -> PRODUCT.stream().anyMatch(ofModule(module)));
  }

  @Test
  void keepsVendorsAndTheSchedulerOutOfTheCore() {
    noClasses()
        .that(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.slack..", "com.microsoft..", "com.fasterxml..", "okhttp3..", "org.quartz..")
        .check(PRODUCT);
  }

  @Test
  void readsTheSystemClockInOnePlaceAlone() {
    assertThat(
            PRODUCT.stream()
                .flatMap(ArchitectureTests::methodsThatAreNamed)
                .filter(access -> readsTheSystemClock(access.getTarget()))
                .map(access -> access.getOrigin().getFullName()))
        .containsExactly("se.kadens.Assembly.clock(javax.sql.DataSource)");
  }

  private static Stream<JavaCodeUnitAccess<? extends CodeUnitAccessTarget>> methodsThatAreNamed(
      JavaClass type) {
    return Stream.concat(
        type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream());
  }

  /** A {@code now()} that is given a clock reads that clock, and no other. */
  private static boolean readsTheSystemClock(AccessTarget target) {
    JavaClass owner = target.getOwner();
    if (owner.isEquivalentTo(Clock.class)) {
      return target.getName().startsWith("system") || target.getName().startsWith("tick");
    }
    return target.getName().equals("now")
        && owner.getPackageName().equals("java.time")
        && target instanceof CodeUnitAccessTarget now
        && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  @Test
  void keepsEachVendorsTypesInItsAdapter() {
    keepIn("se.kadens.slack..", SLACKS);
    keepIn("se.kadens.teams..", MICROSOFTS);
  }

  private static void keepIn(String adapter, DescribedPredicate<JavaClass> types) {
    noClasses()
        .that()
        .resideOutsideOfPackage(adapter)
        .should()
        .dependOnClassesThat(types)
        .check(PRODUCT);
  }

  /** Nothing of the SDK works with the Jackson that the rest of Kadens uses. */
  @Test
  void readsAndWritesTeamsJsonWithOneJacksonAlone() {
    noClasses()
        .that(TEAMS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(PRODUCT);
  }

  /** Its pipeline sets the locale of the whole program, and replies to messages nobody wrote. */
  @Test
  void leavesTheBotBuilderOut() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.microsoft.bot.builder..", "com.microsoft.bot.integration..")
        .check(PRODUCT);
  }

  @Test
  void keepsTheAdaptersApart() {
    noClasses().that(SLACK).should().dependOnClassesThat(TEAMS).check(PRODUCT);
    noClasses().that(TEAMS).should().dependOnClassesThat(SLACK).check(PRODUCT);
  }

  @Test
  void knowsNothingOfOursInTheWire() {
    noClasses()
        .that(WIRE)
        .should()
        .dependOnClassesThat(
            describe(
                "of another module",
                type -> type.getPackageName().startsWith("se.kadens.") && !WIRE.test(type)))
        .check(PRODUCT);
    noClasses().that(CORE).should().dependOnClassesThat(WIRE).check(PRODUCT);
  }

  @Test
  void showsNoVendorsTypeInAPublicSignature() {
    DescribedPredicate<JavaClass> vendors = SLACKS.or(MICROSOFTS);
    methods()
        .that(describe("can be called from outside", ArchitectureTests::isOpen))
        .should()
        .notHaveRawReturnType(vendors)
        .check(PRODUCT);
    assertThat(
            PRODUCT.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(ArchitectureTests::isOpen)
                .filter(unit -> takesOneOf(vendors, unit)))
        .isEmpty();
    assertThat(
            PRODUCT.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(ArchitectureTests::isOpen)
                .filter(field -> vendors.test(field.getRawType())))
        .isEmpty();
  }

  private static boolean isOpen(JavaMember member) {
    return isOpen(member.getOwner())
        && (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static boolean isOpen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTests::isOpen).orElse(true);
  }

  private static boolean takesOneOf(DescribedPredicate<JavaClass> types, JavaCodeUnit unit) {
    return unit.getRawParameterTypes().stream().anyMatch(types)
        || unit.getExceptionTypes().stream().anyMatch(types);
  }

  @Test
  void callsNothingByANameThatSaysNothing() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(PRODUCT);
  }

  @Test
  void beginsTransactionsInTheCoreAlone() {
    assertThat(PRODUCT.stream().filter(ArchitectureTests::beginsTransactions))
        .isNotEmpty()
        .allMatch(CORE);
  }

  private static boolean beginsTransactions(JavaClass type) {
    return type.isAnnotatedWith(Transactional.class)
        || type.getMethods().stream()
            .anyMatch(method -> method.isAnnotatedWith(Transactional.class));
  }

  @Test
  void speaksOfNoFeatureInAnAdapter() {
    assertThat(Stream.of(SLACK, TEAMS, WIRE).map(ArchitectureTests::named))
        .allSatisfy(
            names ->
                assertThat(names)
                    .isNotEmpty()
                    .noneMatch(
                        name ->
                            name.matches(
                                ".*(CheckIn|Goal|Feedback|Praise|Meeting|Survey|Pulse|Review"
                                    + "|Digest|Programme|Absence|Interview|Mood).*")));
  }

  @Test
  void speaksOfNoVendorInTheCore() {
    assertThat(named(CORE))
        .isNotEmpty()
        .noneMatch(name -> name.matches(".*(Slack|Bolt|BlockKit|Teams|Microsoft|Quartz).*"));
  }

  @Test
  void hidesMostOfWhatItIsMadeOf() {
    List<JavaClass> all = PRODUCT.stream().filter(JavaClass::isTopLevelClass).toList();
    long hidden =
        all.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(hidden)
        .as("types that are not public, of %d", all.size())
        .isGreaterThanOrEqualTo(all.size() / 2);
  }

  private static List<String> named(DescribedPredicate<JavaClass> where) {
    return PRODUCT.stream().filter(where).map(JavaClass::getSimpleName).toList();
  }

  private static DescribedPredicate<JavaClass> ofModule(String module) {
    return describe(
        "of " + module,
        type ->
            type.getSource()
                .map(source -> source.getUri().toString().contains("/" + module + "/"))
                .orElse(false));
  }
}
