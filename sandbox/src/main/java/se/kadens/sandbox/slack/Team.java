package se.kadens.sandbox.slack;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The workspace, the app installed in it and the app's bot. */
record Team(String id, String name) {

  static final String APP = "A0SANDBOX";
  static final String BOT_USER = "U0SANDBOX";
  static final String BOT = "B0SANDBOX";
  static final String BOT_NAME = "bot";
  static final String VERIFICATION_TOKEN = "deprecated-verification-token";

  String domain() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  ObjectNode json() {
    return Json.object().put("id", id).put("domain", domain());
  }
}
