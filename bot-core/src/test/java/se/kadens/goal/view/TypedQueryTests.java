package se.kadens.goal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.kadens.goal.Framework;
import se.kadens.goal.GoalState;
import se.kadens.goal.Level;
import se.kadens.goal.Query;
import se.kadens.goal.Query.Scope;
import se.kadens.goal.Query.Sort;
import se.kadens.goal.view.TypedQuery.Wish;

class TypedQueryTests {

  private static final List<String> DEPARTMENTS = List.of("Produkt", "Sales", "Sälj norr");

  @Test
  void showsOnesOwnWhenNothingIsTyped() {
    assertThat(query("").scope()).isEqualTo(Scope.MINE);
    assertThat(query("teamet").scope()).isEqualTo(Scope.TEAM);
    assertThat(query("company").scope()).isEqualTo(Scope.COMPANY);
  }

  @Test
  void readsFiltersInBothLanguages() {
    Query english = query("list dept:sales type:okr sort:due cycle:2026-q4 level:person");
    assertThat(english.scope()).isEqualTo(Scope.COMPANY);
    assertThat(english.department()).isEqualTo(Optional.of("Sales"));
    assertThat(english.framework()).isEqualTo(Optional.of(Framework.OKR));
    assertThat(english.sort()).isEqualTo(Sort.DUE);
    assertThat(english.cycle()).isEqualTo(Optional.of("2026-Q4"));
    assertThat(english.level()).isEqualTo(Optional.of(Level.PERSON));
    Query swedish =
        query("avdelning:\"sälj norr\" typ:målstyrning sortera:slut läge:idé nivå:företag");
    assertThat(swedish.scope()).isEqualTo(Scope.COMPANY);
    assertThat(swedish.department()).isEqualTo(Optional.of("Sälj norr"));
    assertThat(swedish.framework()).isEqualTo(Optional.of(Framework.MBO));
    assertThat(swedish.sort()).isEqualTo(Sort.DUE);
    assertThat(swedish.states()).isEqualTo(Set.of(GoalState.IDEA));
    assertThat(swedish.level()).isEqualTo(Optional.of(Level.COMPANY));
  }

  @Test
  void narrowsOnesTeamDown() {
    Query query = query("team type:kpi");
    assertThat(query.scope()).isEqualTo(Scope.TEAM);
    assertThat(query.framework()).isEqualTo(Optional.of(Framework.KPI));
  }

  @Test
  void hearsTheTreeAndTheScorecards() {
    assertThat(read("tree")).isInstanceOf(Wish.Tree.class);
    assertThat(read("träd typ:okr"))
        .isInstanceOfSatisfying(
            Wish.Tree.class,
            tree -> assertThat(tree.query().framework()).isEqualTo(Optional.of(Framework.OKR)));
    assertThat(read("styrkort")).isInstanceOf(Wish.Cards.class);
  }

  @Test
  void namesTheWordItCannotRead() {
    assertThat(read("dept:moon")).isEqualTo(new Wish.Unread("dept:moon"));
    assertThat(read("team sort:due please")).isEqualTo(new Wish.Unread("please"));
  }

  private static Wish read(String typed) {
    return TypedQuery.read(typed, DEPARTMENTS);
  }

  private static Query query(String typed) {
    return ((Wish.List) read(typed)).query();
  }
}
