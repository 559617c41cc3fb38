package org.tftsr.integrations.tests.servicenow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.integrations.tests.support.FakeService;
import org.tftsr.integrations.tests.support.Received;
import org.tftsr.integrations.tests.support.Reply;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An instance with incidents: the Table API and the Attachment API as their documentation describes them, with the rules it comes with. */
public final class FakeServiceNow extends FakeService {

	public static final String USER = "kim.operator";
	public static final String PASSWORD = "pass:wörd 1";

	/** An access token of the same user. */
	public static final String TOKEN = "access-token-0123456789";

	private static final String BEARER = "Bearer " + TOKEN;
	private static final String INCIDENTS = "/api/now/table/incident";
	private static final String USERS = "/api/now/table/sys_user";
	private static final String JOURNALS = "/api/now/table/sys_journal_field";
	/** A group, by what people call it. */
	public static final String GROUP = "Network Operations";
	/** What the instance keeps of it. */
	public static final String GROUP_ID = "287ebd7da9fe198100f92cc8d1d2154e";
	private static final String FILES = "/api/now/attachment";

	private final Map<String, Map<String, String>> incidents = new LinkedHashMap<>();
	private final List<Map<String, String>> files = new ArrayList<>();
	private final EncodedQuery queries = new EncodedQuery();
	private int pageSize = 10_000;
	private boolean version1;
	private boolean lateRules;
	private boolean withoutHashes;
	private boolean hidesNotes;
	private boolean hidesJournals;
	private int made;
	private int changes;

	/** At most so many records at a time, whatever is asked for. */
	public void pageSize(int records) {
		pageSize = records;
	}

	/** Answers with 404 where a list is empty. */
	public void version1() {
		version1 = true;
	}

	/** Rules run after the answer to what was written. */
	public void lateRules() {
		lateRules = true;
	}

	/** Says nothing of the content of files. */
	public void withoutHashes() {
		withoutHashes = true;
	}

	/** The incident does not show its work notes; they are to be had from the table that they are kept in. */
	public void hidesNotes() {
		hidesNotes = true;
	}

	/** Nobody may read the table of work notes. */
	public void hidesJournals() {
		hidesJournals = true;
	}

	/** What conditions of queries were not understood and left out, and programs that were run. */
	public EncodedQuery queries() {
		return queries;
	}

	/** All incidents, each by its fields. */
	public List<Map<String, String>> incidents() {
		return List.copyOf(incidents.values());
	}

	/** All files, each by its fields. */
	public List<Map<String, String>> files() {
		return List.copyOf(files);
	}

	/** Adds an incident; its sys_id. */
	public String add(String title) {
		return add(new LinkedHashMap<>(Map.of("short_description", title)));
	}

	private String add(Map<String, String> fields) {
		String sysId = HexFormat.of().toHexDigits(0x1d00_0000_0000_0000L + ++made) + "00000000000000aa";
		fields.putIfAbsent("urgency", "3");
		fields.putIfAbsent("impact", "3");
		fields.put("sys_id", sysId);
		fields.put("number", "INC%07d".formatted(10_000 + made));
		fields.put("state", "1");
		fields.put("active", "true");
		fields.put("sys_created_on", "2026-11-30 08:%02d:%02d".formatted(made / 60 % 60, made % 60));
		fields.put("sys_updated_on", fields.get("sys_created_on"));
		fields.putIfAbsent("caller_id", "");
		incidents.put(sysId, fields);
		return sysId;
	}

	/** What the rules that ServiceNow comes with make of impact and urgency. */
	private static void prioritise(Map<String, String> fields) {
		int sum = Integer.parseInt(fields.get("urgency")) + Integer.parseInt(fields.get("impact"));
		fields.put("priority", Integer.toString(sum - 1));
	}

	@Override
	protected Reply answer(Received request) {
		String expected = "Basic " + Base64.getEncoder().encodeToString((USER + ':' + PASSWORD).getBytes(StandardCharsets.UTF_8));
		if (!expected.equals(request.headers().get("authorization")) && !BEARER.equals(request.headers().get("authorization"))) {
			return error(401, "User Not Authenticated", "Required to provide Auth information").with("WWW-Authenticate", "BASIC realm=\"Service-now\"");
		}
		String path = request.path();
		if (path.startsWith(FILES)) {
			return files(request);
		}
		if (path.equals(USERS)) {
			return list(request, List.of(Map.of("sys_id", "user1", "user_name", USER), Map.of("sys_id", "user2", "user_name", "other")));
		}
		if (path.equals(JOURNALS)) {
			return hidesJournals ? error(403, "Operation Failed", "ACL Exception: read") : list(request, journals());
		}
		if (!path.equals(INCIDENTS) && !path.startsWith(INCIDENTS + '/')) {
			return error(400, "Invalid table " + path.substring(path.lastIndexOf('/') + 1), null);
		}
		return path.equals(INCIDENTS) ? table(request) : record(request, path.substring(INCIDENTS.length() + 1));
	}

	private List<Map<String, String>> journals() {
		return incidents.values().stream().filter(incident -> incident.containsKey("work_notes"))
				.map(incident -> Map.of("name", "incident", "element", "work_notes", "element_id", incident.get("sys_id"), "value",
						incident.get("work_notes"), "sys_created_on", incident.get("sys_updated_on")))
				.toList();
	}

