package se.kadens.interview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import se.kadens.conversation.Field;
import se.kadens.conversation.Field.ChoiceField;
import se.kadens.conversation.Field.ChoicesField;
import se.kadens.conversation.Field.Option;
import se.kadens.conversation.Field.TextField;
import se.kadens.conversation.Value;
import se.kadens.interview.Interview.Status;

@ResourceLock(value = Talk.INTERVIEWS, mode = ResourceAccessMode.READ)
class InterviewInFormTests {

  private final Talk anna = new Talk(Samples.swede());

  private static Value words(String words) {
    return new Value.Words(words);
  }

  private static Value picked(String... keys) {
    return new Value.Picked(Set.of(keys));
  }

  private Field field(String name) {
    return requireNonNull(anna.form).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void asksEverythingAtOnceAndSaysWhenAFollowUpIsMeant() {
    anna.openForm(anna.begin(Samples.WEEK));

    assertThat(requireNonNull(anna.form).title()).isEqualTo("Veckoavstämning");
    assertThat(anna.form.fields())
        .containsExactly(
            new ChoiceField(
                "mood",
                "Hur var veckan?",
                null,
                true,
                List.of(
                    new Option("rough", "Tungt"),
                    new Option("slow", "Segt"),
                    new Option("okay", "Okej"),
                    new Option("good", "Bra"),
                    new Option("great", "Toppen")),
                null),
            new TextField(
                "why",
                "Vad berodde det på?",
                "Fyll i om du valde Tungt eller Segt.",
                false,
                null,
                false,
                500),
            new ChoicesField(
                "done",
                "Vad blev klart?",
                null,
                false,
                List.of(
                    new Option("import", "Lansera importen"),
                    new Option("tester", "Anställa en testare")),
                Set.of()),
            new TextField("blockers", "Är något i vägen?", null, false, null, true, 3000),
            new TextField(
                "plan",
                "Vad siktar du på nästa vecka?",
                "En rad per sak.",
                true,
                null,
                true,
                3000));
  }

  @Test
  void storesAllOfItAtOnceAndCloses() {
    Interview interview = anna.begin(Samples.WEEK);
    anna.openForm(interview);

    anna.submit(Map.of("mood", picked("good"), "plan", words("Vila")));

    assertThat(anna.last()).isEqualTo("Tack, det var allt.");
    assertThat(anna.now(interview).status()).isEqualTo(Status.FINISHED);
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("good"));
    assertThat(anna.answer(interview, "done")).isEqualTo(new Answer.Nothing());
    assertThat(anna.answer(interview, "blockers")).isEqualTo(new Answer.Nothing());
    assertThat(anna.answer(interview, "plan")).isEqualTo(new Answer.Words("Vila"));
    assertThat(anna.purpose.told).containsExactly("stored", "finished");
  }

  @Test
  void readsEveryKind() {
    Interview interview = anna.begin(Samples.EVERY_KIND);
    anna.openForm(interview);
    var bo = Samples.english();
    LocalDate day = LocalDate.of(2026, 12, 1);

    anna.submit(
        Map.ofEntries(
            Map.entry("name", words("Anna")),
            Map.entry("blockers", words("Juridik")),
            Map.entry("hours", words("1 234,5")),
            Map.entry("clear", picked("4")),
            Map.entry("mood", picked("slow")),
            Map.entry("help", picked("yes")),
            Map.entry("with_what", words("Avtalet")),
            Map.entry("place", picked("home")),
            Map.entry("done", picked("tester", "import")),
            Map.entry("who", new Value.People(List.of(bo.id()))),
            Map.entry("when", new Value.Day(day))));

    assertThat(anna.problems).isEmpty();
    assertThat(anna.answer(interview, "hours").value().orElseThrow())
        .isEqualByComparingTo("1234.5");
    assertThat(anna.answer(interview, "clear")).isEqualTo(Answer.Amount.of(4));
    assertThat(anna.answer(interview, "with_what")).isEqualTo(new Answer.Words("Avtalet"));
    assertThat(anna.answer(interview, "done").keys()).containsExactly("import", "tester");
    assertThat(anna.answer(interview, "who")).isEqualTo(new Answer.Somebody(bo.id()));
    assertThat(anna.answer(interview, "when")).isEqualTo(new Answer.Day(day));
  }

