package se.kadens.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.OtherMessage;
import se.kadens.conversation.Interaction.Said;
import se.kadens.conversation.Switchboard.Offer;
import se.kadens.people.Person;

/** Tells commands from other words. */
public record Wordings(List<Offer> offers) {

  private static final String HELP = "help";

  /** A command as it was recognised. */
  private record Match(Offer offer, String words, String rest) {}

  /**
   * What was typed in a direct message. Only a command by itself counts as one: an answer may well
   * begin with the same word, and must reach whoever asked.
   */
  public Interaction said(Person by, Instant at, String text) {
    return said(by, at, at, text);
  }

  /** The same where it is known that it was typed before it came. */
  public Interaction said(Person by, Instant at, Instant typedAt, String text) {
    return match(text)
        .filter(match -> match.rest().isEmpty())
        .<Interaction>map(match -> asked(by, at, match))
        .orElseGet(() -> new Said(by, at, typedAt, text));
  }

  /** What was typed after the word that calls us; what is not known is a call for help. */
  public Interaction asked(Person by, Instant at, String text) {
    return match(text)
        .<Interaction>map(match -> asked(by, at, match))
        .orElseGet(() -> new Asked(by, at, HELP, HELP, text.strip()));
  }

  /** What a shortcut named {@code feature:command}, with or without a third part, asks for. */
  public Interaction shortcut(Person by, Instant at, String callbackId) {
    return shortcut(by, at, callbackId, null);
  }

  /** The same, used on somebody's message. */
  public Interaction shortcut(
      Person by, Instant at, String callbackId, @Nullable OtherMessage about) {
    String named = callbackId + ":";
    return offers.stream()
        .filter(offer -> named.startsWith(offer.feature() + ":" + offer.command().name() + ":"))
        .findFirst()
        .<Interaction>map(
            offer -> new Asked(by, at, offer.feature(), offer.command().name(), "", about))
        .orElseGet(() -> new Asked(by, at, HELP, HELP, ""));
  }

  private static Asked asked(Person by, Instant at, Match match) {
    return new Asked(by, at, match.offer().feature(), match.offer().command().name(), match.rest());
  }

  private Optional<Match> match(String text) {
    String typed = text.strip();
    return offers.stream()
        .flatMap(
            offer -> offer.command().words().stream().map(words -> new Match(offer, words, "")))
        .filter(match -> begins(typed, match.words()))
        .max(Comparator.comparingInt(match -> match.words().length()))
        .map(match -> new Match(match.offer(), match.words(), rest(typed, match.words())));
  }

  private static boolean begins(String typed, String words) {
    if (typed.length() < words.length()) {
      return false;
    }
    String beginning = typed.substring(0, words.length()).toLowerCase(Locale.ROOT);
    return beginning.equals(words)
        && (typed.length() == words.length()
            || !Character.isLetterOrDigit(typed.codePointAt(words.length())));
  }

  private static String rest(String typed, String words) {
    String rest = typed.substring(words.length()).strip();
    return rest.matches("[.!?]+") ? "" : rest;
  }
}
