package se.kadens.sandbox.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TeamsPageAccessTests extends PageTest {

  /** Whether the newest message, scrolled to, is clear of where one writes. */
  private static final String NEWEST_ABOVE_THE_FOOT =
      """
      () => {
        const newest = document.querySelector('.side.teams .messages > li:last-child');
        window.scrollTo(0, 0);
        newest.scrollIntoView({ block: 'nearest' });
        const foot = document.querySelector('.chat-foot').getBoundingClientRect();
        return newest.getBoundingClientRect().bottom <= foot.top;
      }
      """;

  @Test
  void worksByKeyboardAlone() {
    cards.desk(FakeCardChat.ANNA).askToCheckIn();
    become("Anna Lind");
    walkTo("Tab", "[data-place=teams]");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-place=teams]")).isFocused();

    walkTo("Tab", "[data-action='|Senare ▾']");
    page.keyboard().press("Enter");
    assertThat(page.locator(".card .button", has("I eftermiddag"))).isVisible();

    walkTo("Shift+Tab", "[data-action='|Fyll i som formulär']");
    page.keyboard().press("Enter");
    assertThat(page.locator("#dialog [type=radio]").first()).isFocused();
    page.keyboard().press("Space");
    walkTo("Tab", "#dialog textarea[aria-describedby]");
    page.keyboard().type("Vila");
    walkTo("Tab", "#dialog .button.primary");
    page.keyboard().press("Enter");
    assertThat(page.locator("#dialog")).not().isVisible();
    assertThat(page.locator("[data-action='|Fyll i som formulär']")).isFocused();
    assertThat(cards.desk(FakeCardChat.ANNA).deeds().getLast().detail())
        .isEqualTo("{c.mood=1, t.plan=Vila}");
  }

  @Test
  void findsAPersonByKeyboardAndKeepsWhoWasChosenOnEscape() {
    become("Alva Alltsom");
    lookAt("Teams");
    var field = page.locator(".card").first().getByLabel("A person");
    field.focus();
    page.keyboard().type("an");
    assertThat(page.locator("[role=option]")).hasText(new String[] {"Anna Lind", "Leo Grant"});
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".combo-list .active")).hasText("Leo Grant");
    page.keyboard().press("Enter");
    assertThat(field).hasValue("Leo Grant");
    page.keyboard().type(" is nobody");
    page.keyboard().press("Escape");
    assertThat(field).hasValue("Leo Grant");
    assertThat(field).hasAttribute("aria-expanded", "false");
  }

  @Test
  void readsWellInLightAndInDark() {
    become("Alva Alltsom");
    lookAt("Side by side");
    assertThat(page.locator(".side.teams .card")).hasCount(2);
    assertThat(Contrast.poorIn(page)).isEmpty();
    page.locator("#theme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(Contrast.poorIn(page)).isEmpty();
    lookAt("Teams");
    button("Open a dialog").click();
    assertThat(page.locator("#dialog")).isVisible();
    assertThat(Contrast.poorIn(page)).isEmpty();
  }

  @Test
  void labelsEveryInput() {
    become("Alva Alltsom");
    lookAt("Teams");
    var inputs =
        page.locator(".card").first().locator("input:visible, select:visible, textarea:visible");
    assertThat(inputs).hasCount(11);
    for (int at = 0; at < inputs.count(); at++) {
      assertThat(inputs.nth(at)).hasAccessibleName(Pattern.compile(".+"));
    }
  }

  @Test
  void fitsAPhoneAndShowsOneChatAtATime() {
    page.context().close();
    page =
        open(
            new Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setColorScheme(ColorScheme.DARK)
                .setViewportSize(390, 844));
    page.locator(".who").click();
    person("Alva Alltsom").click();
    assertThat(page.locator(".side.slack")).isVisible();
    assertThat(page.locator("[data-place=both]")).not().isVisible();
    lookAt("Teams");
    assertThat(page.locator(".side.teams .chart").first()).isVisible();
    assertThat(page.locator(".side.slack")).hasCount(0);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(page.evaluate(NEWEST_ABOVE_THE_FOOT)).isEqualTo(true);
    assertThat(Contrast.poorIn(page)).isEmpty();
  }

  @Test
  void speaksThePersonsLanguageInTheChatAndTheReadersAroundIt() {
    page.locator("#language").click();
    become("Leo Grant");
    assertThat(page.locator(".chat-only")).hasText("Chattar i Teams");
    assertThat(page.locator("#chat-words")).hasAttribute("placeholder", "Type a message");
    become("Tyra Ahl");
    assertThat(page.locator("#chat-words")).hasAttribute("placeholder", "Skriv ett meddelande");
  }
}
