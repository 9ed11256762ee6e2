package se.kadens.sandbox.teams;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;

/**
 * A member of the tenant as Teams keeps them.
 *
 * @param id "29:…", which holds for this bot alone
 * @param aadObjectId the id in the tenant's directory
 * @param locale of their client, such as "sv-SE"
 * @param installed whether they have the app when they are added; the bot is not told of it
 */
public record TeamsUser(
    String id,
    String aadObjectId,
    String name,
    String email,
    String userPrincipalName,
    String locale,
    ZoneId zone,
    String title,
    boolean guest,
    boolean installed) {

  /** A member of the tenant who has the app, with ids that follow from the address. */
  public static TeamsUser person(String name, String email, String locale, String zone) {
    UUID directory = UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
    String id =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("user:" + email).getBytes(StandardCharsets.UTF_8));
    return new TeamsUser(
        "29:1" + id,
        directory.toString(),
        name,
        email,
        email,
        locale,
        ZoneId.of(zone),
        "",
        false,
        true);
  }

  public TeamsUser titled(String changed) {
    return new TeamsUser(
        id, aadObjectId, name, email, userPrincipalName, locale, zone, changed, guest, installed);
  }

  public TeamsUser asGuest() {
    return new TeamsUser(
        id, aadObjectId, name, email, userPrincipalName, locale, zone, title, true, installed);
  }

  public TeamsUser withoutApp() {
    return new TeamsUser(
        id, aadObjectId, name, email, userPrincipalName, locale, zone, title, guest, false);
  }

  public TeamsUser speaking(String changed) {
    return new TeamsUser(
        id, aadObjectId, name, email, userPrincipalName, changed, zone, title, guest, installed);
  }

  public TeamsUser signingInAs(String changed) {
    return new TeamsUser(
        id, aadObjectId, name, email, changed, locale, zone, title, guest, installed);
  }
}
