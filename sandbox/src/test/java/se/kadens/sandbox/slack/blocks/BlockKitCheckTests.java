package se.kadens.sandbox.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockKitCheckTests {

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static List<String> inMessage(String... blocks) {
    return told(BlockKitCheck.message(json("[" + String.join(",", blocks) + "]")));
  }

  private static List<String> inModal(String rest, String... blocks) {
    String view =
        "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[%s]%s}"
            .formatted(String.join(",", blocks), rest);
    return told(BlockKitCheck.view(json(view), "modal"));
  }

  private static List<String> onHome(String... blocks) {
    String view = "{'type':'home','blocks':[%s]}".formatted(String.join(",", blocks));
    return told(BlockKitCheck.view(json(view), "home"));
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(p -> p.pointer() + " " + p.message()).toList();
  }

  private static String plain(String text) {
    return "{'type':'plain_text','text':'%s'}".formatted(text);
  }

  private static String section(String text) {
    return "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}".formatted(text);
  }

  private static String actions(String... elements) {
    return "{'type':'actions','elements':[%s]}".formatted(String.join(",", elements));
  }

  private static String button(String rest) {
    return "{'type':'button','text':%s%s}".formatted(plain("Press"), rest);
  }

  private static String input(String element) {
    return "{'type':'input','label':%s,'element':%s}".formatted(plain("Label"), element);
  }

  private static String options(int count) {
    return IntStream.range(0, count)
        .mapToObj("{'text':{'type':'plain_text','text':'o'},'value':'%d'}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String line(String data, String categories) {
    return """
        {'type':'data_visualization','title':'Mood','chart':{'type':'line',
         'series':[{'name':'Mean','data':[%s]}],'axis_config':{'categories':[%s],'y_label':'of 5'}}}
        """
        .formatted(data, categories);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'divider','block_id':'d'}",
        "{'type':'header','text':{'type':'plain_text','text':'H'},'level':2}",
        "{'type':'section','fields':[{'type':'mrkdwn','text':'a'},{'type':'plain_text','text':'b'}]}",
        "{'type':'context','elements':[{'type':'mrkdwn','text':'a'},{'type':'image','image_url':'https://x.example/a.png','alt_text':'a'}]}",
        "{'type':'image','image_url':'https://x.example/a.png','alt_text':'a','title':{'type':'plain_text','text':'t'}}",
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'a','style':{'bold':true}},{'type':'user','user_id':'U1'}]},{'type':'rich_text_list','style':'bullet','indent':1,'elements':[{'type':'rich_text_section','elements':[{'type':'link','url':'https://x.example'}]}]},{'type':'rich_text_quote','elements':[{'type':'emoji','name':'wave'}]},{'type':'rich_text_preformatted','elements':[{'type':'text','text':'x'}]}]}",
        "{'type':'markdown','text':'**a**'}",
        "{'type':'table','rows':[[{'type':'raw_text','text':'a'},{'type':'raw_number','value':3.5,'text':'3,5'}]],'column_settings':[{'align':'right','is_wrapped':true}]}",
        "{'type':'data_table','caption':'Who answered','rows':[[{'type':'raw_text','text':'a'}],[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}]],'page_size':5}",
        "{'type':'container','title':{'type':'plain_text','text':'Anna'},'is_collapsible':true,'default_collapsed':true,'child_blocks':[{'type':'divider'}]}",
        "{'type':'card','title':{'type':'mrkdwn','text':'t'},'actions':[{'type':'button','text':{'type':'plain_text','text':'a'}}]}",
        "{'type':'carousel','elements':[{'type':'card','title':{'type':'plain_text','text':'t'}}]}",
        "{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'f','positive_button':{'text':{'type':'plain_text','text':'Yes'},'value':'1'},'negative_button':{'text':{'type':'plain_text','text':'No'},'value':'0'}}]}",
        "{'type':'task_card','task_id':'1','title':'Ask','status':'complete'}",
        "{'type':'plan','title':'Plan','tasks':[{'type':'task_card','task_id':'1','title':'Ask','status':'pending'}]}",
        "{'type':'file','source':'remote','external_id':'1'}",
        "{'type':'video','alt_text':'a','title':{'type':'plain_text','text':'t'},'video_url':'https://x.example/v','thumbnail_url':'https://x.example/t.png'}",
        "{'type':'data_visualization','title':'Mood','chart':{'type':'pie','segments':[{'label':'good','value':3}]}}",
        "{'type':'actions','elements':[{'type':'overflow','options':[{'text':{'type':'plain_text','text':'a'},'value':'1','url':'https://x.example'}]},{'type':'datepicker','initial_date':'2026-11-27'},{'type':'users_select'}]}",
      })
  void acceptsEachKindOfBlock(String block) {
    assertThat(inMessage(block)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'plain_text_input','multiline':true,'max_length':3000}",
        "{'type':'number_input','is_decimal_allowed':true,'min_value':'0','max_value':'10.5'}",
        "{'type':'email_text_input'}",
        "{'type':'url_text_input','placeholder':{'type':'plain_text','text':'p'}}",
        "{'type':'rich_text_input','max_lines':5}",
        "{'type':'file_input','max_files':3}",
        "{'type':'datepicker'}",
        "{'type':'timepicker','initial_time':'09:30'}",
        "{'type':'datetimepicker','initial_date_time':1795766400}",
        "{'type':'users_select','initial_user':'U1'}",
        "{'type':'multi_users_select','max_selected_items':3}",
        "{'type':'conversations_select','filter':{'include':['im']}}",
        "{'type':'channels_select'}",
        "{'type':'external_select','min_query_length':2}",
        "{'type':'multi_external_select'}",
        "{'type':'multi_channels_select'}",
        "{'type':'multi_conversations_select'}",
      })
  void acceptsEachKindOfInput(String element) {
    assertThat(inModal(",'submit':" + plain("Send"), input(element))).isEmpty();
  }

  @Test
  void acceptsMenusUpToTheirLimits() {
    assertThat(
            inMessage(
                actions(
                    "{'type':'static_select','action_id':'a','options':%s}".formatted(options(100)),
                    "{'type':'radio_buttons','action_id':'b','options':%s}".formatted(options(10)),
                    "{'type':'checkboxes','action_id':'c','options':%s}".formatted(options(10)))))
        .isEmpty();
    assertThat(inMessage(actions("{'type':'static_select','options':%s}".formatted(options(101)))))
        .containsExactly("/blocks/0/elements/0/options no more than 100 items allowed");
    assertThat(inMessage(actions("{'type':'checkboxes','options':%s}".formatted(options(11)))))
        .containsExactly("/blocks/0/elements/0/options no more than 10 items allowed");
    assertThat(inMessage(actions("{'type':'overflow','options':%s}".formatted(options(6)))))
        .containsExactly("/blocks/0/elements/0/options no more than 5 items allowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'nonsense'} | /blocks/0/type unsupported type: nonsense",
        "{'text':'x'} | /blocks/0/type missing required field: type",
        "{'type':'divider','color':'red'} | /blocks/0 additional property: color",
        "{'type':'section'} | /blocks/0 needs one of text, fields",
        "{'type':'header','text':{'type':'mrkdwn','text':'a'}} | /blocks/0/text/type must be one of plain_text",
        "{'type':'image','image_url':'https://x.example/a.png'} | /blocks/0 missing required field: alt_text",
        "{'type':'image','alt_text':'a','image_url':'https://x.example/a.png','slack_file':{'id':'F1'}} | /blocks/0 needs exactly one of image_url, slack_file",
        "{'type':'actions','elements':[]} | /blocks/0/elements no less than 1 items allowed",
        "{'type':'actions','elements':[{'type':'plain_text_input'}]} | /blocks/0/elements/0/type unsupported type: plain_text_input",
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'style':'blue'}]} | /blocks/0/elements/0/style must be one of danger, primary",
        "{'type':'actions','elements':[{'type':'static_select'}]} | /blocks/0/elements/0 needs exactly one of options, option_groups",
        "{'type':'actions','elements':[{'type':'datepicker','initial_date':'27 Nov'}]} | /blocks/0/elements/0/initial_date must be a date",
        "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'url':'nowhere'}]} | /blocks/0/elements/0/url must be a valid URL",
        "{'type':'rich_text','elements':[{'type':'text','text':'a'}]} | /blocks/0/elements/0/type unsupported type: text",
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]} | /blocks/0/elements/0/elements/0/text must be more than 0 characters",
        "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'dash','elements':[{'type':'rich_text_section','elements':[]}]}]} | /blocks/0/elements/0/style must be one of bullet, ordered",
        "{'type':'table','rows':[['a']]} | /blocks/0/rows/0/0 must be an object",
        "{'type':'data_table','rows':[[{'type':'raw_text','text':'a'}],[{'type':'raw_text','text':'b'}]]} | /blocks/0 missing required field: caption",
        "{'type':'data_table','caption':'c','rows':[[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[]}]}],[{'type':'raw_text','text':'b'}]]} | /blocks/0/rows/0/0 a header cell must be",
        "{'type':'container','child_blocks':[{'type':'divider'}]} | /blocks/0 needs exactly one of title, rich_text_title",
        "{'type':'container','title':{'type':'plain_text','text':'t'},'child_blocks':[{'type':'container'}]} | /blocks/0/child_blocks/0/type unsupported type: container",
        "{'type':'container','title':{'type':'plain_text','text':'t'},'child_blocks':[{'type':'markdown','text':'a'}]} | /blocks/0/child_blocks/0/type unsupported type: markdown",
        "{'type':'task_card','task_id':'1','title':'Ask','status':'pending'} | /blocks/0/status must be one of complete, error, in_progress",
        "{'type':'data_visualization','title':'M','chart':{'type':'pie','segments':[{'label':'a','value':0}]}} | /blocks/0/chart/segments/0/value must be greater than 0",
        "{'type':'data_visualization','title':'M','chart':{'type':'donut'}} | /blocks/0/chart/type unsupported type: donut",
        "{'type':'alert','text':{'type':'plain_text','text':'a'}} | /blocks/0/type alert is not supported on this surface",
      })
  void refusesWhatIsMalformed(String block, String problem) {
    assertThat(inMessage(block)).anyMatch(told -> told.startsWith(problem));
  }

  @Test
  void countsCharactersToTheLast() {
    assertThat(inMessage(section("x".repeat(3000)))).isEmpty();
    assertThat(inMessage(section("x".repeat(3001))))
        .containsExactly("/blocks/0/text/text must be less than 3001 characters");
    assertThat(inMessage("{'type':'header','text':%s}".formatted(plain("x".repeat(151)))))
        .containsExactly("/blocks/0/text/text must be less than 151 characters");
    assertThat(inMessage(actions(button(",'value':'%s'".formatted("x".repeat(2001))))))
        .containsExactly("/blocks/0/elements/0/value must be less than 2001 characters");
    assertThat(inMessage(actions(button(",'action_id':'%s'".formatted("x".repeat(256))))))
        .containsExactly("/blocks/0/elements/0/action_id must be less than 256 characters");
    assertThat(
            inMessage(
                "{'type':'data_visualization','title':'%s','chart':{'type':'pie','segments':[{'label':'a','value':1}]}}"
                    .formatted("x".repeat(51))))
        .containsExactly("/blocks/0/title must be less than 51 characters");
  }

  @Test
  void countsWhatLooksLikeOneCharacterOnce() {
    assertThat(inMessage("{'type':'header','text':%s}".formatted(plain("😀".repeat(150)))))
        .isEmpty();
  }

  @Test
  void countsBlocksBySurface() {
    String[] fifty = new String[50];
    String[] hundred = new String[100];
    Arrays.fill(fifty, "{'type':'divider'}");
    Arrays.fill(hundred, "{'type':'divider'}");
    assertThat(inMessage(fifty)).isEmpty();
    assertThat(onHome(hundred)).isEmpty();
    assertThat(inMessage(hundred)).containsExactly("/blocks no more than 50 items allowed");
  }

  @Test
  void keepsBlocksToTheirSurfaces() {
    assertThat(inModal("", "{'type':'alert','text':%s}".formatted(plain("a")))).isEmpty();
    assertThat(inModal("", "{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}"))
        .containsExactly(
            "/view/blocks/0/type table is not supported on this surface; only on [MESSAGE, HOME]");
    assertThat(onHome("{'type':'markdown','text':'a'}"))
        .containsExactly(
            "/view/blocks/0/type markdown is not supported on this surface; only on [MESSAGE]");
  }

  @Test
  void refusesIdsThatAreUsedTwice() {
    String divider = "{'type':'divider','block_id':'same'}";
    assertThat(inMessage(divider, divider))
        .containsExactly("/blocks/1/block_id block_id 'same' already exists");
    assertThat(inMessage(actions(button(",'action_id':'a'"), button(",'action_id':'a'"))))
        .containsExactly("/blocks/0/elements/1 action_id 'a' is used twice");
    assertThat(
            inMessage(
                divider,
                "{'type':'container','title':%s,'child_blocks':[%s]}"
                    .formatted(plain("t"), divider)))
        .containsExactly("/blocks/1/child_blocks/0/block_id block_id 'same' already exists");
  }

  @Test
  void asksForASubmitButtonBesideAnInput() {
    assertThat(inModal("", input("{'type':'plain_text_input'}")))
        .containsExactly("/view missing required field: submit, because there is an input block");
    assertThat(inModal(",'submit':" + plain("x".repeat(25)), input("{'type':'datepicker'}")))
        .containsExactly("/view/submit/text must be less than 25 characters");
    assertThat(told(BlockKitCheck.view(json("{'type':'modal','blocks':[]}"), "modal")))
        .containsExactly("/view missing required field: title");
  }

  @Test
  void wantsAnInitialOptionThatIsOffered() {
    assertThat(
            inMessage(
                actions(
                    "{'type':'static_select','options':%s,'initial_option':{'text':{'type':'plain_text','text':'o'},'value':'9'}}"
                        .formatted(options(2)))))
        .containsExactly("/blocks/0/elements/0/initial_option must be one of the options");
  }

  @Test
  void wantsOnePointForEachCategoryOfAChart() {
    String one = "{'label':'v. 47','value':3.4}";
    String two = "{'label':'v. 48','value':3.8}";
    assertThat(inMessage(line(one + "," + two, "'v. 47','v. 48'"))).isEmpty();
    assertThat(inMessage(line(one, "'v. 47','v. 48'")))
        .containsExactly(
            "/blocks/0/chart/series/0/data must have exactly one point for each category");
    String chart = line(one, "'v. 47'");
    assertThat(inMessage(chart, chart, chart))
        .containsExactly("/blocks no more than 2 data_visualization blocks allowed, found 3");
  }

  @Test
  void addsUpTheCharactersOfTablesAndMarkdown() {
    String table =
        "{'type':'table','rows':[[{'type':'raw_text','text':'%s'}]]}".formatted("x".repeat(2600));
    assertThat(inMessage(table, table, table)).isEmpty();
    assertThat(inMessage(table, table, table, table))
        .containsExactly(
            "/blocks no more than 10000 characters in all tables allowed, found 10400");
    String markdown = "{'type':'markdown','text':'%s'}".formatted("x".repeat(6001));
    assertThat(inMessage(markdown, markdown))
        .containsExactly(
            "/blocks no more than 12000 characters in all markdown blocks allowed, found 12002");
  }
}
