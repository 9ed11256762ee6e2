package se.kadens.link;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.kadens.conversation.Channels;
import se.kadens.conversation.Message;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.language.Language;
import se.kadens.people.Links;
import se.kadens.people.PersonId;
import se.kadens.people.WorkspaceId;

/**
 * Asks a person, where they are known, whether the user of another channel who has their address is
 * them. Asks once, again after a week without an answer, and never after a no. Where every channel
 * they were known on is out of use, nobody can be asked, and this one counts as the first did.
 */
@Component
public class AskWhetherItIs {

  private static final Duration WORTH_ASKING = Duration.ofDays(7);

  private final Links links;
  private final Ledger ledger;
  private final Channels channels;

  AskWhetherItIs(Links links, Ledger ledger, Channels channels) {
    this.links = links;
    this.ledger = ledger;
    this.channels = channels;
  }

  /** Returns what to tell that user meanwhile, without a word of whose address it is. */
  @Transactional
  public Message of(
      WorkspaceId workspace, PersonId person, String channel, Language language, Instant now) {
    Links.Proposal proposal = links.propose(workspace, person, channel, now);
    LinkPhrases phrases = new LinkPhrases(language);
    return Message.of(
        switch (proposal.state()) {
          case PROPOSED -> proposed(workspace, person, channel, proposal.round(), phrases, now);
          case REFUSED -> phrases.turnedAway(known(workspace, person));
          case CONFIRMED -> phrases.writeOnceMore();
        });
  }

  private String proposed(
      WorkspaceId workspace,
      PersonId person,
      String channel,
      int round,
      LinkPhrases phrases,
      Instant now) {
    if (isKnownNowhereElse(workspace, person)) {
      links.confirm(workspace, person, channel, now);
      links.choose(workspace, person, channel);
      return phrases.writeOnceMore();
    }
    plan(workspace, person, channel, round, now);
    return phrases.asked(known(workspace, person), channels.title(channel));
  }

  private void plan(
      WorkspaceId workspace, PersonId person, String channel, int round, Instant now) {
    ledger.plan(
        new NoticeKey(workspace, LinkDialogue.FEATURE, channel + "/" + round, person, "question"),
        LinkDialogue.FEATURE,
        channel,
        Urgency.CONVERSATION,
        now,
        now.plus(WORTH_ASKING));
  }

  /** Whether all channels they were known on have been taken out of use since. */
  private boolean isKnownNowhereElse(WorkspaceId workspace, PersonId person) {
    return links.confirmed(workspace, person).stream().noneMatch(channels::has);
  }

  private String known(WorkspaceId workspace, PersonId person) {
    return channels.title(links.preferred(workspace, person).orElse(""));
  }
}
