package se.kadens.sandbox.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import se.kadens.sandbox.practice.FakeDesk.Deed;

class PracticePageTests {

  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private ServletWebServerApplicationContext server;
  private FakeChat chat;
  private Page page;

  @BeforeAll
  static void startChromium() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopChromium() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openPage() {
    server = PracticeFixture.onPort(0);
    chat = server.getBean(FakeChat.class);
    page = open(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
  }

  @AfterEach
  void closePage() {
    page.context().close();
    server.close();
  }

  @Test
  void beginsAsHrAndSendsTheCheckIn() {
    assertThat(page.locator(".desk-who h2")).containsText("Maria Ek");
    assertThat(page.locator("#clock")).containsText("20:10");
    assertThat(page.locator("#clock")).containsText("Sunday 22 November · week 47 · Stockholm");

    page.locator("#send").click();

    assertThat(page.locator(".messages")).containsText("Veckoavstämning, v. 48");
    assertThat(person("Anna Lind")).containsText("unread");
    assertThat(chat.desk(FakeChat.ANNA).messages()).hasSize(1);
  }

  @Test
  void letsOnlyHrSend() {
    become("Anna Lind");
    assertThat(page.locator("#send")).hasCount(0);
  }

  @Test
  void answersByButtonAndByTyping() {
    chat.desk(FakeChat.ANNA).askToCheckIn();
    become("Anna Lind");
    button("Börja").click();
    button("Bra").click();
    assertThat(page.locator(".messages")).containsText("Är något i vägen?");

    page.locator("#words").fill("Juridik har *avtalet* & <väntar>");
    page.locator("#words").press("Enter");

    assertThat(page.locator(".message.own")).containsText("Juridik har");
    assertThat(page.locator(".message.own strong", has("avtalet"))).isVisible();
    assertThat(chat.desk(FakeChat.ANNA).deeds())
        .containsExactly(
            new Deed("start", ""),
            new Deed("mood", ""),
            new Deed("typed", "Juridik har *avtalet* & <väntar>"));
    assertThat(page.locator("#live")).containsText("Kadens: Tack");
  }

  @Test
  void takesWordsThatBeginWithASlashAsACommand() {
    become("Kim Park");
    page.locator("#words").fill("/kadens help");
    page.locator("#words").press("Enter");
    assertThat(page.locator(".only-you")).hasText("Only visible to you");
    assertThat(chat.desk(FakeChat.KIM).deeds())
        .containsExactly(new Deed("command", "/kadens help"));
  }

  @Test
  void keepsWhatWasTypedInAFormUntilItIsAccepted() {
    chat.desk(FakeChat.ANNA).askToCheckIn();
    become("Anna Lind");
    button("Fyll i som formulär").click();
    Locator form = page.locator("#modal");
    assertThat(form.locator("h2")).hasText("Veckoavstämning");

    form.locator("[type=submit]").click();
    assertThat(form.locator(".error")).hasText("Fyll i det här för att gå vidare.");
    assertThat(chat.desk(FakeChat.ANNA).deeds()).containsExactly(new Deed("form", ""));

    form.getByLabel("Bra", new Locator.GetByLabelOptions().setExact(true)).check();
    form.locator("[type=submit]").click();
    assertThat(form.locator(".error")).hasText("Skriv minst en rad.");
    assertThat(form.locator("textarea")).isFocused();
    assertThat(form.locator("textarea")).hasAttribute("aria-invalid", "true");
    assertThat(form.locator("[type=radio]:checked")).hasValue("4");

    form.locator("textarea").fill("Lansera importen");
    form.locator("[type=submit]").click();
    assertThat(form).not().isVisible();
    assertThat(chat.desk(FakeChat.ANNA).deeds().getLast().detail())
        .contains("\"value\":\"Lansera importen\"")
        .contains("\"selected_option\":{")
        .contains("\"type\":\"radio_buttons\"");
  }

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
  void turnsTheClockToTheNextMomentAndShowsItsTrendInNumbersToo() {
    page.locator("#next", has("Next: check-in for Anna Lind and 5 more")).click();
    assertThat(page.locator("#clock")).containsText("09:00");
    page.locator("#next", has("summary for Bo Nyström")).click();
    assertThat(page.locator("#clock")).containsText("Friday 27 November · week 48");
    become("Bo Nyström");
    assertThat(page.locator(".chart svg[role=img]")).isVisible();
    assertThat(page.locator(".chart table")).containsText("3.8");
    page.locator("summary", has("Anna Lind · good")).click();
    assertThat(page.getByText("Legal has had the import contract")).isVisible();
  }

  @Test
  void leadsAStrangerThroughThreeSteps() {
    Locator guide = page.locator("#guide");
    guide.locator("[data-step=send]").click();
    page.locator("#guide button", has("Answer as Anna")).click();
    button("Börja").click();
    page.locator("#guide button", has("Turn to the summary")).click();
    page.locator("#guide button", has("Read as Bo")).click();
    assertThat(page.locator(".messages")).containsText("Product, week 48");
    assertThat(guide.locator(".step.done")).hasCount(3);
  }

  @Test
  void hearsOfNewMessagesWithoutBeingAsked() {
    become("Kim Park");
    assertThat(page.locator(".empty")).isVisible();
    chat.desk(FakeChat.KIM).say("Something *new*", null);
    assertThat(page.locator(".message.bot")).containsText("Something new");
  }

  @Test
  void saysSoWhenTheBotFailsToAnswer() {
    become("Alva Alltsom");
    button("Break").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Kadens answered 500.");
  }

  @Test
  void drawsEveryBlockAndSendsWhatEachElementHolds() {
    become("Alva Alltsom");
    assertThat(page.locator(".undrawn")).hasCount(1);
    assertThat(page.locator("script:not([src])")).hasCount(0);
    assertThat(page.getByText("<script>alert(1)</script>")).isVisible();

    page.locator("[data-action=e_user]").click();
    page.getByRole(AriaRole.MENUITEM).filter(hasText("Sara Öberg")).click();
    button("Stop").click();
    page.locator("#confirm").getByText("Stop it").click();
    assertThat(page.locator("#confirm")).not().isVisible();
    button("Open every element").click();
    page.locator("#modal").getByLabel("One line").fill("Words");
    page.locator("#modal").getByText("Send", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#modal")).not().isVisible();

    List<Deed> deeds = chat.desk(FakeChat.ALL).deeds();
    assertThat(deeds).contains(new Deed("e_user", "{\"selected_user\":\"U005\"}"));
    assertThat(deeds).contains(new Deed("stop", ""));
    assertThat(deeds.getLast().detail())
        .contains("\"value\":\"First\\nSecond\"")
        .contains("\"value\":\"3.5\"")
        .contains("\"selected_user\":\"U003\"")
        .contains("\"selected_users\":[\"U002\"]")
        .contains("\"selected_date\":\"2026-11-27\"")
        .contains("\"selected_time\":\"09:30\"")
        .contains("\"selected_options\":[]");
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

  private Page open(Browser.NewContextOptions options) {
    Page opened = chromium.open(options);
    opened.onPageError(complaints::add);
    opened.navigate(PracticeFixture.root(server).toString());
    assertThat(opened.locator(".desk-head")).isVisible();
    assertThat(complaints).isEmpty();
    return opened;
  }

  private void become(String name) {
    person(name).click();
    assertThat(page.locator(".desk-who h2")).containsText(name);
  }

  private Locator person(String name) {
    return page.locator(".person", has(name));
  }

  private Locator button(String words) {
    return page.locator(".messages .button", has(words)).last();
  }

  private static Page.LocatorOptions has(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Locator.FilterOptions hasText(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private void tabTo(String selector) {
    press("Tab", selector);
  }

  private void tabBackTo(String selector) {
    press("Shift+Tab", selector);
  }

  private void press(String key, String selector) {
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press(key);
      if (Boolean.TRUE.equals(
          page.evaluate("it => document.activeElement.matches(it)", selector))) {
        return;
      }
    }
    throw new AssertionError(key + " never reached " + selector);
  }
}
