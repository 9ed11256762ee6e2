package se.kadens.sandbox.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ClientChecksTests {

  private static Map<String, String> problems(String input, String value) {
    JsonNode json = Json.parse("{'id':'a',%s}".formatted(input).replace('\'', '"')).orElseThrow();
    return ClientChecks.of(List.of(json), Map.of("a", value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      emptyValue = "",
      textBlock =
          """
          'type':'Input.Text','isRequired':true | x | ~~
          'type':'Input.Text','maxLength':3 | abc | abcd
          'type':'Input.Text','regex':'^[0-9]+$' | 12 | 1a
          'type':'Input.Number','min':1,'max':5 | 5 | 6
          'type':'Input.Number','min':1,'max':5 | 1 | 0.5
          'type':'Input.Number' | -3.5 | three
          'type':'Input.Date','min':'2026-11-23' | 2026-11-23 | 2026-11-22
          'type':'Input.Date','max':'2026-11-23' | 2026-11-23 | 2026-11-24
          'type':'Input.Date' | 2026-11-23 | tomorrow
          'type':'Input.Time','max':'17:00' | 17:00 | 17:01
          'type':'Input.ChoiceSet','choices':[{'value':'1'}] | 1 | 2
          'type':'Input.ChoiceSet','isMultiSelect':true,'choices':[{'value':'1'},{'value':'2'}] | 1,2 | 1,3
          'type':'Input.Toggle','isRequired':true,'valueOn':'y' | y | false
          """)
  void objectsToWhatTheInputForbids(String input, String good, String bad) {
    assertThat(problems(input, good)).isEmpty();
    assertThat(problems(input, bad)).containsOnlyKeys("a");
    assertThat(problems(input + ",'errorMessage':'Not so'", bad)).containsEntry("a", "Not so");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'type':'Input.Text','regex':'^[0-9]+$' | ~~
          'type':'Input.Number','min':1 | ~~
          'type':'Input.Text','regex':'[0-9]' | a1b
          'type':'Input.ChoiceSet','choices':[],'choices.data':{} | 9
          """)
  void letsThroughWhatTheClientLetsThrough(String input, String value) {
    assertThat(problems(input, value)).isEmpty();
  }
}
