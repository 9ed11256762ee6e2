package se.kadens.goal.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kadens.conversation.Action;
import se.kadens.conversation.Block.Paragraph;
import se.kadens.conversation.Field;
import se.kadens.conversation.Form;
import se.kadens.conversation.Text;
import se.kadens.conversation.Value;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers.Offer;
import se.kadens.goal.FrameworkOffers.Scope;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;
import se.kadens.goal.view.GoalPhrases;
import se.kadens.language.Language;
import se.kadens.people.PersonId;

/** The forms in which HR sets how goals are worked with, and what is read from them. */
record GoalSettingsForms(GoalSettingsPhrases phrases) {

  static final String FRAMEWORKS = "frameworks";
  static final String LEAD = "lead";

  /** Which frameworks are offered to somebody; a team is chosen by its lead. */
  Form frameworks(Action action, Scope scope, Set<Framework> chosen) {
    List<Field> fields = new ArrayList<>();
    if (scope == Scope.TEAM) {
      fields.add(
          new Field.PeopleField(LEAD, phrases.lead(), phrases.leadHint(), true, List.of(), false));
    }
    fields.add(
        new Field.ChoicesField(
            FRAMEWORKS,
            phrases.frameworks(),
            scope == Scope.COMPANY ? null : phrases.frameworksHint(),
            scope == Scope.COMPANY,
            Arrays.stream(Framework.values())
                .map(one -> new Field.Option(one.code(), phrases.framework(one)))
                .toList(),
            chosen.stream().map(Framework::code).collect(Collectors.toSet())));
    return form(action, scope.name().toLowerCase(Locale.ROOT), fields);
  }

  Form words(Action action, StatusWords words) {
    List<Field> fields = new ArrayList<>();
    for (Status status : Status.values()) {
      for (Language language : Language.values()) {
        fields.add(
            new Field.TextField(
                field(status, language),
                phrases.field(status, language),
                phrases.standard(GoalPhrases.standard(status, language)),
                false,
                words.of(status, language).orElse(null),
                false,
                StatusWords.LONGEST));
      }
    }
    return form(action, "words", fields);
  }

  private Form form(Action action, String which, List<Field> fields) {
    return new Form(
        action,
        phrases.form(which),
        phrases.save(),
        phrases.cancel(),
        List.of(new Paragraph(Text.of(phrases.intro(which)))),
        fields);
  }

  static String field(Status status, Language language) {
    return status.code() + "-" + language.code();
  }

  /** What the form never offered is passed over. */
  static Set<Framework> frameworks(Map<String, Value> values) {
    return values.get(FRAMEWORKS) instanceof Value.Picked(Set<String> keys)
        ? Arrays.stream(Framework.values())
            .filter(framework -> keys.contains(framework.code()))
            .collect(Collectors.toSet())
        : Set.of();
  }

  static @Nullable PersonId lead(Map<String, Value> values) {
    return values.get(LEAD) instanceof Value.People(List<PersonId> people) && people.size() == 1
        ? people.getFirst()
        : null;
  }

  /** Where both words are empty Kadens's own hold. */
  static StatusWords words(Map<String, Value> values) {
    Map<Status, StatusWords.Named> named = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      String english = typed(values, status, Language.ENGLISH);
      String swedish = typed(values, status, Language.SWEDISH);
      if (!english.isEmpty() || !swedish.isEmpty()) {
        named.put(status, new StatusWords.Named(english, swedish));
      }
    }
    return new StatusWords(named);
  }

  private static String typed(Map<String, Value> values, Status status, Language language) {
    return values.get(field(status, language)) instanceof Value.Words(String typed)
        ? typed.strip()
        : "";
  }

  Map<String, String> problems(List<StatusWords.Wrong> wrong) {
    Map<String, String> problems = new HashMap<>();
    wrong.forEach(
        one ->
            problems.putIfAbsent(field(one.status(), one.language()), phrases.fault(one.fault())));
    return problems;
  }

  /** What is chosen for somebody, as far as it is. */
  static Set<Framework> chosen(List<Offer> offers, Scope scope, String whose) {
    return offers.stream()
        .filter(offer -> offer.scope() == scope && offer.whose().equals(whose))
        .map(Offer::frameworks)
        .findFirst()
        .orElseGet(() -> scope == Scope.COMPANY ? Set.of(Framework.values()) : Set.of());
  }
}
