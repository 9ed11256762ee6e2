package se.kadens.survey;

import java.util.Locale;
import java.util.TreeMap;
import se.kadens.survey.bank.ItemsJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a contract lies in the store: always in the same words, so that its hash is one. */
final class ContractJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private ContractJson() {}

  static String write(Contract contract) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("mode", contract.mode().code());
    json.set("thresholds", SurveyJson.write(contract.thresholds()));
    ObjectNode slices = json.putObject("slices");
    contract.slices().forEach((slice, invited) -> slices.put(slice.code(), invited));
    json.set("items", ItemsJson.write(contract.items()));
    json.put("purpose", contract.purpose());
    json.put("legal_basis", contract.legalBasis());
    json.put("contact", contract.contact());
    return json.toString();
  }

  static Contract read(String terms) {
    JsonNode json = JSON.readTree(terms);
    TreeMap<Slice, Integer> slices = new TreeMap<>();
    json.path("slices")
        .forEachEntry((slice, invited) -> slices.put(Slice.parse(slice), invited.intValue()));
    JsonNode thresholds = json.path("thresholds");
    return new Contract(
        Mode.valueOf(json.path("mode").stringValue().toUpperCase(Locale.ROOT)),
        new Thresholds(
            thresholds.path("score").intValue(),
            thresholds.path("distribution").intValue(),
            thresholds.path("comment").intValue()),
        slices,
        ItemsJson.readStored(json.path("items")),
        json.path("purpose").stringValue(),
        json.path("legal_basis").stringValue(),
        json.path("contact").stringValue());
  }
}
