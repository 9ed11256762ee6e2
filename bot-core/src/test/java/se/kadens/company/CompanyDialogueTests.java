package se.kadens.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.conversation.Action;
import se.kadens.conversation.Field;
import se.kadens.conversation.Interaction.Asked;
import se.kadens.conversation.Interaction.Pressed;
import se.kadens.conversation.Interaction.Submitted;
import se.kadens.conversation.Reply;
import se.kadens.conversation.Value;
import se.kadens.delivery.Ledger;
import se.kadens.delivery.Notice.Urgency;
import se.kadens.delivery.NoticeKey;
import se.kadens.file.Row;
import se.kadens.language.Language;
import se.kadens.people.ImportPeople;
import se.kadens.people.OwnSettings;
import se.kadens.people.PeopleHouse;
import se.kadens.people.Person;
import se.kadens.people.PersonId;
import se.kadens.people.Role;
import se.kadens.storage.Timestamps;

class CompanyDialogueTests {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final PeopleHouse house = new PeopleHouse("se.kadens.company");
  private final CompanyDialogue dialogue = house.get(CompanyDialogue.class);

  private final Person maria = house.met(PeopleHouse.profile("Maria Ek", true));
  private final Person bo = house.met("Bo Lind");
  private final Person anna = house.met("Anna Ek");

  @Test
  void opensTheFormForAnAdministrator() {
    assertThat(said(ask(maria)))
        .isEqualTo(
            """
            Här säger du vem som är chef för vem, var folk hör hemma och vem som är HR.
            [Utse medarbetare]""");
    assertThat(press(maria))
        .isInstanceOfSatisfying(
            Reply.Ask.class,
            ask ->
                assertThat(ask.form().fields())
                    .extracting(Field::name)
                    .containsExactly("people", "manager", "department", "role", "clear"));
  }

  @Test
  void refusesEverybodyElseAndSaysWhomToAsk() {
    String refusal = "Bara en administratör kan utse medarbetare. Du kan fråga Maria Ek.";
    assertThat(said(ask(anna))).isEqualTo(refusal);
    assertThat(said(press(anna))).isEqualTo(refusal);
    assertThat(said(submit(anna, Map.of("people", people(anna), "role", picked("admin")))))
        .isEqualTo(refusal);
    assertThat(house.again(anna).role()).isEqualTo(Role.EMPLOYEE);
  }

  @Test
  void showsWhoPlansWhomNoChannelReached() {
    submit(maria, Map.of("people", people(bo), "role", picked("hr")));
    ended(anna, "undeliverable", "no_channel", NOW.minusSeconds(20));
    ended(maria, "undeliverable", "memory: blocked; second: gone", NOW.minusSeconds(10));
    String list =
        """

        De här nådde jag inte när jag senast hade något att säga dem:
        • Maria Ek: chatten sa "memory: blocked; second: gone".
        • Anna Ek: finns inte i någon chatt.""";
    assertThat(said(ask(maria))).endsWith(list);
    assertThat(said(ask(house.again(bo)))).startsWith("Bara en administratör").endsWith(list);
    assertThat(said(ask(anna))).doesNotContain("nådde");
  }

  @Test
  void showsNobodyWhoWasReachedSinceOrLeftOrWasLongAgo() {
    ended(anna, "undeliverable", "unclear", NOW.minusSeconds(20));
    ended(anna, "sent", "", NOW.minusSeconds(10));
    ended(maria, "undeliverable", "unclear", NOW.minus(Duration.ofDays(31)));
    ended(bo, "undeliverable", "unclear", NOW.minusSeconds(20));
    house
        .get(JdbcClient.class)
        .sql("UPDATE person SET active = false WHERE name = 'Bo Lind'")
        .update();
    assertThat(said(ask(maria))).endsWith("[Utse medarbetare]");
  }

  private void ended(Person person, String state, String why, Instant at) {
    String source = UUID.randomUUID().toString();
    house
        .get(Ledger.class)
        .plan(
            new NoticeKey(house.workspace, source, "1", person.id(), "said"),
            "errand",
            "hello",
            Urgency.SCHEDULED,
            at,
            at);
    house
        .get(JdbcClient.class)
        .sql(
            """
            UPDATE notice SET state = ?, reason = NULLIF(?, ''), ended_at = ?, channel = 'memory',
              conversation = 'hers', message = 'one'
            WHERE source = ?""")
        .params(state, why, Timestamps.of(at), source)
        .update();
  }