  @Test
  void namesEveryFieldThatMustBeCorrectedAndStoresNothing() {
    Interview interview = anna.begin(Samples.EVERY_KIND);
    anna.openForm(interview);

    anna.submit(
        Map.of(
            "name", words("x".repeat(501)),
            "blockers", words("x".repeat(20_001)),
            "hours", words("många"),
            "clear", picked("9"),
            "help", picked("yes"),
            "place", picked("moon")));

    assertThat(anna.problems)
        .containsOnly(
            Map.entry("name", "Det är 501 tecken, och det får plats 500."),
            Map.entry("blockers", "Det är 20\u00a0001 tecken, och det får plats 20\u00a0000."),
            Map.entry("hours", "Skriv ett tal, till exempel 3 eller 3,5."),
            Map.entry("clear", "Här behövs ett svar."),
            Map.entry("mood", "Här behövs ett svar."),
            Map.entry("with_what", "Efter ditt svar ovan behövs ett svar här också."),
            Map.entry("place", "Här behövs ett svar."));
    assertThat(anna.versions(interview)).isZero();
  }

  @Test
  void showsInTheFormWhatWasAnsweredInChatAndGoesOnInChatAfterLookingAtIt() {
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.type("1");
    anna.type("formulär");
    assertThat(anna.last())
        .isEqualTo("Alla frågor på en gång, med det du har svarat ifyllt.\n[Öppna formuläret]");
    anna.press("Öppna formuläret");

    assertThat(((ChoiceField) field("mood")).initial()).isEqualTo("good");
    assertThat(((ChoicesField) field("done")).initial()).containsExactly("import");

    anna.type("Väntar på juridik");
    assertThat(anna.last()).startsWith("Vad siktar du på nästa vecka?");
    anna.openForm(interview);
    assertThat(((TextField) field("blockers")).initial()).isEqualTo("Väntar på juridik");
    anna.submit(
        Map.of(
            "mood", picked("good"),
            "done", picked("import"),
            "blockers", words("Väntar på juridik"),
            "plan", words("Vila")));

    assertThat(anna.last()).isEqualTo("Tack, det var allt.");
    assertThat(anna.versions(interview)).isEqualTo(4);
    assertThat(anna.type("hej")).as("nobody asks any more").isFalse();
  }

  @Test
  void keepsEveryVersionWhenAFinishedOneIsEdited() {
    Interview interview = anna.begin(Samples.WEEK);
    anna.openForm(interview);
    Map<String, Value> first = Map.of("mood", picked("good"), "plan", words("Vila"));
    anna.submit(first);
    anna.openForm(interview);
    assertThat(((TextField) field("plan")).initial()).isEqualTo("Vila");

    Map<String, Value> second = new HashMap<>(first);
    second.put("plan", words("Lansera"));
    anna.submit(second);

    assertThat(anna.last()).isEqualTo("Ändringen är sparad.");
    Given plan = anna.now(interview).given("plan").orElseThrow();
    assertThat(plan.answer()).isEqualTo(new Answer.Words("Lansera"));
    assertThat(plan.version()).isEqualTo(2);
    assertThat(plan.edited()).isTrue();
    assertThat(anna.now(interview).given("mood").orElseThrow().edited()).isFalse();
    assertThat(anna.purpose.told).containsExactly("stored", "finished", "stored");
  }

  @Test
  void keepsALongAnswerThatTheFormCannotShow() {
    String essay = "ord ".repeat(1_000);
    Interview interview = anna.startInChat(Samples.WEEK);
    anna.press("Bra");
    anna.type("inget");
    anna.type("inget");
    anna.typeAndDie(essay);
    anna.openForm(interview);
    TextField plan = (TextField) field("plan");
    assertThat(plan.initial()).isNull();
    assertThat(plan.required()).isFalse();
    assertThat(plan.hint())
        .isEqualTo(
            "En rad per sak. Svaret är för långt för att visas här. Det behålls om du inte skriver"
                + " ett nytt.");

    anna.submit(Map.of("mood", picked("great")));

    assertThat(anna.answer(interview, "plan")).isEqualTo(new Answer.Words(essay));
    assertThat(anna.answer(interview, "mood")).isEqualTo(Answer.Chosen.of("great"));
  }

  @Test
  void leavesTheFormOpenWhenTheInterviewHasClosedMeanwhile() {
    Interview interview = anna.begin(Samples.WEEK);
    anna.openForm(interview);
    anna.purpose.refusals.put("v. 48", "Den stängde i fredags.");

    anna.submit(Map.of("mood", picked("good"), "plan", words("Vila")));

    assertThat(anna.problems).containsOnly(Map.entry("mood", "Den stängde i fredags."));
    assertThat(anna.now(interview).answers()).isEmpty();
  }

  @Test
  void opensForNobodyElse() {
    Interview interview = anna.begin(Samples.WEEK);
    anna.pressAs(Samples.swede(), Interviewer.inForm(interview.id()));

    assertThat(anna.form).isNull();
    assertThat(anna.last())
        .isEqualTo("Den frågan är ställd till någon annan, så bara den personen kan svara.");
  }
}
