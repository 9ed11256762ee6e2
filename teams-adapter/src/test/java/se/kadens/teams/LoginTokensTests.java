package se.kadens.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kadens.sandbox.teams.CallKind;
import se.kadens.sandbox.teams.Fault;

class LoginTokensTests {

  /** The login service goes by the real time, as an assertion's end does. */
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private OutboundWorld world;

  @TempDir private Path directory;

  @BeforeEach
  void begin() {
    world = new OutboundWorld();
  }

  @AfterEach
  void end() {
    world.close();
  }

  private Token fetch(TeamsSettings settings) throws IOException {
    return LoginTokens.of(
            settings, ConnectorClients.http(Duration.ofSeconds(5), Duration.ofSeconds(5)))
        .fetch(now);
  }

  private TeamsSettings withCertificate(String path) {
    return new TeamsSettings(
        world.settings.appId(),
        null,
        world.settings.tenantId(),
        world.settings.openIdUrl(),
        world.settings.loginUrl(),
        world.settings.serviceHosts(),
        null,
        25,
        1,
        path,
        false,
        false);
  }

  @Test
  void isGivenATokenForTheSecret() throws Exception {
    Token token = fetch(world.settings);

    assertThat(token.value()).isNotBlank();
    assertThat(token.expiresAt()).isAfter(now.plus(Duration.ofMinutes(30)));
    assertThat(token.renewAt()).isEqualTo(token.expiresAt().minus(Duration.ofMinutes(5)));
  }

  @Test
  void saysWhyItIsRefused() {
    assertThatThrownBy(() -> fetch(OutboundWorld.settings(world.teams, "not-it", 1, false)))
        .isInstanceOfSatisfying(
            TokenSource.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_client AADSTS7000215"));
  }

  @Test
  void tellsTroubleFromRefusal() {
    world.teams.faults().next(CallKind.TOKEN, 1, Fault.throttled(Duration.ofSeconds(1)));
    assertThatThrownBy(() -> fetch(world.settings))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(TokenSource.Refused.class);
  }

  @Test
  void provesWhoItIsByCertificate() throws Exception {
    KeyStore made = make();
    Certificate certificate = made.getCertificate("kadens");
    String key = pem("PRIVATE KEY", made.getKey("kadens", "changeit".toCharArray()).getEncoded());
    Path file =
        Files.writeString(
            directory.resolve("kadens.pem"),
            key + pem("CERTIFICATE", certificate.getEncoded()),
            StandardCharsets.US_ASCII);

    assertThat(fetch(withCertificate(file.toString())).value()).isNotBlank();

    DecodedJWT assertion =
        JWT.require(Algorithm.RSA256((RSAPublicKey) certificate.getPublicKey()))
            .acceptLeeway(Long.MAX_VALUE / 4000)
            .build()
            .verify(ClientCertificate.read(file.toString()).assertion("app", "audience", now));
    byte[] thumbprint = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
    assertThat(assertion.getHeaderClaim("x5t").asString())
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint));
    assertThat(assertion.getIssuer()).isEqualTo("app");
    assertThat(assertion.getSubject()).isEqualTo("app");
    assertThat(assertion.getAudience()).containsExactly("audience");
    assertThat(assertion.getExpiresAtAsInstant()).isEqualTo(now.plus(Duration.ofMinutes(10)));
  }

  @Test
  void namesTheCertificateThatIsNone() throws Exception {
    Path file = Files.writeString(directory.resolve("none.pem"), "-----BEGIN KEY-----");
    for (String path : List.of(file.toString(), "/nowhere.pem")) {
      assertThatThrownBy(() -> fetch(withCertificate(path)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("KADENS_TEAMS_CERTIFICATE")
          .hasMessageContaining(path);
    }
  }

  private static String pem(String name, byte[] content) {
    return "-----BEGIN "
        + name
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\n-----END "
        + name
        + "-----\n";
  }

  private KeyStore make() throws Exception {
    Path file = directory.resolve("kadens.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "kadens",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=Kadens",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    KeyStore made = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      made.load(in, "changeit".toCharArray());
    }
    return made;
  }
}
