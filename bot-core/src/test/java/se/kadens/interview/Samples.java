package se.kadens.interview;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import se.kadens.language.Language;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.people.WorkingHours;
import se.kadens.people.WorkspaceId;

/** People and questions to try things with. */
final class Samples {

  static final WorkspaceId WORKSPACE = WorkspaceId.create();

  static final Question MOOD =
      Question.required(
          "mood", new Kind.AMood(), new Translated("How was the week?", "Hur var veckan?"));

  static final Question WHY =
      Question.optional(
          "why", new Kind.ShortText(), new Translated("What made it so?", "Vad berodde det på?"));

  static final Question MOOD_AND_WHY =
      MOOD.followedBy(new FollowUp.When.AtMost(BigDecimal.valueOf(2)), WHY);

  static final Question DONE =
      Question.optional(
          "done",
          new Kind.SeveralOf(
              List.of(
                  new Kind.Option("import", Translated.same("Lansera importen")),
                  new Kind.Option("tester", Translated.same("Anställa en testare")))),
          new Translated("What got done?", "Vad blev klart?"));

  static final Question BLOCKERS =
      Question.required(
              "blockers",
              new Kind.LongText(),
              new Translated("Is anything in your way?", "Är något i vägen?"))
          .orNothing(new Translated("No, nothing", "Nej, inget"));

  static final Question PLAN =
      Question.required(
              "plan",
              new Kind.LongText(),
              new Translated("What is next week about?", "Vad siktar du på nästa vecka?"))
          .withHelp(new Translated("One line each.", "En rad per sak."));

  static final Questionnaire WEEK = new Questionnaire(List.of(MOOD_AND_WHY, DONE, BLOCKERS, PLAN));

  static final Question HOURS =
      Question.optional(
          "hours",
          new Kind.ANumber(new Translated("hours", "timmar")),
          new Translated("How long did it take?", "Hur lång tid tog det?"));

  static final Question SCALE =
      Question.optional(
          "clear",
          new Kind.Scale(
              1, 5, new Translated("foggy", "grumligt"), new Translated("clear", "klart")),
          new Translated("How clear is your goal?", "Hur tydligt är ditt mål?"));

  static final Question HELP =
      Question.optional(
          "help", new Kind.YesNo(), new Translated("Do you want help?", "Vill du ha hjälp?"));

  static final Question PLACE =
      Question.optional(
          "place",
          new Kind.OneOf(
              List.of(
                  new Kind.Option("home", new Translated("At home", "Hemma")),
                  new Kind.Option("office", new Translated("At the office", "På kontoret")))),
          new Translated("Where?", "Var?"));

  static final Question WHO =
      Question.optional(
          "who", new Kind.APerson(), new Translated("Who helped you?", "Vem hjälpte dig?"));

  static final Question WHEN =
      Question.optional("when", new Kind.ADate(), new Translated("By when?", "Till när?"));

  static final Questionnaire EVERY_KIND =
      new Questionnaire(
          List.of(
              Question.optional("name", new Kind.ShortText(), Translated.same("Name")),
              BLOCKERS,
              HOURS,
              SCALE,
              MOOD,
              HELP.followedBy(
                  new FollowUp.When.Chosen(Set.of("yes")),
                  Question.required(
                      "with_what", new Kind.ShortText(), new Translated("With what?", "Med vad?"))),
              PLACE,
              DONE,
              WHO,
              WHEN));

  private Samples() {}

  static Person swede() {
    return person("Anna Berg", Language.SWEDISH);
  }

  static Person english() {
    return person("Kim Lake", Language.ENGLISH);
  }

  static Person person(String name, Language language) {
    return new Person(
        WORKSPACE,
        PersonId.create(),
        name,
        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com",
        language,
        ZoneId.of("Europe/Stockholm"),
        WorkingHours.USUAL,
        null,
        null,
        Role.EMPLOYEE,
        true);
  }
}
