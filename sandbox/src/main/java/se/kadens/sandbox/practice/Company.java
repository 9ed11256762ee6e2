package se.kadens.sandbox.practice;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kadens.sandbox.practice.PracticeChat.Member;
import se.kadens.sandbox.practice.PracticeStage.Colleague;

/** The people of the chat in their places of the company, for the page to choose from. */
record Company(List<Someone> people, List<PracticeChat.Shortcut> shortcuts) {

  /**
   * Ids are the chat's; {@code team} and {@code manager} are absent where the product knows none.
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
      boolean away) {}

  static Company of(PracticeChat chat, PracticeStage stage) {
    List<Member> members = chat.members();
    Map<String, String> ids =
        members.stream().collect(toMap(member -> key(member.email()), Member::id, (a, _) -> a));
    List<Colleague> places = stage.company();
    Map<String, Colleague> placesByEmail =
        places.stream().collect(toMap(place -> key(place.email()), place -> place, (a, _) -> a));
    Set<String> managers =
        places.stream()
            .map(Colleague::managerEmail)
            .filter(email -> email != null)
            .map(Company::key)
            .collect(toSet());
    return new Company(
        members.stream()
            .map(
                member ->
                    someone(
                        member,
                        placesByEmail.get(key(member.email())),
                        ids,
                        managers.contains(key(member.email()))))
            .toList(),
        chat.shortcuts());
  }

  boolean maySend(String id) {
    return people.stream().anyMatch(someone -> someone.id().equals(id) && someone.hr());
  }

  private static Someone someone(
      Member member, @Nullable Colleague place, Map<String, String> ids, boolean leads) {
    String language = Locale.forLanguageTag(member.locale().replace('_', '-')).getLanguage();
    String zone = member.zone().getId();
    if (place == null) {
      return new Someone(
          member.id(),
          member.name(),
          member.title(),
          language,
          zone,
          null,
          null,
          leads,
          member.admin(),
          false);
    }
    String managerEmail = place.managerEmail();
    return new Someone(
        member.id(),
        member.name(),
        member.title(),
        language,
        zone,
        place.team(),
        managerEmail == null ? null : ids.get(key(managerEmail)),
        leads,
        place.hr(),
        place.away());
  }

  private static String key(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