  @Test
  void namesSeveralPeopleAndSaysWhatIsSo() {
    assertThat(
            said(
                submit(
                    maria,
                    Map.of(
                        "people", people(anna, maria),
                        "manager", people(bo),
                        "department", new Value.Words(" Produkt\0 ")))))
        .isEqualTo(
            """
            Sparat.
            • Anna Ek: chef Bo Lind, avdelning Produkt, medarbetare.
            • Maria Ek: chef Bo Lind, avdelning Produkt, administratör.""");
    assertThat(house.again(anna).manager()).isEqualTo(bo.id());
  }

  @Test
  void speaksEnglishWithThoseWhoDo() {
    house.get(OwnSettings.class).speak(house.workspace, maria.id(), Language.ENGLISH);
    assertThat(said(submit(house.again(maria), Map.of("people", people(bo), "role", picked("hr")))))
        .isEqualTo("Saved.\n• Bo Lind: no manager, no department, HR.");
  }

  @Test
  void takesAwayManagerAndDepartment() {
    submit(
        maria,
        Map.of(
            "people", people(anna), "manager", people(bo), "department", new Value.Words("Sälj")));
    submit(
        maria,
        Map.of("people", people(anna), "clear", new Value.Picked(Set.of("manager", "department"))));
    assertThat(house.again(anna).manager()).isNull();
    assertThat(house.again(anna).department()).isNull();
  }

  @Test
  void saysByFieldWhatCannotBe() {
    submit(maria, Map.of("people", people(anna), "manager", people(bo)));
    assertThat(submit(maria, Map.of("people", people(bo), "manager", people(anna))))
        .isEqualTo(corrects("manager", "Bo Lind skulle hamna över sig själv."));
    assertThat(submit(maria, Map.of("people", people(maria), "role", picked("employee"))))
        .isEqualTo(corrects("role", "Någon måste vara administratör. Utse en till först."));
    assertThat(submit(maria, Map.of("people", people(anna))))
        .isEqualTo(corrects("role", "Välj något att ändra."));
    assertThat(
            submit(
                maria,
                Map.of("people", people(anna), "manager", people(bo), "clear", picked("manager"))))
        .isEqualTo(corrects("manager", "Välj det ena eller inget alls."));
    assertThat(
            submit(
                maria,
                Map.of(
                    "people", new Value.People(List.of(PersonId.create())), "role", picked("hr"))))
        .isEqualTo(
            corrects(
                "people", "Någon du valde finns inte i Kadens, eller har slutat. Inget ändrades."));
  }

  @Test
  void leavesItToTheFileWhereThereIsOne() {
    house
        .get(ImportPeople.class)
        .read(
            house.workspace,
            List.of(
                new Row.Cells(
                    2, List.of("maria.ek@example.com", "Maria", "", "", "admin", "", ""))),
            NOW);
    assertThat(said(ask(house.again(maria)))).startsWith("Här står det i HR:s fil");
    assertThat(said(submit(maria, Map.of("people", people(maria), "role", picked("hr")))))
        .startsWith("Här står det i HR:s fil");
    assertThat(house.again(maria).role()).isEqualTo(Role.ADMIN);
  }

  private Reply ask(Person by) {
    return dialogue.answer(new Asked(by, NOW, "company", "people", ""));
  }

  private Reply press(Person by) {
    return dialogue.answer(new Pressed(by, NOW, new Action("company", "open", ""), null));
  }

  private Reply submit(Person by, Map<String, Value> values) {
    return dialogue.answer(new Submitted(by, NOW, new Action("company", "name", ""), values));
  }

  private static Reply corrects(String field, String problem) {
    return new Reply.Correct(Map.of(field, problem));
  }

  private static Value people(Person... people) {
    return new Value.People(List.of(people).stream().map(Person::id).toList());
  }

  private static Value picked(String key) {
    return new Value.Picked(Set.of(key));
  }

  private static String said(Reply reply) {
    return ((Reply.Say) reply).message().summary();
  }
}
