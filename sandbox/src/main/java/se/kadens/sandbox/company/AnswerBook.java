package se.kadens.sandbox.company;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers of a team. A line "# handle" begins a person; "7 good 1 2" a week of theirs,
 * seven weeks ago, in which the first and second thing of their last plan got done; "-" a line of
 * the new plan, "!" a blocker, "?" a blocker with which help is wanted.
 */
final class AnswerBook {

  private final List<SampleAnswer> answers = new ArrayList<>();
  private String email = "";
  private @Nullable Draft draft;

  private static final class Draft {
    final int weeksAgo;
    final String mood;
    final Set<Integer> done = new HashSet<>();
    final List<String> plan = new ArrayList<>();
    @Nullable String blocker;
    boolean helpWanted;

    Draft(String[] words) {
      weeksAgo = Integer.parseInt(words[0]);
      mood = words[1];
      for (int word = 2; word < words.length; word++) {
        done.add(Integer.parseInt(words[word]) - 1);
      }
    }
  }

  private AnswerBook() {}

  static List<SampleAnswer> of(String team) {
    AnswerBook book = new AnswerBook();
    try (InputStream in = AnswerBook.class.getResourceAsStream(team + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no answers of " + team);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(book::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    book.finish();
    return book.answers;
  }

  private void read(String line) {
    String rest = line.substring(Math.min(2, line.length()));
    switch (line.charAt(0)) {
      case '#' -> {
        finish();
        email = Staff.emailOf(rest);
      }
      case '-' -> current().plan.add(rest);
      case '!', '?' -> {
        current().blocker = rest;
        current().helpWanted = line.charAt(0) == '?';
      }
      default -> {
        finish();
        draft = new Draft(line.split(" ", -1));
      }
    }
  }

  private Draft current() {
    if (draft == null) {
      throw new IllegalStateException("a line outside any week of " + email);
    }
    return draft;
  }

  private void finish() {
    Draft done = draft;
    if (done != null) {
      answers.add(
          new SampleAnswer(
              done.weeksAgo,
              email,
              done.mood,
              done.plan,
              done.done,
              done.blocker,
              done.helpWanted));
    }
    draft = null;
  }
}
