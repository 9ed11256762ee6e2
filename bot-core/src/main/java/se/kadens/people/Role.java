package se.kadens.people;

/** What a person may do beyond answering for themselves and leading their own reports. */
public enum Role {
  /** Answers, and sees what their own reports answered if they have any. */
  EMPLOYEE,
  /** Plans programmes for everyone; sees no named answers beyond their own reports. */
  HR,
  /** Names HR, managers and departments, and does what HR does. */
  ADMIN;

  public boolean mayPlan() {
    return this != EMPLOYEE;
  }
}
