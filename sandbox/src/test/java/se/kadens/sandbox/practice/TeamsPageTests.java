package se.kadens.sandbox.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import se.kadens.sandbox.practice.FakeDesk.Deed;

class TeamsPageTests extends PageTest {

  @Test
  void showsWhereEachPersonChats() {
    become("Tyra Ahl");
    assertThat(page.locator(".chat-only")).hasText("Chats in Teams");
    assertThat(page.locator(".side.teams")).isVisible();
    assertThat(page.locator(".side.slack")).hasCount(0);
    become("Kim Park");
    assertThat(page.locator(".chat-only")).hasText("Chats in Slack");
    assertThat(page.locator(".side.teams")).hasCount(0);
  }

  @Test
  void remembersForEachPersonWhichChatWasLookedAt() {
    cards.desk(FakeCardChat.ANNA).askToCheckIn();
    become("Anna Lind");
    assertThat(page.locator(".chat-switch .dot").nth(1)).isVisible();
    lookAt("Teams");
    assertThat(page.locator(".side.teams .card h3")).hasText("Veckoavstämning, v. 48");
    become("Alva Alltsom");
    assertThat(page.locator(".side.slack")).isVisible();
    become("Anna Lind");
    assertThat(page.locator(".side.teams .card")).isVisible();
    assertThat(person("Anna Lind")).not().containsText("unread");
  }

  @Test
  void showsBothChatsSideBySideAndHearsOfNewMessagesInEach() {
    become("Anna Lind");
    lookAt("Side by side");
    chat.desk(FakeChat.ANNA).say("In *one*", null);
    cards.desk(FakeCardChat.ANNA).say("In the **other**");
    assertThat(page.locator(".side.slack .message.bot strong", has("one"))).isVisible();
    assertThat(page.locator(".side.teams .bubble strong", has("other"))).isVisible();
  }

  @Test
  void replacesThePressedCardInItsPlace() {
    cards.desk(FakeCardChat.TYRA).askToCheckIn();
    become("Tyra Ahl");
    button("Börja").click();
    button("Bra").click();
    assertThat(page.locator(".card")).hasCount(1);
    assertThat(page.locator(".card")).containsText("Är något i vägen?");
    assertThat(page.locator(".side.teams .edited")).isVisible();
    assertThat(cards.desk(FakeCardChat.TYRA).deeds())
        .containsExactly(new Deed("start", "{}"), new Deed("mood:4", "{}"));
  }

  @Test
  void showsWhatWasTypedAsItWasAndTheAnswerWithItsEmphasis() {
    become("Tyra Ahl");
    page.locator("#chat-words").fill("Juridik har **avtalet** & <väntar>");
    page.locator("#chat-words").press("Enter");
    assertThat(page.locator(".own .bubble")).hasText("Juridik har **avtalet** & <väntar>");
    assertThat(page.locator(".bot .bubble strong")).hasText("Tack");
    assertThat(page.locator("#live")).containsText("Kadens:");
  }

  @Test
  void keepsADialogOpenWithItsCorrectionUntilItIsAccepted() {
    cards.desk(FakeCardChat.TYRA).askToCheckIn();
    become("Tyra Ahl");
    button("Fyll i som formulär").click();
    Locator dialog = page.locator("#dialog");
    assertThat(dialog.locator("h2")).hasText("Veckoavstämning");
    dialog.locator(".button.primary").click();
    assertThat(dialog.locator(".error:visible")).hasText("Välj ett svar.");
    assertThat(cards.desk(FakeCardChat.TYRA).deeds()).containsExactly(new Deed("form", "{}"));

    dialog.getByLabel("Bra").check();
    dialog.locator(".button.primary").click();
    Locator plan = dialog.getByLabel("Vad siktar du på nästa vecka?");
    assertThat(plan).isFocused();
    assertThat(plan).hasAttribute("aria-invalid", "true");
    assertThat(plan).hasAccessibleDescription("En rad per sak. Skriv minst en rad.");
    assertThat(dialog.getByLabel("Bra")).isChecked();

    plan.fill("Lansera importen");
    dialog.locator(".button.primary").click();
    assertThat(dialog).not().isVisible();
    assertThat(cards.desk(FakeCardChat.TYRA).deeds().getLast())
        .isEqualTo(new Deed("submit", "{c.mood=4, t.plan=Lansera importen}"));
  }

  @Test
  void keepsADialogOpenAndSaysSoWhenItCouldNotBeTaken() {
    cards.desk(FakeCardChat.TYRA).askToCheckIn();
    become("Tyra Ahl");
    button("Fyll i som formulär").click();
    Locator dialog = page.locator("#dialog");
    dialog.getByLabel("Bra").check();
    dialog.locator("textarea").last().fill("break");
    dialog.locator(".button.primary").click();
    assertThat(dialog.locator(".toast")).hasText("Kadens answered 500. It may not have counted.");
    assertThat(dialog.locator("textarea").last()).hasValue("break");
    dialog.locator("button[aria-label=Stäng]").click();
    assertThat(dialog).not().isVisible();
    assertThat(cards.desk(FakeCardChat.TYRA).deeds().getLast()).isEqualTo(new Deed("close", ""));
  }

