package se.kadens.sandbox.practice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The page on a fake company, seen as HR in English on a wide screen. */
abstract class PageTest {

  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();
  private ServletWebServerApplicationContext server;
  FakeChat chat;
  FakeCardChat cards;
  Page page;

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
    cards = server.getBean(FakeCardChat.class);
    page = open(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
  }

  @AfterEach
  void closePage() {
    page.context().close();
    server.close();
  }

  final Page open(Browser.NewContextOptions options) {
    Page opened = chromium.open(options);
    opened.onPageError(complaints::add);
    opened.navigate(PracticeFixture.root(server).toString());
    assertThat(opened.locator(".desk-head")).isVisible();
    assertThat(complaints).isEmpty();
    return opened;
  }

  final void become(String name) {
    person(name).click();
    assertThat(page.locator(".desk-who h2")).containsText(name);
  }

  final Locator person(String name) {
    return page.locator(".person", has(name));
  }

  final Locator button(String words) {
    return page.locator(".messages .button", has(words)).last();
  }

  /** Looks at them in this chat, of which they have two. */
  final void lookAt(String place) {
    page.locator(".chat-switch button", has(place)).click();
    assertThat(page.locator(".chat-switch [aria-pressed=true]")).containsText(place);
  }

  /** Presses a key until the focus is on something that matches. */
  final void walkTo(String key, String selector) {
    for (int presses = 0; presses < 90; presses++) {
      page.keyboard().press(key);
      if (Boolean.TRUE.equals(
          page.evaluate("it => document.activeElement.matches(it)", selector))) {
        return;
      }
    }
    throw new AssertionError(key + " never reached " + selector);
  }

  static Page.LocatorOptions has(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  static Locator.FilterOptions hasText(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
