package se.kadens.sandbox.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A week with a check-in on Monday and a summary on Friday. */
final class FakeStage implements PracticeStage {

  static final Instant SUNDAY_EVENING = Instant.parse("2026-11-22T19:10:00Z");
  static final Instant MONDAY_NINE = Instant.parse("2026-11-23T08:00:00Z");
  static final Instant FRIDAY_EIGHT = Instant.parse("2026-11-27T07:00:00Z");

  private final FakeChat chat;
  private final AtomicReference<Instant> now;

  FakeStage(FakeChat chat, AtomicReference<Instant> now) {
    this.chat = chat;
    this.now = now;
  }

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public void turnTo(Instant moment) {
    Instant before = now.getAndSet(moment);
    if (before.isBefore(MONDAY_NINE) && !moment.isBefore(MONDAY_NINE)) {
      sendCheckInNow();
    }
    if (before.isBefore(FRIDAY_EIGHT) && !moment.isBefore(FRIDAY_EIGHT)) {
      chat.desk(FakeChat.BO).summarise();
    }
  }

  @Override
  public Optional<NextMoment> next() {
    if (now.get().isBefore(MONDAY_NINE)) {
      return Optional.of(new NextMoment(MONDAY_NINE, "check-in", "Anna Lind", 6));
    }
    if (now.get().isBefore(FRIDAY_EIGHT)) {
      return Optional.of(new NextMoment(FRIDAY_EIGHT, "summary", "Bo Nyström", 1));
    }
    return Optional.empty();
  }

  @Override
  public void sendCheckInNow() {
    for (PracticeChat.Member member : chat.members()) {
      if (!member.id().equals(FakeChat.ALL) && !member.id().equals("U006")) {
        chat.desk(member.id()).askToCheckIn();
      }
    }
  }

  @Override
  public List<Colleague> company() {
    String bo = "u003@example.com";
    return List.of(
        new Colleague("u001@example.com", "People", null, true, false),
        new Colleague("u002@example.com", "Product", bo, false, false),
        new Colleague(bo, "Product", "u001@example.com", false, false),
        new Colleague("u004@example.com", "Product", bo, false, false),
        new Colleague("u005@example.com", "Product", bo, false, false),
        new Colleague("u006@example.com", "Product", bo, false, true));
  }
}
