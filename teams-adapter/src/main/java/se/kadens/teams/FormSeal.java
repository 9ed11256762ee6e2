package se.kadens.teams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals what is kept of a form by the form's id, which nobody has but whoever holds the card: its
 * 122 random bits are beyond trying, and neither the name nor the key tells of it or of the other.
 */
final class FormSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] name;
  private final SecretKey key;

  private FormSeal(byte[] name, SecretKey key) {
    this.name = name;
    this.key = key;
  }

  static FormSeal of(UUID form) {
    try {
      byte[] secret = bytes(form.toString());
      KDF kdf = KDF.getInstance("HKDF-SHA256");
      return new FormSeal(
          kdf.deriveData(derived(secret, "name")), kdf.deriveKey("AES", derived(secret, "key")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform cannot seal a form", e);
    }
  }

  private static HKDFParameterSpec derived(byte[] secret, String purpose) {
    return HKDFParameterSpec.ofExtract()
        .addIKM(secret)
        .thenExpand(bytes("kadens form " + purpose), KEY_BYTES);
  }

  /** Under what it is kept. */
  byte[] name() {
    return name.clone();
  }

  byte[] seal(String words) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(bytes(words));
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a form could not be sealed", e);
    }
  }

  /** Throws {@link IllegalStateException} for what was not sealed so. */
  String open(byte[] sealed) {
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    try {
      return new String(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a kept form cannot be opened", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
