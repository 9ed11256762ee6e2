package se.kadens.sandbox.company;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who works at the sample company, managers before their reports. */
final class Staff {

  private static final String DOMAIN = "tallvik.example";
  private static final String STOCKHOLM = "Europe/Stockholm";
  private static final String LONDON = "Europe/London";
  private static final String NEW_YORK = "America/New_York";

  private final List<Member> members = new ArrayList<>();

  private Staff() {}

  static List<Member> hired() {
    Staff staff = new Staff();
    Member chief =
        staff.hire("Ingrid Sandell", null, "Operations", "VD", "employee", "sv", STOCKHOLM);
    staff.operations(chief.email());
    staff.product(chief.email());
    staff.platform(chief.email());
    staff.sales(chief.email());
    staff.support(chief.email());
    return List.copyOf(staff.members);
  }

  private void operations(String chief) {
    hire("Maria Ek", chief, "Operations", "HR-chef", "hr", "sv", STOCKHOLM);
    hire("Johan Norén", chief, "Operations", "IT och kontor", "admin", "sv", STOCKHOLM);
    hire("Helena Frisk", chief, "Operations", "Ekonomichef");
  }

  private void product(String chief) {
    String bo = hire("Bo Hartley", chief, "Product", "Head of Product", "en", STOCKHOLM);
    hire("Anna Lindgren", bo, "Product", "Produktägare");
    hire("Eva Månsson", bo, "Product", "Designer");
    hire("Kim Fraser", bo, "Product", "Developer", "en", LONDON);
    hire("Ola Brandt", bo, "Product", "Utvecklare");
    hire("Sara Wik", bo, "Product", "Testare");
    hire("Nils Ahlberg", bo, "Product", "Utvecklare");
    hire("Grace Holloway", bo, "Product", "UX writer", "en", LONDON);
  }

  private void platform(String chief) {
    String henrik = hire("Henrik Dahlman", chief, "Platform", "Driftchef", "sv", STOCKHOLM);
    hire("Elsa Nyberg", henrik, "Platform", "Utvecklare");
    hire("Tom Whitaker", henrik, "Platform", "Reliability engineer", "en", LONDON);
    hire("Maja Söderholm", henrik, "Platform", "Utvecklare");
    hire("Daniel Brooks", henrik, "Platform", "Data engineer", "en", NEW_YORK);
    hire("Aron Westin", henrik, "Platform", "Säkerhetsansvarig");
  }

  private void sales(String chief) {
    String rebecca = hire("Rebecca Lowell", chief, "Sales", "Head of Sales", "en", NEW_YORK);
    hire("Tyler Banks", rebecca, "Sales", "Account executive", "en", NEW_YORK);
    hire("Jenna Morrow", rebecca, "Sales", "Account manager", "en", NEW_YORK);
    hire("Fredrik Hallberg", rebecca, "Sales", "Säljare");
    hire("Charlotte Pym", rebecca, "Sales", "Account executive", "en", LONDON);
  }

  private void support(String chief) {
    String linnea = hire("Linnea Åkesson", chief, "Support", "Supportchef", "sv", STOCKHOLM);
    hire("Oskar Blom", linnea, "Support", "Kundstöd");
    hire("Amelia Thorne", linnea, "Support", "Customer support", "en", LONDON);
    hire("Megan Doyle", linnea, "Support", "Customer support", "en", NEW_YORK);
    hire("Viktor Sten", linnea, "Support", "Kundstöd");
  }

  private void hire(String name, String manager, String department, String title) {
    hire(name, manager, department, title, "sv", STOCKHOLM);
  }

  private String hire(
      String name, String manager, String department, String title, String locale, String zone) {
    return hire(name, manager, department, title, "employee", locale, zone).email();
  }

  private Member hire(
      String name,
      @Nullable String manager,
      String department,
      String title,
      String role,
      String locale,
      String zone) {
    String handle = handle(name);
    String id = "U0" + handle.substring(0, handle.indexOf('.')).toUpperCase(Locale.ROOT);
    Member member =
        new Member(id, name, handle + "@" + DOMAIN, manager, department, title, role, locale, zone);
    members.add(member);
    return member;
  }

  static String emailOf(String handle) {
    return handle + "@" + DOMAIN;
  }

  private static String handle(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(' ', '.');
  }
}
