package org.tftsr.integrations.tests.azuredevops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What a process allows: its types, each with its fields. */
final class Process {

	/**
	 * A field.
	 *
	 * @param allowed  values; empty for any
	 * @param required whether it wants one and has none by itself
	 */
	private record Field(String reference, String name, List<String> allowed, boolean required) {
	}

	private static final List<String> COMMON = List.of("System.Title", "System.Description", "System.Tags", "System.AreaPath",
			"System.IterationPath", "System.State", "System.History");
	private static final String SEVERITY = "Microsoft.VSTS.Common.Severity";
	private static final String PRIORITY = "Microsoft.VSTS.Common.Priority";
	private static final String REPRO_STEPS = "Microsoft.VSTS.TCM.ReproSteps";

	private final Map<String, String> references = new LinkedHashMap<>();
	private final Map<String, List<Field>> types = new LinkedHashMap<>();

	/** Agile, as it comes with the service. */
	static Process agile() {
		Process process = new Process();
		process.type("Bug", "Microsoft.VSTS.WorkItemTypes.Bug", REPRO_STEPS);
		process.choice("Bug", SEVERITY, "Severity", false, "1 - Critical", "2 - High", "3 - Medium", "4 - Low");
		process.choice("Bug", PRIORITY, "Priority", false, "1", "2", "3", "4");
		process.type("Task", "Microsoft.VSTS.WorkItemTypes.Task");
		process.choice("Task", PRIORITY, "Priority", false, "1", "2", "3", "4");
		process.type("User Story", "Microsoft.VSTS.WorkItemTypes.UserStory");
		process.type("Issue", "Microsoft.VSTS.WorkItemTypes.Issue");
		return process;
	}

	/** Basic, which has neither bugs nor severities. */
	static Process basic() {
		Process process = new Process();
		process.type("Epic", "Microsoft.VSTS.WorkItemTypes.Epic");
		process.type("Issue", "Microsoft.VSTS.WorkItemTypes.Issue");
		process.type("Task", "Microsoft.VSTS.WorkItemTypes.Task");
		return process;
	}

	/** One in German, with a type and a mandatory field of its own. */
	static Process german() {
		Process process = new Process();
		process.type("Fehler", "Microsoft.VSTS.WorkItemTypes.Bug", REPRO_STEPS);
		process.choice("Fehler", SEVERITY, "Schweregrad", false, "1 - Kritisch", "2 - Hoch", "3 - Mittel", "4 - Gering");
		process.type("Incident", "Custom.Incident");
		process.choice("Incident", "Custom.Affected", "Affected service", true, "Shop", "Mail");
		return process;
	}

	private void type(String name, String reference, String... further) {
		List<Field> fields = new ArrayList<>();
		COMMON.forEach(field -> fields.add(new Field(field, field.substring(7), List.of(), field.equals("System.State"))));
		for (String field : further) {
			fields.add(new Field(field, field, List.of(), false));
		}
		references.put(name, reference);
		types.put(name, fields);
	}

	private void choice(String type, String reference, String name, boolean required, String... allowed) {
		types.get(type).add(new Field(reference, name, List.of(allowed), required));
	}

	boolean has(String type) {
		return types.containsKey(type);
	}

	/** What a rule says against the fields of a work item; null where none does. */
	String objection(String type, Map<String, String> given) {
		for (Map.Entry<String, String> field : given.entrySet()) {
			Field known = types.get(type).stream().filter(one -> one.reference.equals(field.getKey())).findFirst().orElse(null);
			if (known == null) {
				return "TF51535: Cannot find field " + field.getKey() + '.';
			}
			if (!known.allowed.isEmpty() && !known.allowed.contains(field.getValue())) {
				return "TF401320: Rule Error for field " + known.name + ". Error code: HasValues, LimitedToValues, InvalidListValue.";
			}
		}
		return types.get(type).stream()
				.filter(field -> field.required && !field.reference.startsWith("System.") && !given.containsKey(field.reference)).findFirst()
				.map(field -> "TF401320: Rule Error for field " + field.name + ". Error code: Required, InvalidEmpty.").orElse(null);
	}

	JsonArray types() {
		JsonArray all = new JsonArray();
		references.forEach((name, reference) -> {
			JsonObject type = new JsonObject();
			type.addProperty("name", name);
			type.addProperty("referenceName", reference);
			all.add(type);
		});
		JsonObject disabled = new JsonObject();
		disabled.addProperty("name", "Ticket");
		disabled.addProperty("isDisabled", true);
		all.add(disabled);
		return all;
	}

	JsonArray fields(String type) {
		JsonArray all = new JsonArray();
		for (Field field : types.get(type)) {
			JsonObject json = new JsonObject();
			json.addProperty("referenceName", field.reference);
			json.addProperty("name", field.name);
			json.addProperty("alwaysRequired", field.required);
			json.add("defaultValue", null);
			JsonArray allowed = new JsonArray();
			field.allowed.forEach(allowed::add);
			json.add("allowedValues", allowed);
			all.add(json);
		}
		return all;
	}
}
