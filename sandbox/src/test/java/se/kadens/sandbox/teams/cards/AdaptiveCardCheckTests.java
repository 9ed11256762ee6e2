package se.kadens.sandbox.teams.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdaptiveCardCheckTests {

  private static final String WORDS = "{'type':'TextBlock','text':'Hello'}";
  private static final String FALLBACK = "'fallback':" + WORDS;

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static List<String> card(String rest) {
    return AdaptiveCardCheck.of(json("{'type':'AdaptiveCard','version':'1.5'" + rest + "}"))
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private static List<String> body(String... elements) {
    return card(",'body':[" + String.join(",", elements) + "]");
  }

  private static List<String> actions(String... actions) {
    return card(",'body':[" + WORDS + "],'actions':[" + String.join(",", actions) + "]");
  }

  private static String submit(String title) {
    return "{'type':'Action.Submit','title':'%s'}".formatted(title);
  }

  private static String submits(int count) {
    return String.join(",", Collections.nCopies(count, submit("Go")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'TextBlock','text':'**T**','wrap':true,'weight':'Bolder','size':'Large','style':'heading','isSubtle':true,'color':'Good','maxLines':2}",
        "{'type':'RichTextBlock','inlines':['a',{'type':'TextRun','text':'b','italic':true,'strikethrough':true}]}",
        "{'type':'FactSet','facts':[{'title':'Due','value':'Friday'}]}",
        "{'type':'Image','url':'https://a.example/b.png','altText':'A mast','size':'small'}",
        "{'type':'Container','style':'emphasis','bleed':true,'items':[{'type':'TextBlock','text':'T'}]}",
        "{'type':'ColumnSet','columns':[{'type':'Column','width':'stretch','items':[{'type':'TextBlock','text':'T'}]},{'width':1,'items':[]}]}",
        "{'type':'ActionSet','actions':[{'type':'Action.Submit','title':'Go','data':{'a':1},'style':'positive','associatedInputs':'none'}]}",
        "{'type':'Table','columns':[{'width':1},{'width':'80px'}],'firstRowAsHeader':true,'rows':[{'type':'TableRow','cells':[{'type':'TableCell','items':[{'type':'TextBlock','text':'T'}]}]}]}",
        "{'type':'Input.Text','id':'a','label':'L','isMultiline':true,'maxLength':3000,'isRequired':true,'errorMessage':'Write something','regex':'^.+$'}",
        "{'type':'Input.Number','id':'a','label':'L','min':0,'max':10.5,'value':3}",
        "{'type':'Input.Date','id':'a','label':'L','min':'2026-11-23','value':'2026-11-24'}",
        "{'type':'Input.Time','id':'a','label':'L','value':'09:00'}",
        "{'type':'Input.Toggle','id':'a','title':'Yes','valueOn':'y','valueOff':'n'}",
        "{'type':'Input.ChoiceSet','id':'a','label':'L','style':'expanded','isMultiSelect':true,'value':'1,2','choices':[{'title':'One','value':'1'},{'title':'Two','value':'2'}]}",
        "{'type':'Input.ChoiceSet','id':'a','label':'L','style':'filtered','choices':[],'choices.data':{'type':'Data.Query','dataset':'people'}}",
        "{'type':'Chart.Line','title':'Mood','colorSet':'diverging','xAxisTitle':'Week','yMin':1,'yMax':5,'data':[{'legend':'Mean','values':[{'x':'v. 48','y':3.5}]}],'fallback':{'type':'TextBlock','text':'3,5'}}",
        "{'type':'Chart.Donut','data':[{'legend':'Good','value':3,'color':'good'}],'fallback':'drop'}",
        "{'type':'Chart.HorizontalBar','data':[{'x':'Good','y':3}],'displayMode':'AbsoluteWithAxis','fallback':'drop'}",
        "{'type':'Chart.HorizontalBar.Stacked','data':[{'title':'A','data':[{'legend':'x','value':1}]}],'fallback':'drop'}",
        "{'type':'Chart.VerticalBar','data':[{'x':'Good','y':3}],'fallback':'drop'}",
        "{'type':'Chart.VerticalBar.Grouped','stacked':true,'data':[{'legend':'a','values':[{'x':'Good','y':3}]}],'fallback':'drop'}",
        "{'type':'Chart.Gauge','value':3,'min':0,'max':5,'segments':[{'legend':'a','size':5}],'fallback':'drop'}",
        "{'type':'Badge','text':'New','style':'good','fallback':{'type':'TextBlock','text':'New'}}",
        "{'type':'ProgressBar','value':40,'fallback':'drop'}"
      })
  void acceptsWhatTeamsDraws(String element) {
    assertThat(body(element)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type':'TextBlok','text':'T'} | /body/0/type: unknown type 'TextBlok'
          {'text':'T'} | /body/0/type: unknown type ''
          'T' | /body/0: must be an object
          {'type':'TextBlock'} | /body/0: missing required field: text
          {'type':'TextBlock','text':1} | /body/0/text: must be a string
          {'type':'TextBlock','text':'T','colour':'good'} | /body/0/colour: unknown field
          {'type':'TextBlock','text':'T','color':'red'} | /body/0/color: must be one of
          {'type':'TextBlock','text':'T','wrap':'true'} | /body/0/wrap: must be a boolean
          {'type':'TextBlock','text':'T','maxLines':0} | /body/0/maxLines: must be a whole number
          {'type':'TextBlock','text':'T','fallback':'none'} | /body/0/fallback: must be drop
          {'type':'TextBlock','text':'T','id':''} | /body/0/id: must be a string that is not empty
          {'type':'RichTextBlock','inlines':[{'text':'b'}]} | /body/0/inlines/0: missing required field: type
          {'type':'FactSet','facts':[]} | /body/0/facts: needs at least 1
          {'type':'Image','url':'https://a.example/b.png'} | /body/0: missing required field: altText
          {'type':'Image','url':'b.png','altText':'A'} | /body/0/url: must be a URL
          {'type':'Container','items':[{'type':'X'}]} | /body/0/items/0/type: unknown type 'X'
          {'type':'Container','items':[]} | /body/0/items: needs at least 1
          {'type':'ColumnSet','columns':[{'items':[{'type':'X'}]}]} | /body/0/columns/0/items/0/type: unknown
          {'type':'Table','columns':[{'width':1}],'rows':[{'type':'TableRow','cells':[{'type':'TableCell','items':[{'type':'TextBlock','text':'T'}]},{'type':'TableCell','items':[{'type':'TextBlock','text':'T'}]}]}]} | /body/0/rows: has a row with more cells
          {'type':'Input.Text','id':'a'} | /body/0: missing required field: label
          {'type':'Input.Text','label':'L'} | /body/0: missing required field: id
          {'type':'Input.Text','id':'a','label':'L','isRequired':true} | /body/0: isRequired without an errorMessage
          {'type':'Input.Text','id':'a','label':'L','regex':'('} | /body/0/regex: is no pattern
          {'type':'Input.Text','id':'a','label':'L','labelPosition':'inline'} | /body/0/labelPosition: unknown field
          {'type':'Input.Number','id':'a','label':'L','max':'10'} | /body/0/max: must be a number
          {'type':'Input.Toggle','id':'a','label':'L'} | /body/0: missing required field: title
          {'type':'Input.ChoiceSet','id':'a','label':'L','choices':[]} | /body/0: needs choices or choices.data
          {'type':'Input.ChoiceSet','id':'a','label':'L','choices':[{'title':'One'}]} | /body/0/choices/0: missing required field: value
          {'type':'Input.ChoiceSet','id':'a','label':'L','choices':[{'title':'A','value':'1'},{'title':'B','value':'1'}]} | /body/0/choices: the value '1' is there twice
          {'type':'Input.ChoiceSet','id':'a','label':'L','isMultiSelect':true,'choices':[{'title':'A','value':'1,2'}]} | /body/0/choices: '1,2' reads as two
          {'type':'Input.ChoiceSet','id':'a','label':'L','value':'2','choices':[{'title':'A','value':'1'}]} | /body/0/value: '2' is not among
          {'type':'Input.ChoiceSet','id':'a','label':'L','choices.data':{'type':'Data.Query'}} | /body/0/choices.data: missing required field: dataset
          {'type':'Chart.Line','data':[{'legend':'a','values':[{'x':1,'y':1}]}]} | /body/0: needs a fallback
          {'type':'Chart.Donut','data':[],'fallback':'drop'} | /body/0/data: needs at least 1
          {'type':'Chart.Donut','data':[{'legend':'a','value':'3'}],'fallback':'drop'} | /body/0/data/0/value: must be a number
          {'type':'Chart.Donut','data':[{'legend':'a','value':3,'color':'red'}],'fallback':'drop'} | /body/0/data/0/color: is no color
          {'type':'Badge','text':'New'} | /body/0: needs a fallback
          {'type':'Chart.Bar','data':[],'fallback':'drop'} | /body/0/type: unknown type 'Chart.Bar'
          """)
  void refusesWhatTeamsWouldNotDraw(String element, String problem) {
    assertThat(body(element)).hasSize(1).first().asString().startsWith(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Action.Execute','title':'Go','verb':'go','data':{'a':1},'fallback':{'type':'Action.Submit','title':'Go','data':{'a':1}}}",
        "{'type':'Action.OpenUrl','title':'Go','url':'https://a.example/'}",
        "{'type':'Action.ShowCard','title':'More','card':{'type':'AdaptiveCard','body':[{'type':'TextBlock','text':'T'}]}}"
      })
  void acceptsActions(String action) {
    assertThat(actions(action)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'type':'Action.Http','title':'Go'} | /actions/0/type: unknown type 'Action.Http'
          {'type':'Action.Submit'} | /actions/0: missing required field: title
          {'type':'Action.Submit','title':'Go','value':1} | /actions/0/value: unknown field
          {'type':'Action.Submit','title':'Go','style':'primary'} | /actions/0/style: must be one of
          {'type':'Action.Execute','title':'Go'} | /actions/0: needs a fallback of type Action.Submit
          {'type':'Action.OpenUrl','title':'Go'} | /actions/0: missing required field: url
          {'type':'Action.ShowCard','title':'Go','card':{'type':'AdaptiveCard','body':[{'type':'X'}]}} | /actions/0/card/body/0/type: unknown type
          {'type':'Action.ShowCard','title':'Go','card':{'type':'AdaptiveCard'}} | /actions/0/card: shows nothing
          {'type':'Action.ToggleVisibility','title':'Go','targetElements':['x']} | /actions/0/targetElements: there is no 'x'
          """)
  void refusesOtherActions(String action, String problem) {
    assertThat(actions(action)).hasSize(1).first().asString().startsWith(problem);
  }

  @Test
  void togglesWhatIsThere() {
    assertThat(
            card(
                ",'body':[{'type':'TextBlock','id':'x','text':'T'}],'actions':[{'type':'Action.ToggleVisibility','title':'Go','targetElements':['x',{'elementId':'x','isVisible':true}]}]"))
        .isEmpty();
  }

  @Test
  void countsTheButtonsOfACardTogetherAndOfAFoldedOneApart() {
    String set =
        "{'type':'Container','items':[{'type':'ActionSet','actions':[" + submits(3) + "]}]}";
    assertThat(actions(submits(6))).isEmpty();
    assertThat(actions(submits(7))).containsExactly("/actions: no more than 6 actions, found 7");
    assertThat(card(",'body':[" + set + "],'actions':[" + submits(4) + "]"))
        .containsExactly("/actions: no more than 6 actions, found 7");
    String folded =
        "{'type':'Action.ShowCard','title':'More','card':{'type':'AdaptiveCard','actions':[%s]}}";
    assertThat(actions(submits(5), folded.formatted(submits(6)))).isEmpty();
    assertThat(actions(folded.formatted(submits(7))))
        .containsExactly("/actions/0/card/actions: no more than 6 actions, found 7");
  }

  @Test
  void wantsEachIdOnceEvenInFoldedCards() {
    String input = "{'type':'Input.Text','id':'a','label':'L'}";
    assertThat(body(input, input)).containsExactly("/body/1/id: 'a' is there twice");
    assertThat(
            card(
                ",'body':[%s],'actions':[{'type':'Action.ShowCard','title':'M','card':{'type':'AdaptiveCard','body':[%s]}}]"
                    .formatted(input, input)))
        .containsExactly("/actions/0/card/body/0/id: 'a' is there twice");
    assertThat(body("{'type':'TextBlock','text':'T','id':'b','fallback':" + input + "}", input))
        .isEmpty();
  }

  @Test
  void wantsTheVersionThatTeamsDraws() {
    assertThat(
            AdaptiveCardCheck.of(
                json("{'type':'AdaptiveCard','version':'1.6','body':[" + WORDS + "]}")))
        .containsExactly(new Problem("/version", "must be 1.5"));
    assertThat(AdaptiveCardCheck.of(json("{'type':'AdaptiveCard','body':[" + WORDS + "]}")))
        .containsExactly(new Problem("", "missing required field: version"));
    assertThat(AdaptiveCardCheck.of(json("[]")))
        .containsExactly(new Problem("", "must be an object"));
    assertThat(card("")).containsExactly("shows nothing: neither body nor actions");
  }

  @Test
  void refreshesForSixtyPeopleAtMost() {
    String action = "{'type':'Action.Execute','verb':'again','fallback':{'type':'Action.Submit'}}";
    assertThat(card(refresh(action, 60))).isEmpty();
    assertThat(card(refresh(action, 61)))
        .containsExactly("/refresh/userIds: no more than 60 people");
  }

  private static String refresh(String action, int people) {
    String ids =
        IntStream.range(0, people).mapToObj("'29:%d'"::formatted).collect(Collectors.joining(","));
    return ",'body':[%s],'refresh':{'action':%s,'userIds':[%s]}".formatted(WORDS, action, ids);
  }

  @Test
  void refusesAFoldedCardBehindAPicture() {
    assertThat(
            body(
                "{'type':'Container','items':[%s],'selectAction':{'type':'Action.ShowCard','card':{'type':'AdaptiveCard','body':[%s]}}}"
                    .formatted(WORDS, WORDS)))
        .containsExactly("/body/0/selectAction: Action.ShowCard needs a button of its own");
  }

  @Test
  void knowsWhatTeamsAddsToACard() {
    assertThat(card(",'msteams':{'width':'full'},'body':[" + WORDS + "]")).isEmpty();
    assertThat(card(",'msteams':{'width':'wide'},'body':[" + WORDS + "]"))
        .containsExactly("/msteams/width: must be one of full");
    assertThat(body("{'type':'Icon','name':'Mail'," + FALLBACK + "}")).isEmpty();
  }
}
