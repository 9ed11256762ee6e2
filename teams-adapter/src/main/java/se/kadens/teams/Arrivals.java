package se.kadens.teams;

import com.microsoft.bot.schema.ChannelAccount;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Switchboard;
import se.kadens.reception.Reception;

/** Takes in that the app was installed or removed, at somebody's or in a team. */
final class Arrivals {

  private static final String WELCOME = "welcome";

  private final Visitors visitors;
  private final Reception core;
  private final TeamsUsers users;
  private final Replies replies;
  private final Doorway doorway;
  private final Joinings joinings;

  Arrivals(
      Visitors visitors,
      Reception core,
      TeamsUsers users,
      Replies replies,
      Doorway doorway,
      Joinings joinings) {
    this.visitors = visitors;
    this.core = core;
    this.users = users;
    this.replies = replies;
    this.doorway = doorway;
    this.joinings = joinings;
  }

  Answer installation(Incoming activity, Instant now) {
    switch (Objects.requireNonNullElse(activity.activity().getAction(), "")) {
      case "add" -> {
        if (activity.isPersonal()) {
          greet(activity, now);
        } else {
          joinings.join(activity, now);
        }
      }
      case "add-upgrade" -> {
        if (activity.isPersonal()) {
          visitors.identify(activity, now);
        }
      }
      case "remove" -> {
        if (activity.isPersonal()) {
          users.remove(visitors.address(activity, now), now);
        } else {
          joinings.leave(activity);
        }
      }
      default -> {
        // A removal that an upgrade brings with it is followed by the new version's coming.
      }
    }
    return Answer.ok();
  }

  /** That we came in may be told in two ways, one of which may be missing. */
  Answer members(Incoming activity, Instant now) {
    if (!activity.isPersonal()) {
      joinings.change(activity, now);
    }
    List<ChannelAccount> added = activity.activity().getMembersAdded();
    if (added != null && added.stream().anyMatch(activity::isUs)) {
      if (!activity.isPersonal()) {
        joinings.join(activity, now);
      } else if (visitors.identify(activity, now) instanceof Visitor.Known who) {
        welcome(who, activity, now);
      }
    }
    return Answer.ok();
  }

  private void greet(Incoming activity, Instant now) {
    switch (visitors.identify(activity, now)) {
      case Visitor.Known who -> welcome(who, activity, now);
      case Visitor visitor -> doorway.meet(visitor, now);
    }
  }

  private void welcome(Visitor.Known who, Incoming activity, Instant now) {
    Asked asked = new Asked(who.person(), now, Switchboard.HELP, WELCOME, "");
    int removals = users.removals(visitors.address(activity, now));
    Set<String> once = Set.of("teams:welcome:" + activity.conversation() + ":" + removals);
    Reply reply = core.answer(TeamsChannel.NAME, once, asked);
    replies.afterwards(who, replies.plan(who, new Place.InWords(), reply.inOrder(), now));
  }
}