  @Test
  void opensWhatIsFoldedAwayWithoutAskingTheBot() {
    become("Alva Alltsom");
    lookAt("Teams");
    Locator opener = button("Anna Lind · good");
    assertThat(opener).hasAttribute("aria-expanded", "false");
    opener.click();
    assertThat(page.getByText("Legal has had the import contract for *two* weeks")).isVisible();
    assertThat(opener).hasAttribute("aria-expanded", "true");
    assertThat(page.getByText("Nothing was in the way.")).not().isVisible();
    assertThat(cards.desk(FakeCardChat.ALL).deeds()).isEmpty();
  }

  @Test
  void drawsEveryElementAndSendsWhatEachInputHolds() {
    become("Alva Alltsom");
    lookAt("Teams");
    Locator card = page.locator(".card").first();
    assertThat(card.locator(".undrawn")).hasText("This page cannot draw “Carousel”.");
    assertThat(card.getByText("<script>alert(1)</script>")).isVisible();
    assertThat(card.getByText("A badge in words")).isVisible();
    assertThat(card.locator(".chart table")).containsText("w. 48");

    card.locator(".button.primary").click();
    assertThat(card.getByLabel("One line")).isFocused();
    assertThat(card.getByLabel("One line")).hasAccessibleDescription("Write something.");
    card.getByLabel("One line").fill("Words");
    card.getByLabel("A number").fill("12");
    card.locator(".button.primary").click();
    assertThat(card.getByLabel("A number")).hasAccessibleDescription("Between 0 and 9.");
    card.getByLabel("A number").fill("3.5");
    card.getByLabel("One of few").selectOption("b");
    card.getByLabel("A person").fill("ny");
    page.locator("[role=option]", has("Bo Nyström")).click();
    card.getByLabel("Some people").fill("kim");
    page.locator("[role=option]", has("Kim Park")).click();
    card.locator(".button.primary").click();

    assertThat(card.locator(".token")).hasCount(2);
    assertThat(page.locator(".card[aria-busy=true]")).hasCount(0);
    assertThat(cards.desk(FakeCardChat.ALL).deeds())
        .containsExactly(
            new Deed(
                "every",
                "{b.yes=true, c.one=b, d.day=2026-11-27, m.some=b,g, n.count=3.5,"
                    + " p.some=a,k, p.who=people-B, t.hour=09:30, t.word=Words}"));
  }

  @Test
  void sendsWithACardWithinACardWhatTheOuterOneHolds() {
    become("Alva Alltsom");
    lookAt("Teams");
    Locator card = page.locator(".card").first();
    card.getByLabel("One line").fill("Outside");
    card.locator(".button", hasLocatorText("Say why")).click();
    card.getByLabel("Why", new Locator.GetByLabelOptions().setExact(true)).fill("Inside");
    card.locator(".button", hasLocatorText("Send why")).click();
    assertThat(page.locator(".card[aria-busy=true]")).hasCount(0);
    Deed deed = cards.desk(FakeCardChat.ALL).deeds().getLast();
    assertThat(deed.what()).isEqualTo("why");
    assertThat(deed.detail()).contains("t.why=Inside").contains("t.word=Outside");
  }

  @Test
  void putsTheSeventhActionBehindAButton() {
    become("Alva Alltsom");
    lookAt("Teams");
    Locator row = page.locator(".card").first().locator(".action-row").first();
    assertThat(row.locator("> .button")).hasCount(6);
    row.locator(".menu-root > .button").click();
    assertThat(row.locator("[role=menuitem]")).hasText(new String[] {"Seventh", "Second rank"});
    row.locator("[role=menuitem]").first().click();
    assertThat(page.locator(".card[aria-busy=true]")).hasCount(0);
    assertThat(cards.desk(FakeCardChat.ALL).deeds()).containsExactly(new Deed("seventh", "{}"));
  }

  @Test
  void saysBelowTheCardWhatTheClientSaysOfAFailure() {
    become("Alva Alltsom");
    lookAt("Teams");
    page.locator(".card").first().getByLabel("One line").fill("Stays");
    button("Break").click();
    assertThat(page.locator(".message", has("Every element")).locator(".card-notice"))
        .hasText("Something went wrong. Please try again.");
    assertThat(page.locator(".card").first().getByLabel("One line")).hasValue("Stays");
    assertThat(page.locator(".toast")).hasCount(0);
  }

  @Test
  void forgetsWhatTheClientSaidOnceSomebodyElseWasLookedAt() {
    become("Alva Alltsom");
    lookAt("Teams");
    button("Break").click();
    assertThat(page.locator(".card-notice")).hasCount(1);
    become("Leo Grant");
    become("Alva Alltsom");
    assertThat(page.locator(".side.teams .message").first()).isVisible();
    assertThat(page.locator(".card-notice")).hasCount(0);
  }

  @Test
  void addsRemovesAndBlocksTheApp() {
    become("Leo Grant");
    choose("Block Kadens");
    assertThat(page.locator(".banner")).containsText("Kadens is blocked here");
    page.locator(".banner .button").click();
    assertThat(page.locator(".banner")).not().isVisible();
    choose("Uninstall the app");
    assertThat(page.locator("#chat-words")).not().isVisible();
    page.locator(".banner .button").click();
    assertThat(page.locator("#chat-words")).isVisible();
    assertThat(cards.desk(FakeCardChat.LEO).deeds())
        .extracting(Deed::detail)
        .containsExactly("BLOCKED", "INSTALLED", "REMOVED", "INSTALLED");
  }

  private void choose(String words) {
    page.locator(".chat-menu .button").first().click();
    page.locator(".chat-menu [role=menuitem]", has(words)).click();
  }

  private static Locator.LocatorOptions hasLocatorText(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }
}
