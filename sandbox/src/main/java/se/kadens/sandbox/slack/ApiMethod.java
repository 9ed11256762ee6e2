package se.kadens.sandbox.slack;

import tools.jackson.databind.node.ObjectNode;

/** One method of the Web API: what it answers, "ok" aside. */
@FunctionalInterface
interface ApiMethod {

  ObjectNode call(Arguments arguments);
}
