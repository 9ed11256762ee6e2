package se.kadens.sandbox.slack;

import org.jspecify.annotations.Nullable;

/**
 * A member of the workspace as Slack keeps them.
 *
 * @param name the handle, lower case
 * @param restricted a guest of several channels
 * @param stranger someone of another organisation who shares no channel
 */
public record SandboxUser(
    String id,
    String name,
    String realName,
    @Nullable String email,
    String locale,
    String tz,
    String title,
    boolean admin,
    boolean owner,
    boolean bot,
    boolean deleted,
    boolean restricted,
    boolean stranger) {

  /** A full member with no special rights. */
  public static SandboxUser person(
      String id, String realName, String email, String locale, String tz) {
    String name = email.substring(0, email.indexOf('@'));
    return new SandboxUser(
        id, name, realName, email, locale, tz, "", false, false, false, false, false, false);
  }

  public SandboxUser titled(String changed) {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        locale,
        tz,
        changed,
        admin,
        owner,
        bot,
        deleted,
        restricted,
        stranger);
  }

  public SandboxUser asAdmin() {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        locale,
        tz,
        title,
        true,
        owner,
        bot,
        deleted,
        restricted,
        stranger);
  }

  public SandboxUser asOwner() {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        locale,
        tz,
        title,
        true,
        true,
        bot,
        deleted,
        restricted,
        stranger);
  }

  public SandboxUser asBot() {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        locale,
        tz,
        title,
        admin,
        owner,
        true,
        deleted,
        restricted,
        stranger);
  }

  public SandboxUser asGuest() {
    return new SandboxUser(
        id, name, realName, email, locale, tz, title, admin, owner, bot, deleted, true, stranger);
  }

  public SandboxUser asStranger() {
    return new SandboxUser(
        id, name, realName, email, locale, tz, title, admin, owner, bot, deleted, restricted, true);
  }

  public SandboxUser deactivated() {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        locale,
        tz,
        title,
        admin,
        owner,
        bot,
        true,
        restricted,
        stranger);
  }

  public SandboxUser movedTo(String zone) {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        locale,
        zone,
        title,
        admin,
        owner,
        bot,
        deleted,
        restricted,
        stranger);
  }

  public SandboxUser speaking(String changed) {
    return new SandboxUser(
        id,
        name,
        realName,
        email,
        changed,
        tz,
        title,
        admin,
        owner,
        bot,
        deleted,
        restricted,
        stranger);
  }
}
