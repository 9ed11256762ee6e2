package se.kadens.teams;

import com.microsoft.bot.schema.teams.TeamsChannelAccount;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;
import se.kadens.people.Profile;

/**
 * A member of the tenant who is one of its people, as the roster of a conversation describes them.
 *
 * @param email as the tenant vouches for it, in lower case
 */
record TeamsMember(
    @Nullable String user, @Nullable String directoryId, String name, @Nullable String email) {

  /** Marks the user principal name of who belongs to another tenant. */
  private static final String EXTERNAL = "#ext#";

  /** Reads an account; empty for people of other tenants, and for unwanted guests. */
  static Optional<TeamsMember> read(TeamsChannelAccount account, String tenant, boolean guestsToo) {
    String user = given(account.getId());
    String directoryId = directoryId(account);
    if (user == null && directoryId == null) {
      return Optional.empty();
    }
    String home = given(account.getTenantId());
    if (home != null && !home.equalsIgnoreCase(tenant)) {
      return Optional.empty();
    }
    if (isAnonymous(account) || (isGuest(account) && !guestsToo)) {
      return Optional.empty();
    }
    return Optional.of(new TeamsMember(user, directoryId, name(account), email(account)));
  }

  private static @Nullable String directoryId(TeamsChannelAccount account) {
    String id = given(account.getAadObjectId());
    return id == null ? given(account.getObjectId()) : id;
  }

  private static boolean isAnonymous(TeamsChannelAccount account) {
    return "anonymous".equalsIgnoreCase(account.getUserRole());
  }

  private static boolean isGuest(TeamsChannelAccount account) {
    return "guest".equalsIgnoreCase(account.getUserRole())
        || lower(account.getUserPrincipalName()).contains(EXTERNAL);
  }

  private static String name(TeamsChannelAccount account) {
    String name = given(account.getName());
    return name == null ? "" : name;
  }

  private static @Nullable String email(TeamsChannelAccount account) {
    String email = lower(account.getEmail());
    String principal = lower(account.getUserPrincipalName());
    if (!email.isEmpty()) {
      return email;
    }
    return principal.isEmpty() || principal.contains(EXTERNAL) ? null : principal;
  }

  /** What the core is told of them; Teams calls nobody an administrator. */
  Profile profile(@Nullable Language language, @Nullable ZoneId zone) {
    return new Profile(name, email, language, zone, false, true);
  }

  private static String lower(@Nullable String text) {
    String given = given(text);
    return given == null ? "" : given.toLowerCase(Locale.ROOT);
  }

  /** PostgreSQL holds no NUL character, and a directory is not ours to correct. */
  private static @Nullable String given(@Nullable String text) {
    String words = text == null ? "" : text.replace("\0", "").strip();
    return words.isEmpty() ? null : words;
  }
}
