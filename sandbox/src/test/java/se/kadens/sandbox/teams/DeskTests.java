package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeskTests extends TeamsTest {

  private static final String EXECUTE =
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
}
