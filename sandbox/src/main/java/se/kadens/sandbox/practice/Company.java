package se.kadens.sandbox.practice;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.Chats.Seated;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeChat.Shortcut;
import se.kadens.sandbox.practice.PracticeStage.Colleague;

/** The people of the chats in their places of the company, for the page to choose from. */
record Company(List<Someone> people, List<Shortcut> shortcuts, List<Shortcut> cardShortcuts) {

  /**
   * {@code slack} and {@code teams} are their ids in the chats they are in; {@code team} and {@code
   * manager} are absent where the product knows none.
   */
  record Someone(
      String id,
      String name,
      String title,
      String language,
      String zone,
      @Nullable String team,
      @Nullable String manager,
      boolean leads,
      boolean hr,
      boolean away,
      @Nullable String slack,
      @Nullable String teams) {}

  static Company of(Chats chats, PracticeStage stage) {
    List<Seated> everybody = chats.everybody();
    Map<String, String> ids =
        everybody.stream()
            .map(Seated::member)
            .collect(toMap(member -> key(member.email()), Member::id, (a, _) -> a));
    List<Colleague> places = stage.company();
    Map<String, Colleague> placesByEmail =
        places.stream().collect(toMap(place -> key(place.email()), place -> place, (a, _) -> a));
    Set<String> managers =
        places.stream()
            .map(Colleague::managerEmail)
            .filter(email -> email != null)
            .map(Company::key)
            .collect(toSet());
    PracticeChat slack = chats.slack();
    CardChat teams = chats.teams();
    return new Company(
        everybody.stream()
            .map(
                seated ->
                    someone(
                        seated,
                        placesByEmail.get(key(seated.member().email())),
                        ids,
                        managers.contains(key(seated.member().email()))))
            .toList(),
        slack == null ? List.of() : slack.shortcuts(),
        teams == null ? List.of() : teams.shortcuts());
  }

  boolean maySend(String id) {
    return people.stream().anyMatch(someone -> someone.id().equals(id) && someone.hr());
  }

  private static Someone someone(
      Seated seated, @Nullable Colleague place, Map<String, String> ids, boolean leads) {
    Member member = seated.member();
    String managerEmail = place == null ? null : place.managerEmail();
    return new Someone(
        member.id(),
        member.name(),
        member.title(),
        Locale.forLanguageTag(member.locale().replace('_', '-')).getLanguage(),
        member.zone().getId(),
        place == null ? null : place.team(),
        managerEmail == null ? null : ids.get(key(managerEmail)),
        leads,
        place == null ? member.admin() : place.hr(),
        place != null && place.away(),
        seated.slack(),
        seated.teams());
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
