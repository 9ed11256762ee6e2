package se.kadens.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.kadens.language.Language;

/**
 * What a chat product's directory says of one of its users.
 *
 * @param verifiedEmail absent when the product does not vouch for it
 * @param steward whether the product calls them an owner or administrator
 * @param active false once the account is switched off
 */
public record Profile(
    String name,
    @Nullable String verifiedEmail,
    @Nullable Language language,
    @Nullable ZoneId zone,
    boolean steward,
    boolean active) {}
