package se.kadens.teams;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.reception.InTurn;
import se.kadens.reception.Reception;

/** Puts together whatever an activity passes on its way in. */
record Inbound(SigningKeys keys, TeamsEndpoint endpoint) {

  /**
   * @param brief for calls that somebody else waits for
   */
  static Inbound assemble(
      TeamsSettings settings,
      JdbcClient jdbc,
      Reception core,
      Connector connector,
      Connector brief,
      TeamsUsers users,
      TeamsInstallations installations,
      TeamsDirectory directory,
      TeamsRooms rooms,
      Posts posts,
      InTurn inTurn,
      Executor threads,
      Clock clock) {
    AdaptiveCards cards = new AdaptiveCards();
    Forms forms = new Forms(cards, new KeptForms(jdbc), core, inTurn);
    Replies replies = new Replies(new MessageCards(cards, core), posts, forms, inTurn);
    Doorway doorway = new Doorway(core, connector, replies, inTurn);
    Visitors visitors = new Visitors(installations, users, directory, brief, core);
    Presses presses = new Presses(core, forms);
    Dialogs dialogs = new Dialogs(visitors, presses, forms, replies, doorway);
    TeamsInbox inbox =
        new TeamsInbox(
            core,
            new Messages(visitors, core, presses, replies, doorway),
            new Executions(visitors, presses, replies, doorway),
            dialogs,
            new MessageActions(visitors, core, users, dialogs),
            new PeopleSearch(visitors, core),
            new Arrivals(
                visitors,
                core,
                users,
                replies,
                doorway,
                new Joinings(visitors, installations, directory, rooms, threads)),
            inTurn);
    SigningKeys keys = new SigningKeys(settings.openIdUrl(), threads);
    ServiceHosts hosts = new ServiceHosts(settings.serviceHosts());
    TeamsEndpoint endpoint =
        new TeamsEndpoint(
            () -> core.turnsAwayAtTheDoor(TeamsChannel.NAME),
            gate(settings, keys, clock),
            new Premises(hosts, settings.tenantId()),
            inbox,
            clock);
    return new Inbound(keys, endpoint);
  }

  private static Gate gate(TeamsSettings settings, SigningKeys keys, Clock clock) {
    return settings.authIsDisabled()
        ? Gate.OPEN
        : new TokenCheck(
            TokenCheck.issuerOf(settings.openIdUrl()),
            Objects.requireNonNull(settings.appId()),
            keys,
            clock);
  }
}
