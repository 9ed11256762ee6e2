package se.kadens.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proves who we are with a private key, whose certificate the app's registration holds. */
final class ClientCertificate {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final RSAPrivateKey key;
  private final String thumbprint;

  private ClientCertificate(RSAPrivateKey key, String thumbprint) {
    this.key = key;
    this.thumbprint = thumbprint;
  }

  /** Reads a PEM file with a CERTIFICATE and an unencrypted PRIVATE KEY (PKCS #8) of RSA. */
  static ClientCertificate read(String path) {
    try {
      String pem = Files.readString(Path.of(path), StandardCharsets.US_ASCII);
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(part(pem, "CERTIFICATE")));
      RSAPrivateKey key =
          (RSAPrivateKey)
              KeyFactory.getInstance("RSA")
                  .generatePrivate(new PKCS8EncodedKeySpec(part(pem, "PRIVATE KEY")));
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
      return new ClientCertificate(
          key, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "KADENS_TEAMS_CERTIFICATE is not a PEM file with a certificate and its RSA private key"
              + " (PKCS #8, without a pass phrase): "
              + path);
    }
  }

  private static byte[] part(String pem, String name) {
    Matcher part =
        Pattern.compile("-----BEGIN " + name + "-----([^-]+)-----END " + name + "-----")
            .matcher(pem);
    if (!part.find()) {
      throw new IllegalArgumentException("no " + name);
    }
    return Base64.getMimeDecoder().decode(part.group(1));
  }

  /** The client assertion of RFC 7523, in the form that Microsoft's authority documents. */
  String assertion(String appId, String audience, Instant now) {
    return JWT.create()
        .withHeader(Map.of("x5t", thumbprint))
        .withAudience(audience)
        .withIssuer(appId)
        .withSubject(appId)
        .withJWTId(UUID.randomUUID().toString())
        .withNotBefore(now)
        .withIssuedAt(now)
        .withExpiresAt(now.plus(LIFE))
        .sign(Algorithm.RSA256(null, key));
  }
}