	private Reply table(Received request) {
		if (request.method().equals("GET")) {
			return list(request, List.copyOf(incidents.values()));
		}
		Reply refused = refused(request);
		if (refused != null) {
			return refused;
		}
		Map<String, String> fields = fields(request);
		Map<String, String> made = incidents.get(add(fields));
		Reply reply = Reply.json(201, result(shown(made, request)).toString()).with("Location", origin() + INCIDENTS + '/' + made.get("sys_id"));
		prioritise(made);
		return lateRules ? reply : Reply.json(201, result(shown(made, request)).toString());
	}

	private Reply record(Received request, String sysId) {
		Map<String, String> there = incidents.get(sysId);
		if (there == null) {
			return error(404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");
		}
		if (request.method().equals("PATCH")) {
			Reply refused = refused(request);
			if (refused != null) {
				return refused;
			}
			Map<String, String> changed = fields(request);
			changed.computeIfPresent("work_notes", (name, note) -> there.getOrDefault(name, "") + note + '\n');
			there.putAll(changed);
			there.put("sys_updated_on", "2026-11-30 09:%02d:%02d".formatted(++changes / 60 % 60, changes % 60));
			prioritise(there);
		}
		return Reply.json(200, result(shown(there, request)).toString());
	}

	/** What is wrong with a request that writes; null where nothing is. */
	private static Reply refused(Received request) {
		if (!request.headers().getOrDefault("content-type", "").startsWith("application/json")) {
			return error(415, "Unsupported media type", null);
		}
		JsonElement body = JsonParser.parseString(request.text());
		boolean none = !body.isJsonObject() || body.getAsJsonObject().has("priority");
		return none ? error(403, "Operation Failed", "Data Policy Exception: priority is read only") : null;
	}

	private static Map<String, String> fields(Received request) {
		Map<String, String> fields = new LinkedHashMap<>();
		JsonParser.parseString(request.text()).getAsJsonObject().entrySet()
				.forEach(field -> fields.put(field.getKey(), field.getValue().getAsString()));
		boolean names = "true".equals(request.parameters().get("sysparm_input_display_value"));
		// a reference to what there is none of is empty
		fields.computeIfPresent("assignment_group", (name, group) -> names && group.equals(GROUP) || group.equals(GROUP_ID) ? GROUP_ID : "");
		return fields;
	}

	private Reply list(Received request, List<Map<String, String>> all) {
		Map<String, String> parameters = request.parameters();
		List<Map<String, String>> found = queries.matching(all, parameters.getOrDefault("sysparm_query", ""));
		int limit = Math.min(pageSize, Integer.parseInt(parameters.getOrDefault("sysparm_limit", "10000")));
		int offset = Integer.parseInt(parameters.getOrDefault("sysparm_offset", "0"));
		if (found.isEmpty() && version1) {
			return error(404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval");
		}
		JsonArray page = new JsonArray();
		found.stream().skip(offset).limit(limit).forEach(fields -> page.add(shown(fields, request)));
		Reply reply = Reply.json(200, result(page).toString()).with("X-Total-Count", Integer.toString(found.size()));
		// behind a proxy the instance calls itself by another name
		String self = "<https://inner.example" + request.rawPath() + "?sysparm_limit=" + limit + "&sysparm_offset=";
		return offset + limit < found.size()
				? reply.with("Link", self + "0>;rel=\"first\"," + self + (offset + limit) + ">;rel=\"next\"," + self + found.size() / limit * limit
						+ ">;rel=\"last\"")
				: reply;
	}

	private static JsonObject result(JsonElement result) {
		JsonObject answer = new JsonObject();
		answer.add("result", result);
		return answer;
	}

	/** The fields that are asked for, every value a text. */
	private JsonObject shown(Map<String, String> fields, Received request) {
		Map<String, String> parameters = request.parameters();
		List<String> names = List.of(parameters.getOrDefault("sysparm_fields", String.join(",", fields.keySet())).split(","));
		JsonObject record = new JsonObject();
		for (String name : names) {
			String value = hidesNotes && name.equals("work_notes") ? "" : fields.getOrDefault(name, "");
			if (!"all".equals(parameters.get("sysparm_display_value"))) {
				record.addProperty(name, value);
				continue;
			}
			JsonObject both = new JsonObject();
			both.addProperty("display_value", Words.of(name, value));
			both.addProperty("value", value);
			record.add(name, both);
		}
		return record;
	}

	private Reply files(Received request) {
		if (request.method().equals("GET")) {
			return list(request, files);
		}
		Map<String, String> parameters = request.parameters();
		if (!"incident".equals(parameters.get("table_name")) || !incidents.containsKey(parameters.get("table_sys_id"))) {
			return error(400, "Invalid table_name or table_sys_id", null);
		}
		Map<String, String> file = new LinkedHashMap<>();
		file.put("sys_id", "file" + files.size());
		file.put("file_name", parameters.get("file_name"));
		file.put("table_name", "incident");
		file.put("table_sys_id", parameters.get("table_sys_id"));
		file.put("content_type", request.headers().get("content-type"));
		file.put("size_bytes", Integer.toString(request.body().length));
		if (!withoutHashes) {
			file.put("hash", sha256(request.body()));
		}
		files.add(file);
		return Reply.json(201, result(shown(file, request)).toString());
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Reply error(int status, String message, String detail) {
		JsonObject error = new JsonObject();
		error.addProperty("message", message);
		error.addProperty("detail", detail);
		JsonObject answer = new JsonObject();
		answer.add("error", error);
		answer.addProperty("status", "failure");
		return Reply.json(status, answer.toString());
	}
}
