package se.kadens.home;

import static se.kadens.home.HomeSection.Place.SETTINGS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.kadens.conversation.Block;
import se.kadens.conversation.Block.Divider;
import se.kadens.people.Person;

/** Puts together a person's own page from what each feature has to show. */
@Component
public class HomePages {

  private final List<HomeSection> sections;

  HomePages(List<HomeSection> sections) {
    this.sections = sections.stream().sorted(Comparator.comparing(HomeSection::place)).toList();
  }

  public List<Block> of(Person person, Instant now) {
    return page(sections, person, now);
  }

  /** The part of the page where a person decides for themselves. */
  List<Block> settings(Person person, Instant now) {
    return page(
        sections.stream().filter(section -> section.place().compareTo(SETTINGS) >= 0).toList(),
        person,
        now);
  }

  private static List<Block> page(List<HomeSection> sections, Person person, Instant now) {
    List<Block> page = new ArrayList<>();
    for (HomeSection section : sections) {
      List<Block> blocks = section.of(person, now);
      if (!blocks.isEmpty() && !page.isEmpty()) {
        page.add(new Divider());
      }
      page.addAll(blocks);
    }
    return page;
  }
}
