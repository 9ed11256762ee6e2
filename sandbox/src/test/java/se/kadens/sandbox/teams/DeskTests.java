package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeskTests extends TeamsTest {

  static final String EXECUTE =
      "{'type':'Action.Execute','title':'Begin','verb':'begin','id':'b1','data':{'k':'v','name':'old'},"
          + "'fallback':{'type':'Action.Submit','title':'Begin','data':{'k':'v'}}}";
  private static final String TEXT = "{'type':'TextBlock','text':'Hello'}";
  private static final String NAME = "{'type':'Input.Text','id':'name','label':'Name'}";
  private static final String FETCH =
      "{'type':'Action.Submit','title':'Open','data':{'msteams':{'type':'task/fetch'},'form':'f1'}}";

  private static String cardAnswer(String card) {
    return "{'statusCode':200,'type':'%s','value':%s}".formatted(Cards.TYPE, card);
  }

  private static String dialog(String card) {
    return "{'task':{'type':'continue','value':{'title':'Form','height':'medium','width':500,"
        + "'card':{'contentType':'%s','content':%s}}}}".formatted(Cards.TYPE, card);
  }

  private void answer(String json) {
    bot.behaviour = _ -> new PretendBot.Answer(200, json.replace('\'', '"'));
  }

  @Test
  void showsBothSidesOfTheChat() {
    assertThat(anna().type("hej & hå").acknowledged()).isTrue();
    caller.send(anna().chatId().orElseThrow(), "{'type':'message','text':'**Hej** du'}");
    assertThat(anna().messages())
        .extracting(ShownActivity::fromBot, ShownActivity::text)
        .containsExactly(tuple(false, "hej & hå"), tuple(true, "**Hej** du"));
    assertThat(anna().newest().orElseThrow().plain()).isEqualTo("Hej du");
  }

  @Test
  void executesWithTheInputsOverTheActionsData() {
    String id = card(TEXT + "," + NAME, EXECUTE);
    answer(cardAnswer(adaptive("{'type':'TextBlock','text':'Thanks'}", "")));
    JsonNode action = anna().newest().orElseThrow().button("Begin").orElseThrow();
    assertThat(anna().act(id, action, Map.of("name", "Anna")).acknowledged()).isTrue();
    JsonNode invoke = bot.last();
    assertThat(Json.text(invoke, "type")).isEqualTo("invoke");
    assertThat(Json.text(invoke, "name")).isEqualTo("adaptiveCard/action");
    assertThat(Json.text(invoke, "replyToId")).isEqualTo(id);
    assertThat(invoke.path("value").toString())
        .isEqualTo(
            "{'action':{'type':'Action.Execute','title':'Begin','id':'b1','verb':'begin','data':{'k':'v','name':'Anna'}},'trigger':'manual'}"
                .replace('\'', '"'));
    assertThat(anna().newest().orElseThrow().plain()).isEqualTo("Thanks");
    assertThat(sandbox.complaints()).isEmpty();
  }

  @Test
  void opensADialogAndSendsItsForm() {
    card(TEXT, FETCH);
    answer(dialog(adaptive(NAME, "{'type':'Action.Submit','title':'Send','data':{'step':1}}")));
    assertThat(anna().press("Open").acknowledged()).isTrue();
    assertThat(Json.text(bot.last(), "name")).isEqualTo("task/fetch");
    assertThat(bot.last().path("value").toString())
        .isEqualTo(
            "{'data':{'msteams':{'type':'task/fetch'},'form':'f1'},'context':{'theme':'default'}}"
                .replace('\'', '"'));
    assertThat(anna().dialog().orElseThrow().title()).isEqualTo("Form");
    bot.behaviour = _ -> new PretendBot.Answer(200, "");
    assertThat(anna().submit(Map.of("Name", "Anna")).acknowledged()).isTrue();
    assertThat(Json.text(bot.last(), "name")).isEqualTo("task/submit");
    assertThat(bot.last().path("value").path("data").toString())
        .isEqualTo("{'step':1,'name':'Anna'}".replace('\'', '"'));
    assertThat(anna().dialog()).isEmpty();
    assertThat(sandbox.complaints()).isEmpty();
  }

  @Test
  void showsTheDialogThatFollowsTheDialog() {
    card(TEXT, FETCH);
    answer(dialog(adaptive(NAME, "{'type':'Action.Submit','title':'Next'}")));
    anna().press("Open");
    answer(dialog(adaptive(NAME, "{'type':'Action.Submit','title':'Done'}")));
    anna().press("Next");
    assertThat(anna().dialog().orElseThrow().button("Done")).isPresent();
    answer("{'task':{'type':'message','value':'Saved'}}");
    anna().submit(Map.of("Name", "x"));
    assertThat(anna().dialog().orElseThrow().plain()).isEqualTo("Saved");
    anna().closeDialog();
    assertThat(anna().dialog()).isEmpty();
  }

  @Test
  void complainsOfADialogThatCanNotBeShown() {
    card(TEXT, FETCH);
    for (String bad :
        List.of(
            "{}",
            "{'task':{'type':'popup'}}",
            "{'task':{'type':'message','value':''}}",
            dialog(adaptive("{'type':'X'}", "")),
            dialog(adaptive(TEXT, "")).replace("'title':'Form'", "'title':''"),
            dialog(adaptive(TEXT, "")).replace("'medium'", "'huge'"))) {
      int before = sandbox.complaints().size();
      answer(bad);
      anna().press("Open");
      assertThat(anna().dialog()).as(bad).isEmpty();
      assertThat(sandbox.complaints()).as(bad).hasSizeGreaterThan(before);
      assertThat(anna().notice()).contains(Client.FAILED);
    }
  }

  @Test
  void executesNothingInADialog() {
    card(TEXT, FETCH);
    answer(dialog(adaptive(TEXT, EXECUTE)));
    anna().press("Open");
    int before = bot.received.size();
    assertThat(anna().press("Begin").acknowledged()).isFalse();
    assertThat(bot.received).hasSize(before);
    assertThat(sandbox.complaints()).hasSize(1);
  }

  @Test
  void sendsASubmitAsAMessageWithItsValueAndNoText() {
    String id = card(NAME, "{'type':'Action.Submit','title':'Send','data':{'a':1}}");
    assertThat(anna().submit(Map.of("Name", "Anna")).acknowledged()).isTrue();
    assertThat(Json.text(bot.last(), "type")).isEqualTo("message");
    assertThat(bot.last().has("text")).isFalse();
    assertThat(Json.text(bot.last(), "replyToId")).isEqualTo(id);
    assertThat(bot.last().path("value").toString()).isEqualTo("{\"a\":1,\"name\":\"Anna\"}");
    assertThat(anna().messages()).hasSize(1);
  }

  @Test
  void writesInThePersonsPlace() {
    card(
        TEXT,
        "{'type':'Action.Submit','title':'Hi','data':{'msteams':{'type':'imBack','value':'hem'}}},"
            + "{'type':'Action.Submit','title':'Back','data':{'msteams':{'type':'messageBack','text':'t','value':{'v':1}}}}");
    anna().press("Hi");
    assertThat(Json.text(bot.last(), "text")).isEqualTo("hem");
    assertThat(anna().messages()).extracting(ShownActivity::text).contains("hem");
    anna().press("Back");
    assertThat(bot.last().path("value").path("v").asInt()).isEqualTo(1);
  }

  @Test
  void leavesTheInputsOutOfAnActionWithoutAny() {
    String required = NAME.replace("'label'", "'isRequired':true,'errorMessage':'Write','label'");
    card(
        required,
        "{'type':'Action.Submit','title':'Skip','associatedInputs':'none','data':{'skip':true}}");
    assertThat(anna().press("Skip").acknowledged()).isTrue();
    assertThat(bot.last().path("value").toString()).isEqualTo("{\"skip\":true}");
  }

  @Test
  void sendsTheInputsOfTheFoldedCardAndThoseAroundIt() {
    String note = "{'type':'Input.Text','id':'%s','label':'%s'}";
    String folded =
        "{'type':'Action.ShowCard','title':'%s','card':{'type':'AdaptiveCard','body':[%s],'actions':[{'type':'Action.Submit','title':'%s'}]}}";
    card(
        NAME,
        folded.formatted("One", note.formatted("n1", "Note one"), "Send one")
            + ","
            + folded.formatted("Two", note.formatted("n2", "Note two"), "Send two"));
    assertThat(anna().press("One").acknowledged()).isTrue();
    assertThat(bot.received).isEmpty();
    anna().submit(Map.of("Note two", "x", "Name", "Anna"));
    assertThat(bot.last().path("value").toString()).isEqualTo("{\"name\":\"Anna\",\"n2\":\"x\"}");
  }

  @Test
  void sendsWhatTheInputsHeldBefore() {
    card(
        "{'type':'Input.Text','id':'t','label':'T'},{'type':'Input.Number','id':'n','label':'N'},"
            + "{'type':'Input.Number','id':'m','label':'M','value':3},{'type':'Input.Toggle','id':'o','title':'O'},"
            + "{'type':'Input.ChoiceSet','id':'c','label':'C','choices':[{'title':'One','value':'1'}]}",
        "{'type':'Action.Submit','title':'Send'}");
    anna().press("Send");
    assertThat(bot.last().path("value").toString())
        .isEqualTo("{\"t\":\"\",\"m\":\"3\",\"o\":\"false\"}");
  }

  @Test
  void fillsInByWhatAPersonReads() {
    JsonNode card =
        Json.parse(
                adaptive(
                        "{'type':'Input.ChoiceSet','id':'c','label':'Mood','choices':[{'title':'Good','value':'4'},{'title':'Rough','value':'1'}]},"
                            + "{'type':'Input.ChoiceSet','id':'m','label':'Done','isMultiSelect':true,'choices':[{'title':'A','value':'a'},{'title':'B','value':'b'}]},"
                            + "{'type':'Input.Date','id':'d','label':'Due'},{'type':'Input.Toggle','id':'o','title':'Urgent','valueOn':'y'}",
                        "")
                    .replace('\'', '"'))
            .orElseThrow();
    assertThat(
            anna()
                .fill(
                    card,
                    Map.of(
                        "Mood",
                        "Good",
                        "Done",
                        List.of("A", "B"),
                        "Due",
                        LocalDate.of(2026, 11, 27),
                        "Urgent",
                        true)))
        .isEqualTo(Map.of("c", "4", "m", "a,b", "d", "2026-11-27", "o", "y"));
    assertThatIllegalArgumentException().isThrownBy(() -> anna().fill(card, Map.of("Mod", "x")));
    assertThatIllegalArgumentException().isThrownBy(() -> anna().fill(card, Map.of("Mood", "x")));
  }

  @Test
  void asksTheClientsOwnQuestionsFirst() {
    card(
        NAME.replace("'label'", "'isRequired':true,'errorMessage':'Write your name','label'"),
        EXECUTE);
    TeamsOutcome outcome = anna().submit(Map.of());
    assertThat(outcome.acknowledged()).isFalse();
    assertThat(outcome.body()).contains("Write your name");
    assertThat(anna().notice()).contains("Write your name");
    assertThat(bot.received).isEmpty();
  }

  @Test
  void pressesOnlyWhatThereIs() {
    String id = card(NAME, EXECUTE);
    assertThatIllegalArgumentException().isThrownBy(() -> anna().press("Nope"));
    JsonNode forged = Json.object().put("type", "Action.Execute").put("title", "Begin");
    assertThatIllegalArgumentException().isThrownBy(() -> anna().act(id, forged, Map.of()));
    JsonNode action = anna().newest().orElseThrow().actions().getFirst();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anna().act(id, action, Map.of("nope", "x")));
  }

  @Test
  void showsWhatAnExecuteSaysOrThatItFailed() {
    card(TEXT, EXECUTE);
    answer(
        "{'statusCode':200,'type':'application/vnd.microsoft.activity.message','value':'Noted'}");
    assertThat(anna().press("Begin").acknowledged()).isTrue();
    assertThat(anna().notice()).contains("Noted");
    answer(
        "{'statusCode':400,'type':'application/vnd.microsoft.error','value':{'code':'BadRequest','message':'no'}}");
    assertThat(anna().press("Begin").acknowledged()).isFalse();
    assertThat(anna().notice()).contains(Client.FAILED);
    assertThat(sandbox.complaints()).hasSize(1);
    answer(cardAnswer(adaptive("{'type':'X'}", "")));
    anna().press("Begin");
    assertThat(sandbox.complaints()).hasSize(2);
    assertThat(anna().newest().orElseThrow().plain()).startsWith("Hello");
    answer("{}");
    anna().press("Begin");
    assertThat(sandbox.complaints()).hasSize(3);
  }

  @Test
  void searchesTheBotsOwnData() {
    answer(
        "{'statusCode':200,'type':'application/vnd.microsoft.search.searchResponse','value':{'results':[{'title':'Bo','value':'b'}]}}");
    assertThat(anna().search("people", "b")).containsExactly(new Choice("Bo", "b"));
    assertThat(Json.text(bot.last(), "name")).isEqualTo("application/search");
    assertThat(Json.text(bot.last().path("value"), "queryText")).isEqualTo("b");
    assertThat(Json.text(bot.last().path("value"), "dataset")).isEqualTo("people");
    answer("{'statusCode':200,'type':'x'}");
    assertThat(anna().search("people", "b")).isEmpty();
    assertThat(sandbox.complaints()).hasSize(1);
  }

  @Test
  void letsNobodyWriteWithoutTheApp() {
    anna().uninstall();
    assertThatIllegalStateException().isThrownBy(() -> anna().type("hej"));
  }

  @Test
  void readsACardAloud() {
    card(
        "{'type':'TextBlock','text':'**Week\\\\_48** and [more](https://a.example/)'},"
            + "{'type':'FactSet','facts':[{'title':'Due','value':'Friday'}]},"
            + "{'type':'RichTextBlock','inlines':['a',{'type':'TextRun','text':'b'}]},"
            + "{'type':'Table','columns':[{'width':1},{'width':1}],'rows':[{'type':'TableRow','cells':[{'type':'TableCell','items':[{'type':'TextBlock','text':'x'}]},{'type':'TableCell','items':[{'type':'TextBlock','text':'y'}]}]}]},"
            + "{'type':'TextBlock','text':'old','fallback':{'type':'TextBlock','text':'unseen'}},"
            + NAME,
        EXECUTE);
    assertThat(anna().newest().orElseThrow().plain())
        .isEqualTo("Week_48 and more\nDue: Friday\nab\nx | y\nold\nName\nBegin");
  }
}
