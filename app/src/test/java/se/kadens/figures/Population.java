package se.kadens.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.kadens.storage.Timestamps;

/**
 * People in some workspaces and zones, ten to a manager, all of whom are users of Slack and in one
 * weekly programme with two questions and a summary. Written by SQL, since how they come in is
 * measured elsewhere.
 *
 * @param asking on which weekday and at which hour they are asked; null for no programme
 */
record Population(int people, int workspaces, int zones, @Nullable LocalDateTime asking) {

  /** What the API takes and the store keeps are the same. */
  private static final String PLAN =
      """
      {"cadence": {"every": "week", "on": "<day>", "at": "<hour>"},
       "close": {"after": "P4D", "at": "17:00"}, "audience": {}, "remind": [], "day_off": "ignore",
       "questions": [
         {"key": "mood", "kind": "mood", "text": {"en": "How was your week?", "sv": "Hur var veckan?"}, "required": true},
         {"key": "blockers", "kind": "long_text", "text": {"en": "Is anything in your way?", "sv": "Är något i vägen?"}, "required": false}],
       "digest": {"on": "FRIDAY", "at": "08:00"}}""";

  private static final String ZONES =
      """
      {Etc/UTC,Europe/Stockholm,Europe/Berlin,Europe/Paris,Europe/Madrid,Europe/Helsinki,
       Europe/Athens,Europe/Warsaw,Europe/Lisbon,Europe/Istanbul,America/New_York,America/Chicago,
       America/Denver,America/Los_Angeles,America/Toronto,America/Sao_Paulo,America/Bogota,
       America/Mexico_City,Asia/Tokyo,Asia/Seoul,Asia/Shanghai,Asia/Singapore,Asia/Kolkata,
       Asia/Kathmandu,Asia/Dubai,Australia/Sydney,Australia/Perth,Pacific/Auckland,Africa/Nairobi,
       Africa/Johannesburg}""";

  static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T09:00");

  static Population inOneWorkspace(int people) {
    return new Population(people, 1, 1, MONDAY);
  }

  void settle(Durable.Database database) {
    JdbcClient jdbc = database.jdbc();
    // The home has the smallest number, as the product makes one where there is none.
    jdbc.sql(
            """
            INSERT INTO workspace (workspace_id, home, name, language, zone, country)
            SELECT md5('w' || w)::uuid, w = 0, 'Exempel ' || w, 'sv', 'Europe/Stockholm', 'SE'
            FROM generate_series(0, ? - 1) w""")
        .param(workspaces)
        .update();
    jdbc.sql(
            """
            INSERT INTO person (workspace_id, person_id, name, email, record_zone, department,
              manager_id, role, active, imported)
            SELECT md5('w' || i % :w)::uuid, md5('p' || i)::uuid, 'Person ' || i,
              'p' || i || '@example.com', (CAST(:names AS text[]))[1 + i / :w % :zones], 'Produkt',
              CASE WHEN i >= :w THEN md5('p' || ((i / :w - 1) / 10 * :w + i % :w))::uuid END,
              'EMPLOYEE', true, true
            FROM generate_series(0, :n - 1) i""")
        .param("n", people)
        .param("w", workspaces)
        .param("zones", zones)
        .param("names", ZONES)
        .update();
    jdbc.sql(
            """
            INSERT INTO slack_user (workspace_id, team_id, user_id, person_id, noted_at)
            SELECT workspace_id, 'T0BENCH', 'U0' || substr(name, 8), person_id, now()
            FROM person""")
        .update();
    jdbc.sql(
            """
            INSERT INTO channel_link (workspace_id, person_id, channel, state, met_first)
            SELECT workspace_id, person_id, 'slack', 'CONFIRMED', true FROM person""")
        .update();
    if (asking != null) {
      ask(database, asking);
    }
  }

  /** Makes the programme. */
  static void ask(Durable.Database database, LocalDateTime asking) {
    JdbcClient jdbc = database.jdbc();
    jdbc.sql(
            """
            INSERT INTO programme (workspace_id, id, name, created_at)
            SELECT workspace_id, md5('r' || workspace_id)::uuid, 'weekly', now() FROM workspace""")
        .update();
    jdbc.sql(
            """
            INSERT INTO programme_version (workspace_id, programme_id, from_date, plan, saved_at)
            SELECT workspace_id, id, '2026-01-05', ?::json, now() FROM programme""")
        .param(plan(asking))
        .update();
  }

  private static String plan(LocalDateTime asking) {
    return PLAN.replace("<day>", asking.getDayOfWeek().name())
        .replace("<hour>", asking.toLocalTime().toString());
  }

