package se.kadens.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kadens.goal.Framework;
import se.kadens.goal.FrameworkOffers.Offer;
import se.kadens.goal.FrameworkOffers.Scope;
import se.kadens.goal.Status;
import se.kadens.goal.StatusWords;

/**
 * How goals are worked with, as it goes over the wire: what is left out is as Kadens has it.
 *
 * @param statuses by code, with a word for each language
 */
record GoalSettingsJson(
    @Nullable Frameworks frameworks, @Nullable Map<String, @Nullable Words> statuses) {

  private static final int LONGEST_DEPARTMENT = 60;

  /**
   * Codes of frameworks.
   *
   * @param departments by name
   * @param teams by the lead's e-mail address
   */
  record Frameworks(
      @Nullable List<String> company,
      @Nullable Map<String, @Nullable List<String>> departments,
      @Nullable Map<String, @Nullable List<String>> teams) {}

  record Words(@Nullable String en, @Nullable String sv) {}

  static GoalSettingsJson of(
      List<Offer> offers, StatusWords words, Function<String, Optional<String>> emailOf) {
    Map<String, @Nullable List<String>> departments = new TreeMap<>();
    Map<String, @Nullable List<String>> teams = new TreeMap<>();
    List<String> company = codes(Set.of(Framework.values()));
    for (Offer offer : offers) {
      List<String> codes = codes(offer.frameworks());
      switch (offer.scope()) {
        case COMPANY -> company = codes;
        case DEPARTMENT -> departments.put(offer.whose(), codes);
        case TEAM -> emailOf.apply(offer.whose()).ifPresent(email -> teams.put(email, codes));
      }
    }
    Map<String, @Nullable Words> statuses = new TreeMap<>();
    words
        .named()
        .forEach(
            (status, named) ->
                statuses.put(status.code(), new Words(named.english(), named.swedish())));
    return new GoalSettingsJson(new Frameworks(company, departments, teams), statuses);
  }

  private static List<String> codes(Set<Framework> frameworks) {
    return Stream.of(Framework.values()).filter(frameworks::contains).map(Framework::code).toList();
  }

  /**
   * The choices; what is wrong with them is added to the errors.
   *
   * @param leadOf the id of whoever has an address
   */
  List<Offer> offers(Function<String, Optional<String>> leadOf, List<FieldError> errors) {
    List<Offer> offers = new ArrayList<>();
    if (frameworks == null) {
      return offers;
    }
    if (frameworks.company != null) {
      read("frameworks.company", frameworks.company, errors)
          .ifPresent(chosen -> offers.add(new Offer(Scope.COMPANY, "", chosen)));
    }
    entries(frameworks.departments)
        .forEach(
            (name, codes) -> {
              String path = "frameworks.departments." + name;
              if (name.isBlank() || name.length() > LONGEST_DEPARTMENT) {
                errors.add(new FieldError(path, "A department has a name of 1 to 60 characters."));
              }
              read(path, codes, errors)
                  .ifPresent(chosen -> offers.add(new Offer(Scope.DEPARTMENT, name, chosen)));
            });
    entries(frameworks.teams)
        .forEach(
            (email, codes) -> {
              String path = "frameworks.teams." + email;
              Optional<String> lead = leadOf.apply(email);
              if (lead.isEmpty()) {
                errors.add(new FieldError(path, "Nobody has this address."));
              }
              read(path, codes, errors)
                  .ifPresent(chosen -> offers.add(new Offer(Scope.TEAM, lead.orElse(""), chosen)));
            });
    return offers;
  }

  private static <T extends @Nullable Object> Map<String, T> entries(@Nullable Map<String, T> map) {
    return map == null ? Map.of() : map;
  }

  private static Optional<Set<Framework>> read(
      String path, @Nullable List<String> codes, List<FieldError> errors) {
    Set<Framework> chosen = new LinkedHashSet<>();
    for (String code : Objects.requireNonNullElse(codes, List.<String>of())) {
      Optional<Framework> framework = Optional.ofNullable(code).flatMap(Framework::ofCode);
      framework.ifPresentOrElse(
          chosen::add,
          () -> errors.add(new FieldError(path, "It is one of okr, mbo, bsc, smart and kpi.")));
    }
    if (chosen.isEmpty() && (codes == null || codes.isEmpty())) {
      errors.add(new FieldError(path, "Choose at least one framework."));
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  /** The words; what is wrong with them is added to the errors. */
  StatusWords words(StatusWords.Standard standard, List<FieldError> errors) {
    Map<Status, StatusWords.Named> named = new EnumMap<>(Status.class);
    entries(statuses)
        .forEach(
            (code, words) ->
                Status.ofCode(code)
                    .ifPresentOrElse(
                        status -> named.put(status, named(words)),
                        () -> errors.add(new FieldError("statuses." + code, "No such status."))));
    StatusWords words = new StatusWords(named);
    words.wrong(standard).stream()
        .map(
            wrong ->
                new FieldError(
                    "statuses.%s.%s".formatted(wrong.status().code(), wrong.language().code()),
                    switch (wrong.fault()) {
                      case ONE_LANGUAGE -> "It needs a word in both languages.";
                      case TOO_LONG -> "At most %d characters.".formatted(StatusWords.LONGEST);
                      case UNWRITABLE -> "There is a control character here.";
                      case TWICE -> "Another status is called that.";
                    }))
        .forEach(errors::add);
    return words;
  }

  private static StatusWords.Named named(@Nullable Words words) {
    return words == null
        ? new StatusWords.Named("", "")
        : new StatusWords.Named(word(words.en), word(words.sv));
  }

  private static String word(@Nullable String word) {
    return word == null ? "" : word.strip();
  }
}
