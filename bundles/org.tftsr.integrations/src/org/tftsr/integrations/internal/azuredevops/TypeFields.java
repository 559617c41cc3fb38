package org.tftsr.integrations.internal.azuredevops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tftsr.integrations.internal.rest.JsonFields;

import com.google.gson.JsonElement;

/** The fields that a type of work items has, by their reference names. */
final class TypeFields {

	static final String TITLE = "System.Title";
	static final String REPRO_STEPS = "Microsoft.VSTS.TCM.ReproSteps";
	static final String DESCRIPTION = "System.Description";
	static final String SEVERITY = "Microsoft.VSTS.Common.Severity";
	static final String PRIORITY = "Microsoft.VSTS.Common.Priority";
	static final String TAGS = "System.Tags";
	static final String HISTORY = "System.History";

	private record Field(String name, boolean toBeGiven, List<String> allowed) {
	}

	private final Map<String, Field> fields = new LinkedHashMap<>();

	/** @param answer {@code {"value":[{"referenceName":…}]}}; what is of another form is left out */
	TypeFields(JsonFields answer) {
		for (JsonFields field : answer.list("value")) {
			String reference = field.text("referenceName");
			if (reference != null) {
				fields.put(reference, field(field, reference));
			}
		}
	}

	private static Field field(JsonFields field, String reference) {
		List<String> allowed = field.texts("allowedValues");
		JsonElement usual = field.json().get("defaultValue");
		boolean toBeGiven = field.flag("alwaysRequired") && (usual == null || usual.isJsonNull());
		String name = field.text("name");
		return new Field(name == null ? reference : name, toBeGiven, allowed == null ? List.of() : List.copyOf(allowed));
	}

	/** Whether the type has a field. */
	boolean has(String reference) {
		return fields.containsKey(reference);
	}

	/** The values that a field takes; empty where it takes any. */
	List<String> allowed(String reference) {
		Field field = fields.get(reference);
		return field == null ? List.of() : field.allowed;
	}

	/** Where the long text stands: a bug has none but the steps to see it on its form. */
	String longText() {
		return has(REPRO_STEPS) ? REPRO_STEPS : DESCRIPTION;
	}

	/**
	 * Those of the process that want a value, have none by themselves as far as the server says, and are given none; for a person. Some
	 * have one by a rule, which only the server knows.
	 */
	List<String> missing(Set<String> given) {
		return fields.entrySet().stream().filter(field -> field.getValue().toBeGiven)
				// those of the system have values: of the project, of the first state
				.filter(field -> !field.getKey().startsWith("System.") && !given.contains(field.getKey()))
				.map(field -> field.getValue().name + " (" + field.getKey() + ')').toList();
	}
}
