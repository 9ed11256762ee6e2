package se.kadens.sandbox.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** What is said where all can read, and the menus of messages there. */
class RoomsPageTests extends PageTest {

  @Test
  void showsWhatWasSaidInTheChannelsOfSlackAndByWhom() {
    become("Maria Ek");
    page.locator("#tab-rooms").click();
    assertThat(page.locator("#panel-rooms h3")).hasText(new String[] {"#allmänt", "#tyst"});
    assertThat(page.locator("#panel-rooms .message").first()).containsText("Bo Nyström");
    assertThat(page.locator("#panel-rooms .message").first()).containsText("Släppt och klart");
    assertThat(page.locator("#panel-rooms .message").last()).containsText("Kadens");
    assertThat(page.locator("#panel-rooms .room-empty")).hasText("Ingen har skrivit här än.");
    assertThat(page.locator("#words")).not().isVisible();
  }

  @Test
  void usesAShortcutOnAMessageByKeyboardAlone() {
    become("Maria Ek");
    page.locator("#tab-messages").focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#tab-rooms")).isFocused();
    walkTo("Tab", "#panel-rooms .message-menu button");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !chat.desk(FakeChat.MARIA).deeds().isEmpty());
    assertThat(chat.desk(FakeChat.MARIA).deeds().getLast())
        .isEqualTo(new FakeDesk.Deed("check-in-here", "C1 1795334400.000001"));
  }

  @Test
  void showsTheTeamsChannelsAndOpensTheDialogOfAShortcut() {
    become("Tyra Ahl");
    page.locator("#tab-team").click();
    assertThat(page.locator("#panel-team .message")).containsText("Leo Grant");
    page.locator("#panel-team .message").hover();
    page.locator("#panel-team .message-menu > .menu-root > button").click();
    page.locator("#panel-team [role=menuitem]").click();
    assertThat(page.locator("#dialog")).isVisible();
    assertThat(cards.desk(FakeCardChat.TYRA).deeds().getLast().detail())
        .isEqualTo("19:general 1795334400001");
  }

  @Test
  void fitsAPhone() {
    page.context().close();
    page = open(new Browser.NewContextOptions().setLocale("sv-SE").setViewportSize(390, 844));
    page.locator(".who").click();
    person("Maria Ek").click();
    page.locator("#tab-rooms").click();
    assertThat(page.locator("#panel-rooms .message-menu button").first()).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(Contrast.poorIn(page)).isEmpty();
  }
}
