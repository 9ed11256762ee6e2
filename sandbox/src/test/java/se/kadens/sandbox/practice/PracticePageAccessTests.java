package se.kadens.sandbox.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class PracticePageAccessTests extends PageTest {

  @Test
  void worksByKeyboardAlone() {
    chat.desk(FakeChat.ANNA).askToCheckIn();
    tabTo(".person[aria-current]");
    while (!page.evaluate("document.activeElement.textContent").toString().contains("Anna Lind")) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator(".desk-who h2")).containsText("Anna Lind");

    tabTo("[data-action=later]");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("[role=menuitem]", has("I eftermiddag"))).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("button[data-action=later]")).isFocused();

    tabBackTo("[data-action=form]");
    page.keyboard().press("Enter");
    assertThat(page.locator("#modal [type=radio]").first()).isFocused();
    page.keyboard().press("ArrowDown");
    tabTo("textarea");
    page.keyboard().type("Vila");
    tabTo("[type=submit]");
    page.keyboard().press("Enter");
    assertThat(page.locator("#modal")).not().isVisible();
    assertThat(page.locator("[data-action=form]")).isFocused();
    assertThat(chat.desk(FakeChat.ANNA).deeds().getLast().detail()).contains("Vila");
  }

  @Test
  void goesFromTheSearchToWhomItFound() {
    page.locator("#rail [type=search]").fill("alltsom");
    page.keyboard().press("Enter");
    assertThat(person("Alva Alltsom")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".chart").first()).isVisible();
  }

  @Test
  void speaksSwedishAroundEverybodysOwnLanguage() {
    page.locator("#language").click();
    assertThat(page.locator("#rail h2")).hasText("Vem är du?");
    assertThat(page.locator("html")).hasAttribute("lang", "sv");
    become("Kim Park");
    assertThat(page.locator("#words")).hasAttribute("placeholder", "Write to Kadens");
  }

  @Test
  void readsWellInLightAndInDark() {
    become("Alva Alltsom");
    assertThat(Contrast.poorIn(page)).isEmpty();
    page.locator("#theme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(Contrast.poorIn(page)).isEmpty();
    button("Open every element").click();
    assertThat(Contrast.poorIn(page)).isEmpty();
  }

  @Test
  void followsTheSystemsThemeAndFitsAPhone() {
    page.context().close();
    page =
        open(
            new Browser.NewContextOptions()
                .setLocale("sv-SE")
                .setColorScheme(ColorScheme.DARK)
                .setViewportSize(390, 844));
    assertThat(page.locator("#theme")).hasAttribute("aria-pressed", "true");
    page.locator(".who").click();
    person("Alva Alltsom").click();
    assertThat(page.locator(".chart").first()).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(Contrast.poorIn(page)).isEmpty();
  }

  private void tabTo(String selector) {
    walkTo("Tab", selector);
  }

  private void tabBackTo(String selector) {
    walkTo("Shift+Tab", selector);
  }
}
