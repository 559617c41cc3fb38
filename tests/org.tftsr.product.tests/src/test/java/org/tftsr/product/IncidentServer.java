package org.tftsr.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Speaks as ServiceNow does of incidents: priorities are computed, queries are for equal values or words in titles. */
final class IncidentServer extends FakeService {

	static final String USER = "kim";
	static final String PASSWORD = "canary-password";

	private static final String INCIDENTS = "/api/now/table/incident";

	private static final String FILES = "/api/now/attachment";
	private static final String ACCESS = "canary-access-token";

	private final Map<String, Map<String, String>> incidents = new LinkedHashMap<>();
	/** Files at incidents. */
	private final List<Map<String, String>> files = new ArrayList<>();
	/** What a code is good for, with the challenge that its proof has to fit. */
	private final Map<String, String> codes = new ConcurrentHashMap<>();

	IncidentServer() throws IOException {
		super("Basic " + Base64.getEncoder().encodeToString((USER + ':' + PASSWORD).getBytes(StandardCharsets.UTF_8)));
	}

	/** All incidents, each by its fields. */
	List<Map<String, String>> incidents() {
		return List.copyOf(incidents.values());
	}

	/** The names of the files at all incidents. */
	List<String> files() {
		return files.stream().map(file -> file.get("file_name")).toList();
	}

	/** Somebody has signed in, and is sent back with this code, once. */
	void expectSignIn(String code, String challenge) {
		codes.put(code, challenge);
	}

	@Override
	boolean knows(String header) {
		return super.knows(header) || ("Bearer " + ACCESS).equals(header);
	}

	@Override
	Answer open(Asked asked) {
		if (!asked.path().equals("/oauth_token.do")) {
			return null;
		}
		Map<String, String> form = form(asked.body());
		String challenge = codes.remove(form.getOrDefault("code", ""));
		return challenge != null && challenge.equals(challenge(form.getOrDefault("code_verifier", "")))
				? new Answer(200, "{\"access_token\":\"" + ACCESS + "\",\"token_type\":\"Bearer\",\"expires_in\":1800}")
				: new Answer(401, "{\"error\":\"invalid_grant\",\"error_description\":\"no\"}");
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder().withoutPadding()
					.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	Answer answer(Asked asked) {
		if (asked.path().startsWith("/api/now/table/sys_user")) {
			return new Answer(200, "{\"result\":[]}");
		}
		if (asked.path().equals(INCIDENTS)) {
			return asked.method().equals("POST") ? made(asked) : list(asked);
		}
		if (asked.path().equals(FILES)) {
			return result(files, asked.query().getOrDefault("sysparm_query", ""));
		}
		if (asked.path().equals(FILES + "/file")) {
			return attached(asked);
		}
		Map<String, String> incident = incidents.get(asked.path().substring(INCIDENTS.length() + 1));
		if (incident == null) {
			return new Answer(404, "{\"error\":{\"message\":\"No Record found\",\"detail\":\"\"},\"status\":\"failure\"}");
		}
		if (asked.method().equals("PATCH")) {
			take(asked.json(), incident);
		}
		return new Answer(200, result(incident));
	}

	private Answer made(Asked asked) {
		Map<String, String> incident = new LinkedHashMap<>(Map.of("state", "New", "active", "true", "urgency", "3", "impact", "3"));
		String sysId = "%032x".formatted(0xf00d + incidents.size());
		incident.put("sys_id", sysId);
		incident.put("number", "INC%07d".formatted(10_042 + incidents.size()));
		take(asked.json(), incident);
		incidents.put(sysId, incident);
		return new Answer(201, result(incident));
	}

	private static void take(JsonObject fields, Map<String, String> incident) {
		fields.entrySet().forEach(field -> incident.put(field.getKey(), field.getValue().getAsString()));
		incident.put("priority", Integer.toString(Integer.parseInt(incident.get("urgency")) + Integer.parseInt(incident.get("impact")) - 1));
	}

	private Answer attached(Asked asked) {
		Map<String, String> file = new LinkedHashMap<>(asked.query());
		file.put("size_bytes", Integer.toString(asked.body().getBytes(StandardCharsets.UTF_8).length));
		files.add(file);
		return new Answer(201, result(file));
	}

	private Answer list(Asked asked) {
		return result(incidents.values(), asked.query().getOrDefault("sysparm_query", ""));
	}

	private static Answer result(Collection<Map<String, String>> records, String query) {
		JsonArray found = new JsonArray();
		records.stream().filter(record -> matches(record, query)).map(IncidentServer::json).forEach(found::add);
		JsonObject answer = new JsonObject();
		answer.add("result", found);
		return new Answer(200, answer.toString());
	}

	private static boolean matches(Map<String, String> incident, String query) {
		for (String condition : query.split("\\^")) {
			String[] like = condition.split("LIKE", 2);
			String[] equal = condition.split("=", 2);
			boolean holds = condition.startsWith("ORDERBY") || condition.isEmpty()
					|| (like.length == 2 ? incident.getOrDefault(like[0], "").contains(like[1])
							: equal[1].equals(incident.get(equal[0])));
			if (!holds) {
				return false;
			}
		}
		return true;
	}

	private static String result(Map<String, String> incident) {
		JsonObject answer = new JsonObject();
		answer.add("result", json(incident));
		return answer.toString();
	}

	private static JsonObject json(Map<String, String> incident) {
		JsonObject json = new JsonObject();
		incident.forEach((name, value) -> {
			JsonObject both = new JsonObject();
			both.addProperty("display_value", value);
			both.addProperty("value", value);
			json.add(name, both);
		});
		return json;
	}
}
