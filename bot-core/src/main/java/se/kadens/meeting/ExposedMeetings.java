package se.kadens.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.privacy.Exposed;

/** Who sees a point or an action: the two whose agenda it is on, or its author alone. */
@Component
class ExposedMeetings implements Exposed {

  private final Talks talks;
  private final Points points;
  private final ActionItems actions;

  ExposedMeetings(Talks talks, Points points, ActionItems actions) {
    this.talks = talks;
    this.points = points;
    this.actions = actions;
  }

  @Override
  public String feature() {
    return MeetingComposer.FEATURE;
  }

  @Override
  public Optional<Exposure> exposure(Person asker, String subject, Instant now) {
    Optional<ItemId> id = ItemId.read(subject);
    return id.flatMap(item -> points.find(asker, item))
        .flatMap(point -> talks.find(asker, point.pair()).map(talk -> exposure(talk, point)))
        .or(
            () ->
                id.flatMap(item -> actions.find(asker.workspace(), item))
                    .flatMap(
                        action ->
                            talks.find(asker, action.pair()).map(talk -> exposure(talk, action))));
  }

  @Override
  public List<Exposure> newest(Person person, Instant now, int atMost) {
    record Dated(Instant at, Exposure exposure) {}
    List<Dated> all = new ArrayList<>();
    for (Point point : points.by(person).stream().limit(atMost).toList()) {
      talks
          .find(person, point.pair())
          .ifPresent(talk -> all.add(new Dated(point.addedAt(), exposure(talk, point))));
    }
    Stream<ActionItem> written =
        actions.concerning(person).stream()
            .filter(action -> action.author().equals(person.id()))
            .limit(atMost);
    written.forEach(
        action ->
            talks
                .find(person, action.pair())
                .ifPresent(talk -> all.add(new Dated(action.addedAt(), exposure(talk, action)))));
    return all.stream()
        .sorted(Comparator.comparing(Dated::at).reversed())
        .limit(atMost)
        .map(Dated::exposure)
        .toList();
  }

  private static Exposure exposure(Talk talk, Point point) {
    String title =
        new NoticePhrases(talk.viewer())
            .pointTitle(
                talk, new ItemPhrases(talk.viewer()).words(talk, point, Excerpt.OF_SUMMARY));
    List<Seer> seers = new ArrayList<>();
    seers.add(new Seer(As.AUTHOR, Sees.ALL, List.of(talk.who(point.author()))));
    if (!point.secret()) {
      seers.add(other(talk, point.author()));
    }
    return new Exposure(
        MeetingComposer.FEATURE, point.id().toString(), title, point.author(), seers);
  }

  private static Exposure exposure(Talk talk, ActionItem action) {
    String title =
        new NoticePhrases(talk.viewer())
            .actionTitle(talk, Excerpt.of(action.words(), Excerpt.OF_SUMMARY));
    return new Exposure(
        MeetingComposer.FEATURE,
        action.id().toString(),
        title,
        action.author(),
        List.of(
            new Seer(As.AUTHOR, Sees.ALL, List.of(talk.who(action.author()))),
            other(talk, action.author())));
  }

  private static Seer other(Talk talk, PersonId author) {
    return author.equals(talk.manager().id())
        ? new Seer(As.RECEIVER, Sees.ALL, List.of(talk.report()))
        : new Seer(As.MANAGER, Sees.ALL, List.of(talk.manager()));
  }
}
