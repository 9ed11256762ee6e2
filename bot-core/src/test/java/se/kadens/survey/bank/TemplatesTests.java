package se.kadens.survey.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.kadens.interview.Translated;
import se.kadens.survey.Item;
import se.kadens.survey.Item.Measure;
import se.kadens.survey.Mode;

class TemplatesTests {

  @Test
  void offersOnesForWhatHrDoes() {
    assertThat(Templates.shipped())
        .extracting(Template::key)
        .startsWith("weekly_pulse", "enps", "baseline", "onboarding", "process")
        .contains("manager", "leadership", "expected_of_me", "before_review", "after_review")
        .contains("retrospective", "pilot", "ambassador")
        .doesNotHaveDuplicates();
    assertThat(Templates.find("horoscope")).isEmpty();
  }

  @Test
  void namesAndDescribesEachInBothLanguages() {
    assertThat(Templates.shipped())
        .allSatisfy(
            template -> {
              Translated name = template.name();
              Translated what = template.description();
              assertThat(Stream.of(name.english(), name.swedish()))
                  .allMatch(words -> words.length() <= 24);
              assertThat(Stream.of(what.english(), what.swedish()))
                  .allSatisfy(words -> assertThat(words).matches("\\p{Lu}[^!]{20,180}[.?]"));
              assertThat(what.english()).isNotEqualTo(what.swedish());
            });
    assertThat(Templates.shipped())
        .extracting(template -> template.name().swedish())
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsToWhatPeopleHavePatienceFor() {
    assertThat(Templates.shipped())
        .allSatisfy(
            template -> {
              boolean baseline = template.key().equals("baseline");
              assertThat(template.asked()).isLessThanOrEqualTo(baseline ? 12 : 10);
              assertThat(template.items())
                  .filteredOn(item -> item.measure() == Measure.COMMENT)
                  .hasSizeLessThanOrEqualTo(3);
              assertThat(template.minutes()).isBetween(1, 3);
            });
  }

  @Test
  void asksFiveOfAllEachWeek() {
    Template pulse = find("weekly_pulse");

    assertThat(pulse.rotates()).isTrue();
    assertThat(pulse.asked()).isEqualTo(5);
    assertThat(pulse.items()).isEqualTo(Bank.shipped().rotating());
    assertThat(pulse.minutes()).isEqualTo(1);
    assertThat(Templates.shipped()).filteredOn(Template::rotates).containsExactly(pulse);
  }

  @Test
  void beginsWithABaselineOfTwelve() {
    Template baseline = find("baseline");

    assertThat(baseline.items()).hasSize(12);
    assertThat(baseline.firstWave()).isZero();
    assertThat(keys(baseline))
        .contains("trust_untraceable", "growth_learned")
        .endsWith("process_today");
    assertThat(baseline.minutes()).isEqualTo(3);
    assertThat(find("enps").firstWave()).isOne();
  }

  @Test
  void asksWhatAProcessCostAndWhetherItWasWorthIt() {
    assertThat(keys(find("process")))
        .containsExactly("process_minutes", "process_easy", "process_satisfied", "process_why");
    assertThat(find("process").items())
        .extracting(Item::measure)
        .containsExactly(Measure.NUMBER, Measure.SCORE, Measure.SCORE, Measure.COMMENT);
  }

  @Test
  void asksTheSameBeforeReviewsAsAfter() {
    assertThat(find("after_review").items()).isEqualTo(find("before_review").items());
    assertThat(find("after_review").comparedWith()).isEqualTo("before_review");
    assertThat(find("before_review").comparedWith()).isNull();
  }

  @Test
  void keepsFeedbackUpwardsAnonymous() {
    assertThat(Stream.of("manager", "leadership", "weekly_pulse", "baseline", "expected_of_me"))
        .allMatch(key -> find(key).mode() == Mode.ANONYMOUS);
    assertThat(find("ambassador").mode()).isEqualTo(Mode.NAMED);
  }

  private static Template find(String key) {
    return Templates.find(key).orElseThrow();
  }

  private static List<String> keys(Template template) {
    return template.items().stream().map(Item::key).toList();
  }
}
