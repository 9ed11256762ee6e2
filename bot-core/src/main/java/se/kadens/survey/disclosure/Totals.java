package se.kadens.survey.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The totals that are told, in several forms that share no pivot. A total of few people that can be
 * computed is the sum of those equations of a form whose pivots are among these people, so at least
 * one pivot of every form is. Of forms there may be more than there are few people, and then there
 * is no such total; else some form has only few of its pivots among them, and their sums are tried
 * (Zimmermann's bound on the weight of a code's words).
 */
record Totals(long prime, List<Form> forms) {

  /** What is tried at most before a further form is sought, and before giving up. */
  private static final long CHEAP = 20_000;

  private static final long MOST_TRIED = 5_000_000;

  static Totals none(long prime) {
    return new Totals(prime, List.of(Form.empty(prime)));
  }

  Totals widened(int[] cutFrom) {
    return new Totals(prime, forms.stream().map(form -> form.widened(cutFrom)).toList());
  }

  /** Itself when the equation tells nothing new. */
  Totals with(int[] equation, int[] sizes) {
    List<Form> all = new ArrayList<>(forms);
    for (int i = 0; i < all.size(); i++) {
      Form form = all.get(i);
      Form more = form.with(equation, sizes, takenBut(all, i));
      if (more != null && more.rows().size() == form.rows().size()) {
        return this;
      }
      if (more != null) {
        all.set(i, more);
      } else if (all.size() > 1) {
        all.remove(i--);
      }
    }
    return new Totals(prime, all);
  }

  private static BitSet takenBut(List<Form> forms, int except) {
    BitSet taken = new BitSet();
    for (int i = 0; i < forms.size(); i++) {
      if (i != except) {
        forms.get(i).pivots().forEach(taken::set);
      }
    }
    return taken;
  }

  /** With as many forms as it takes to try little, if there are so many. */
  Totals enough(int[] sizes, int threshold) {
    List<Form> all = new ArrayList<>(forms);
    boolean more = true;
    while (more && all.size() < threshold && toTry(all, sizes, threshold) > CHEAP) {
      Form another = another(all, sizes);
      more = another != null;
      if (another != null) {
        all.add(another);
      }
    }
    return new Totals(prime, List.copyOf(all));
  }

  private @Nullable Form another(List<Form> all, int[] sizes) {
    BitSet taken = takenBut(all, all.size());
    Form another = Form.empty(prime);
    for (int[] row : all.getFirst().rows()) {
      Form more = another.with(row, sizes, taken);
      if (more == null) {
        return null;
      }
      another = more;
    }
    return another;
  }

  private static long toTry(List<Form> forms, int[] sizes, int threshold) {
    int deep = (threshold - 1) / forms.size();
    long sum = 0;
    for (Form form : forms) {
      int small = smallPivots(form, sizes, threshold).size();
      double choices = 1;
      for (int chosen = 0; chosen < deep; chosen++) {
        choices = choices * (small - chosen) / (chosen + 1);
        sum += (long) choices;
      }
    }
    return sum;
  }

  private static List<Integer> smallPivots(Form form, int[] sizes, int threshold) {
    List<Integer> small = new ArrayList<>();
    for (int equation = 0; equation < form.pivots().size(); equation++) {
      if (sizes[form.pivots().get(equation)] < threshold) {
        small.add(equation);
      }
    }
    return small;
  }

  /** Whether the total of fewer people than the threshold can be computed, or may be. */
  boolean giveFewAway(int[] sizes, int threshold, List<int[]> known) {
    if (toTry(forms, sizes, threshold) > MOST_TRIED) {
      return true;
    }
    int deep = (threshold - 1) / forms.size();
    return forms.stream()
        .anyMatch(
            form ->
                new Search(form, smallPivots(form, sizes, threshold), sizes, threshold, known)
                    .finds(0, deep));
  }

  /** Tries sums of a form's equations. */
  private static final class Search {

    private final Form form;
    private final List<Integer> from;
    private final int[] sizes;
    private final int threshold;
    private final List<int[]> known;
    private final List<Integer> chosen = new ArrayList<>();

    Search(Form form, List<Integer> from, int[] sizes, int threshold, List<int[]> known) {
      this.form = form;
      this.from = from;
      this.sizes = sizes;
      this.threshold = threshold;
      this.known = known;
    }

    boolean finds(int next, int deep) {
      boolean found = !chosen.isEmpty() && form.isOfFew(chosen, sizes, threshold, known);
      for (int i = next; i < from.size() && deep > 0 && !found; i++) {
        chosen.add(from.get(i));
        found = finds(i + 1, deep - 1);
        chosen.removeLast();
      }
      return found;
    }
  }
}
