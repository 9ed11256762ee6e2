package se.kadens.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.conversation.Message;
import se.kadens.delivery.Composition.Say;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.people.Person;
import se.kadens.stage.Stage;

/** What is composed for several together, and what by itself. */
class CompositionsTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");

  private final Person anna = hire();

  private static Person hire() {
    Stage stage = Stage.at("2026-11-23T08:00:00Z");
    stage.company().with("Anna Berg");
    return stage.person("Anna Berg");
  }

  /** Says subjects; knows how it was asked. */
  private static class Subjects implements Composer {
    final List<String> asked = new ArrayList<>();

    @Override
    public String feature() {
      return "subjects";
    }

    @Override
    public Composition compose(Notice notice, Person recipient, Instant now) {
      asked.add(notice.subject());
      return said(notice);
    }

    static Composition said(Notice notice) {
      return new Say(Message.of(notice.subject()));
    }
  }

  @Test
  void asksForAllTogetherOnceAndForTheRestOneByOne() {
    Subjects composer =
        new Subjects() {
          @Override
          public Map<UUID, Composition> compose(List<Addressed> notices, Instant now) {
            asked.add("together " + notices.size());
            return notices.stream()
                .map(Addressed::notice)
                .filter(notice -> !notice.subject().equals("odd"))
                .collect(Collectors.toMap(Notice::id, Subjects::said));
          }
        };
    assertThat(words(composer, "one", "odd", "two")).containsExactly("one", "odd", "two");
    assertThat(composer.asked).containsExactly("together 3", "odd");
  }

  @Test
  void asksOneByOneWhereTogetherFails() {
    Subjects composer =
        new Subjects() {
          @Override
          public Map<UUID, Composition> compose(List<Addressed> notices, Instant now) {
            throw new IllegalStateException("one of them is broken");
          }
        };
    assertThat(words(composer, "one", "two")).containsExactly("one", "two");
    assertThat(composer.asked).containsExactly("one", "two");
  }

  @Test
  void asksNobodyBeforeAWordIsWanted() {
    Subjects composer =
        new Subjects() {
          @Override
          public Map<UUID, Composition> compose(List<Addressed> notices, Instant now) {
            throw new AssertionError("nobody wanted it");
          }
        };
    assertThat(of(composer, List.of(notice("subjects", "one")))).isNotNull();
  }

  @Test
  void findsOutOfEachByItselfThatNobodyComposesIt() {
    Subjects composer = new Subjects();
    Notice foreign = notice("gone", "x");
    Notice ours = notice("subjects", "one");
    Compositions words = of(composer, List.of(foreign, ours));
    assertThat(words.of(ours, anna)).isEqualTo(Subjects.said(ours));
    assertThatThrownBy(() -> words.of(foreign, anna))
        .hasMessageContaining("of a feature nobody composes: gone");
  }

  private List<String> words(Composer composer, String... subjects) {
    List<Notice> notices = Stream.of(subjects).map(subject -> notice("subjects", subject)).toList();
    Compositions words = of(composer, notices);
    return notices.stream()
        .map(notice -> words.of(notice, anna))
        .map(said -> ((Say) said).message().summary())
        .toList();
  }

  private Notice notice(String feature, String subject) {
    NoticeKey key = new NoticeKey(anna.workspace(), feature, "1", anna.id(), subject);
    return new Notice(UUID.randomUUID(), key, feature, subject, Urgency.SCHEDULED, DUE, DUE);
  }

  private Compositions of(Composer composer, List<Notice> notices) {
    return new Compositions(
        new Composers(List.of(composer)), notices, Map.of(anna.id(), anna), Clock.systemUTC());
  }
}
