package se.kadens.goal.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import se.kadens.goal.Cycle;
import se.kadens.goal.Framework;

/** What one can begin a goal from. */
enum Template {
  SEO("seo", Framework.OKR),
  WEBINAR("webinar", Framework.OKR),
  CHAMPIONSHIP("championship", Framework.MBO),
  SCORECARD("scorecard", Framework.BSC);

  private static final int CHAMPION_IN_YEARS = 5;

  private final String code;
  private final Framework framework;

  Template(String code, Framework framework) {
    this.code = code;
    this.framework = framework;
  }

  String code() {
    return code;
  }

  Framework framework() {
    return framework;
  }

  static Optional<Template> ofCode(String code) {
    return Arrays.stream(values()).filter(template -> template.code.equals(code)).findFirst();
  }

  Filling filling(PlanPhrases phrases, LocalDate today) {
    Filling filling =
        Filling.empty(framework, today)
            .withTitle(phrases.template(this, "title"))
            .withLines(phrases.templateLines(this, today.getYear()));
    return switch (this) {
      case SEO, WEBINAR -> filling;
      case CHAMPIONSHIP ->
          filling
              .withCriterion(phrases.template(this, "criterion"))
              .withDue(endOfYear(today.getYear() + CHAMPION_IN_YEARS));
      case SCORECARD ->
          filling.withCycle(Cycle.parse(String.valueOf(today.getYear())).orElseThrow());
    };
  }

  private static LocalDate endOfYear(int year) {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }
}