  /** Has everybody's turn come at a moment, in the week that begins on a day. */
  static void enrol(Durable.Database database, Instant due, String monday) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO enrolment (workspace_id, programme_id, person_id, after_date, due_at)
            SELECT p.workspace_id, r.id, p.person_id, ?::date, ?
            FROM person p JOIN programme r ON r.workspace_id = p.workspace_id""")
        .params(monday, Timestamps.of(due))
        .update();
  }

  /** Has half of the companies ask later, once they are enrolled; returns their people on Slack. */
  static Set<String> askLater(Durable.Database database, LocalDateTime asking, Duration later) {
    JdbcClient jdbc = database.jdbc();
    jdbc.sql(
            """
            UPDATE programme_version SET plan = ?::json
            WHERE workspace_id IN (SELECT workspace_id FROM workspace ORDER BY 1
              LIMIT (SELECT count(*) / 2 FROM workspace))""")
        .param(plan(asking.plus(later)))
        .update();
    jdbc.sql(
            """
            UPDATE enrolment SET due_at = due_at + make_interval(secs => ?)
            WHERE workspace_id IN (SELECT workspace_id FROM programme_version
              WHERE plan::text = ?)""")
        .params(later.toSeconds(), plan(asking.plus(later)))
        .update();
    return jdbc.sql(
            """
            SELECT user_id FROM slack_user WHERE workspace_id IN (
              SELECT workspace_id FROM programme_version WHERE plan::text = ?)""")
        .param(plan(asking.plus(later)))
        .query((row, _) -> row.getString("user_id"))
        .set();
  }

  /** Everybody has been asked for this week, but for that nothing was sent yet. */
  void check(Durable.Database database, Instant due) {
    JdbcClient jdbc = database.jdbc();
    jdbc.sql(
            """
            INSERT INTO check_in (workspace_id, programme_id, period, person_id, ask_date, state,
              due_at, closes_at, answerable_until, editable_until)
            SELECT p.workspace_id, r.id, to_char(current_date, 'IYYY-"W"IW'), p.person_id,
              date_trunc('week', current_date)::date, 'planned', :due,
              CAST(:due AS timestamptz) + interval '4 days',
              CAST(:due AS timestamptz) + interval '20 days',
              CAST(:due AS timestamptz) + interval '14 days'
            FROM person p JOIN programme r ON r.workspace_id = p.workspace_id""")
        .param("due", Timestamps.of(due))
        .update();
    plan(database, due);
  }

  /** Has everybody who was asked answered both questions, every third with a blocker. */
  void answer(Durable.Database database) {
    JdbcClient jdbc = database.jdbc();
    jdbc.sql(
            """
            UPDATE check_in SET state = 'submitted', submitted_at = due_at + interval '1 hour',
              mood = 4""")
        .update();
    jdbc.sql(
            """
            INSERT INTO interview (workspace_id, id, person_id, feature, subject, questionnaire,
              status, question, step, lead, ticked, begun_at, expires_at)
            SELECT c.workspace_id, md5('i' || c.person_id)::uuid, c.person_id, 'checkin',
              c.programme_id || '/' || c.period, v.plan -> 'questions', 'finished', NULL, 2, '', '',
              c.due_at, c.answerable_until
            FROM check_in c JOIN programme_version v USING (workspace_id, programme_id)""")
        .update();
    jdbc.sql(
            """
            INSERT INTO interview_answer (workspace_id, interview_id, question, version, answer,
              answered_at, edited)
            SELECT workspace_id, id, given.question, 1, given.answer::json, begun_at, false
            FROM interview, LATERAL (VALUES
              ('mood', '{"chosen": ["good"]}'),
              ('blockers', CASE WHEN abs(hashtext(id::text)) % 3 = 0
                THEN '{"words": "Väntar på besked om avtalet."}' ELSE '{"nothing": true}' END))
              AS given (question, answer)""")
        .update();
  }

  /** Plans a prompt for everybody without a check-in behind it, for what is measured of claims. */
  void plan(Durable.Database database, Instant due) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO notice (workspace_id, id, source, period, person_id, kind, feature,
              subject, urgency, due_at, next_at, expires_at)
            SELECT workspace_id, gen_random_uuid(),
              'programme:' || md5('r' || workspace_id)::uuid,
              to_char(current_date, 'IYYY-"W"IW'), person_id, 'prompt', 'checkin',
              md5('r' || workspace_id)::uuid || '/' || to_char(current_date, 'IYYY-"W"IW'), 1,
              :due, :due,
              CAST(:due AS timestamptz) + interval '4 days'
            FROM person""")
        .param("due", Timestamps.of(due))
        .update();
  }
}
