package se.kadens.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Bot Framework SDK asks for libraries that are years old and known to be vulnerable. The build
 * refuses them already; this looks at what is really there.
 */
class LibrariesTests {

  /** The first version that will do, by what the library's folder in a repository ends with. */
  private static final Map<String, String> AT_LEAST =
      Map.ofEntries(
          Map.entry("com/auth0/java-jwt", "4"),
          Map.entry("com/fasterxml/jackson/core/jackson-core", "2.21"),
          Map.entry("com/fasterxml/jackson/core/jackson-databind", "2.21"),
          Map.entry("com/fasterxml/jackson/datatype/jackson-datatype-jsr310", "2.21"),
          Map.entry("com/google/guava/guava", "33"),
          Map.entry("com/microsoft/azure/msal4j", "1.26"),
          Map.entry("com/squareup/okhttp3/okhttp", "4.12"),
          Map.entry("com/squareup/okio/okio-jvm", "3.18.2"),
          Map.entry("com/squareup/retrofit2/retrofit", "2.12"),
          Map.entry("commons-io/commons-io", "2.14"),
          Map.entry("org/apache/commons/commons-lang3", "3.18"),
          Map.entry("org/springframework/spring-core", "7"),
          Map.entry("org/springframework/boot/spring-boot", "4"));

  private static final List<String> NOT_AT_ALL =
      List.of(
          "com/microsoft/bot/bot-builder",
          "com/microsoft/bot/bot-integration-core",
          "com/microsoft/bot/bot-integration-spring",
          "com/nimbusds/nimbus-jose-jwt",
          "com/squareup/okhttp3/logging-interceptor",
          "com/squareup/retrofit2/converter-jackson",
          "javax/servlet/javax.servlet-api");

  /** A library as it lies in a repository: {@code …/group/artifact/version/file.jar}. */
  private record Library(String artifact, String version) {

    static Library at(Path jar) {
      int names = jar.getNameCount();
      return new Library(
          "/" + jar.subpath(0, names - 2).toString().replace(File.separatorChar, '/'),
          jar.getName(names - 2).toString());
    }

    boolean is(String name) {
      return artifact.endsWith("/" + name);
    }

    boolean isAtLeast(String first) {
      return Version.parse(version).compareTo(Version.parse(first)) >= 0;
    }
  }

  @Test
  void areNewEnough() {
    assertThat(AT_LEAST)
        .allSatisfy(
            (name, first) ->
                assertThat(libraries().filter(library -> library.is(name)))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(library -> library.isAtLeast(first)));
  }

  @Test
  void areThereOnlyWhereTheyAreUsed() {
    assertThat(NOT_AT_ALL)
        .allSatisfy(
            name -> assertThat(libraries().filter(library -> library.is(name))).as(name).isEmpty());
  }

  /** The versions that the SDK itself asks for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com/auth0/java-jwt/3.13.0",
        "com/fasterxml/jackson/core/jackson-databind/2.12.1",
        "com/google/guava/guava/30.1-jre",
        "com/microsoft/azure/msal4j/1.11.0",
        "com/squareup/okhttp3/okhttp/3.12.2",
        "com/squareup/retrofit2/retrofit/2.5.0",
        "commons-io/commons-io/2.8.0",
        "org/apache/commons/commons-lang3/3.9"
      })
  void wouldBeNoticedIfTheyCameBack(String folder) {
    Library old = Library.at(Path.of("/repository", folder, "any.jar"));
    assertThat(AT_LEAST)
        .anySatisfy(
            (name, first) -> {
              assertThat(old.is(name)).isTrue();
              assertThat(old.isAtLeast(first)).isFalse();
            });
  }

  private static Stream<Library> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar"))
        .map(entry -> Library.at(Path.of(entry)));
  }
}
