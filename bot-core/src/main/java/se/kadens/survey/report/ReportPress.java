package se.kadens.survey.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.kadens.conversation.Action;
import se.kadens.survey.TellOfResults;
import se.kadens.survey.Wave;
import se.kadens.survey.WaveId;

/**
 * What a button below a report asks.
 *
 * @param from how many were read already, of what comes in parts
 */
record ReportPress(Verb verb, WaveId wave, int from) {

  /** What can be asked. */
  enum Verb {
    SHOW,
    SHARE,
    COMMENTS,
    NAMED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Action action(Verb verb, Wave wave, int from) {
    return new Action(TellOfResults.FEATURE, verb.code(), wave.id() + "/" + from);
  }

  /** Empty for anything but one of ours. */
  static Optional<ReportPress> of(Action action) {
    String[] parts = action.subject().split("/", -1);
    Optional<Verb> verb =
        Stream.of(Verb.values()).filter(each -> each.code().equals(action.verb())).findFirst();
    if (verb.isEmpty() || parts.length != 2 || !parts[1].matches("\\d{1,6}")) {
      return Optional.empty();
    }
    return WaveId.read(parts[0])
        .map(wave -> new ReportPress(verb.get(), wave, Integer.parseInt(parts[1])));
  }
}
