package se.kadens.survey.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kadens.language.Language;
import se.kadens.survey.Item;
import tools.jackson.databind.JsonNode;

/** The items that come with Kadens, in words of its own. */
public final class Bank {

  private static final Bank SHIPPED = new Bank(Resource.read("bank.json"));

  private final List<Theme> themes;
  private final List<Item> rotating;
  private final Map<String, Item> byKey;

  private Bank(JsonNode bank) {
    themes =
        bank.path("themes")
            .valueStream()
            .map(
                theme ->
                    new Theme(
                        theme.path("key").stringValue(), Resource.translated(theme.path("name"))))
            .toList();
    rotating = interleaved(ItemsJson.readStored(bank.path("rotating")));
    List<Item> further = ItemsJson.readStored(bank.path("further"));
    byKey =
        Stream.concat(rotating.stream(), further.stream())
            .collect(
                Collectors.toMap(
                    Item::key,
                    item -> item,
                    (one, _) -> {
                      throw new IllegalStateException("twice in the bank: " + one.key());
                    },
                    LinkedHashMap::new));
  }

  public static Bank shipped() {
    return SHIPPED;
  }

  /** The ten that its items are about. */
  public List<Theme> themes() {
    return themes;
  }

  public Optional<Theme> theme(String key) {
    return themes.stream().filter(theme -> theme.key().equals(key)).findFirst();
  }

  /** What a theme is called; one of HR's own is called by its key. */
  public String themeName(String key, Language language) {
    return theme(key)
        .map(theme -> theme.name().in(language))
        .orElseGet(() -> key.replace('_', ' '));
  }

  /** What a pulse draws on: statements about one theme after another. */
  public List<Item> rotating() {
    return rotating;
  }

  /** Every item, also those that only templates ask. */
  public List<Item> items() {
    return List.copyOf(byKey.values());
  }

  public Optional<Item> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The first of each theme, then the second of each. */
  private static List<Item> interleaved(List<Item> items) {
    Collection<List<Item>> byTheme =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> String.valueOf(item.theme()), LinkedHashMap::new, Collectors.toList()))
            .values();
    List<Item> mixed = new ArrayList<>();
    for (int turn = 0; mixed.size() < items.size(); turn++) {
      for (List<Item> theme : byTheme) {
        if (turn < theme.size()) {
          mixed.add(theme.get(turn));
        }
      }
    }
    return List.copyOf(mixed);
  }
}
