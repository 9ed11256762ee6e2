package se.kadens.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.kadens.survey.Cell;
import se.kadens.survey.CellJson;
import se.kadens.survey.LineManagers;
import se.kadens.survey.Slice;
import se.kadens.survey.Table;
import se.kadens.survey.Wave;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is released of a wave, as it is handed to other programs. */
@Component
class SurveyResultsJson {

  private final Table table;
  private final LineManagers lineManagers;

  SurveyResultsJson(Table table, LineManagers lineManagers) {
    this.table = table;
    this.lineManagers = lineManagers;
  }

  /** Without a cell as long as it is open. */
  ObjectNode of(Wave wave) {
    ObjectNode json = header(wave);
    List<Table.Turnout> turnout = table.turnout(wave);
    List<Cell> cells = table.cells(wave);
    Map<String, String> managers = lineManagers.addresses(wave);
    ArrayNode participation = json.putArray("participation");
    for (Table.Turnout rate : turnout) {
      ObjectNode node = participation.addObject();
      node.set("slice", slice(rate.slice(), managers));
      node.put("invited", rate.invited()).put("answered", rate.answered());
    }
    ArrayNode array = json.putArray("cells");
    for (Cell cell : cells) {
      ObjectNode node = array.addObject();
      node.set("slice", slice(cell.slice(), managers));
      node.put("item", cell.item());
      node.setAll(CellJson.write(cell.content()));
    }
    return json;
  }

  /**
   * @param department only those shown for it; absent for all
   */
  ObjectNode comments(Wave wave, @Nullable String department) {
    ObjectNode json = header(wave);
    ArrayNode comments = json.putArray("comments");
    for (Table.Remark remark : table.comments(wave)) {
      if (department == null || department.equals(remark.department())) {
        ObjectNode node = comments.addObject();
        node.put("item", remark.item()).put("wave", wave.number()).put("text", remark.words());
        if (remark.department() != null) {
          node.put("department", remark.department());
        }
      }
    }
    return json;
  }

  private static ObjectNode header(Wave wave) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("contract", wave.hash())
        .put("mode", wave.contract().mode().code())
        .put("wave", wave.number())
        .put("state", wave.state().code());
  }

  private static ObjectNode slice(Slice slice, Map<String, String> managers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (slice.kind()) {
      case EVERYONE -> json.put("everyone", true);
      case DEPARTMENT, LANGUAGE -> json.put(slice.kind().code(), slice.key());
      case MANAGER ->
          json.put(slice.kind().code(), managers.getOrDefault(slice.key(), slice.key()));
    };
  }
}
