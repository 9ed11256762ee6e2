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

/** What is composed together, and what by itself. */
class CompositionsTests {

  private static final Instant DUE = Instant.parse("2026-11-23T08:00:00Z");

  private final Stage stage = Stage.at("2026-11-23T08:00:00Z");
  private final Person anna = hire();

  private Person hire() {
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
  void takesWhatIsComposedTogetherAndAsksForTheRestOneByOne() {
    Subjects composer =
        new Subjects() {
          @Override
          public Map<UUID, Composition> compose(List<Addressed> notices, Instant now) {
            return notices.stream()
                .map(Addressed::notice)
                .filter(notice -> !notice.subject().equals("odd"))
                .collect(Collectors.toMap(Notice::id, Subjects::said));
          }
        };
    assertThat(words(composer, "one", "odd", "two")).containsExactly("one", "odd", "two");
    assertThat(composer.asked).containsExactly("odd");
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
  void saysOfWhatNobodyComposesThatNobodyDoes() {
    Notice foreign = notice("gone", "x");
    assertThatThrownBy(() -> of(new Subjects()).of(foreign, anna))
        .hasMessageContaining("of a feature nobody composes: gone");
  }

  private List<String> words(Composer composer, String... subjects) {
    Compositions words = of(composer);
    return Stream.of(subjects)
        .map(subject -> words.of(notice("subjects", subject), anna))
        .map(said -> ((Say) said).message().summary())
        .toList();
  }

  private Notice notice(String feature, String subject) {
    NoticeKey key = new NoticeKey(anna.workspace(), feature, "1", anna.id(), subject);
    return new Notice(UUID.randomUUID(), key, feature, subject, Urgency.SCHEDULED, DUE, DUE);
  }

  private Compositions of(Composer composer) {
    return new Compositions(
        new Composers(List.of(composer)), stage.get(Lanes.class), Clock.systemUTC());
  }
}
