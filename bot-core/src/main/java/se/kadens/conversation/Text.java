package se.kadens.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.kadens.people.PersonId;

/** Words with meaning but no markup; each channel escapes and marks them up in its own way. */
public record Text(List<Span> spans) {

  /** A run of words of one kind. */
  public sealed interface Span {
    /** The words as they read without any emphasis. */
    String plain();
  }

  /** Plain words, shown exactly as they are. */
  public record Words(String plain) implements Span {}

  /** Words that carry the weight of the sentence. */
  public record Strong(String plain) implements Span {}

  /** Words set apart as said by somebody. */
  public record Emphasis(String plain) implements Span {}

  /** A person, shown as the channel shows people, without notifying them. */
  public record Named(PersonId person, String plain) implements Span {}

  public Text {
    spans = List.copyOf(spans);
  }

  public static Text of(String words) {
    return new Text(List.of(new Words(words)));
  }

  public static Text strong(String words) {
    return new Text(List.of(new Strong(words)));
  }

  public Text and(String words) {
    return and(of(words));
  }

  public Text and(Text more) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(more.spans);
    return new Text(all);
  }

  public String plain() {
    return spans.stream().map(Span::plain).collect(Collectors.joining());
  }
}
