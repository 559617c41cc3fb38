package org.tftsr.ai.tests.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** How the server of a provider speaks, written after what its maker has published, and independently of what is tested. */
abstract class Dialect {

	static final String MODEL = "tiny-1";
	static final int INPUT = 7;
	static final int OUTPUT = 13;

	/** Why a model stops. */
	enum Ending {
		DONE, LENGTH, FILTER
	}

	/** Why a server refuses. */
	enum Refusal {
		KEY, FORBIDDEN, MODEL, QUOTA, RATE, TOO_LONG, BLOCKED, FAILED, OVERLOADED, BUSY
	}

	/** A piece of a stream. */
	record Frame(String event, String data) {
	}

	abstract ProviderKind kind();

	/** The base address of the provider. */
	abstract String address(String origin);

	ProviderOptions options() {
		return ProviderOptions.USUAL;
	}

	/** Whether the answer comes in pieces. */
	boolean streams() {
		return true;
	}

	/** Whether pieces are server-sent events. */
	boolean hasEvents() {
		return true;
	}

	/** Whether it tells the time to wait in a header. */
	boolean hasRetryHeader() {
		return true;
	}

	String contentType() {
		return "text/event-stream; charset=utf-8";
	}

	String newLine() {
		return "\n";
	}

	String encoded(Frame frame, String newLine) {
		return (frame.event().isEmpty() ? "" : "event: " + frame.event() + newLine) + "data: " + frame.data() + newLine + newLine;
	}

	abstract boolean isChat(Seen request);

	abstract boolean isModelList(Seen request);

	abstract String modelList(Seen request);

	/** The key as the request brings it; null where it brings none. */
	abstract String key(Seen request);

	/** What is wrong with a question. */
	abstract List<String> complaints(Seen request);

	abstract List<Frame> opening(Seen request);

	abstract Frame token(String text);

	abstract Frame thought(String text);

	/** The pieces that say that the model has stopped, without what marks the end of the stream. */
	abstract List<Frame> stop(Ending ending, boolean usage);

	/** The same with the end mark. */
	abstract List<Frame> closing(Ending ending, boolean usage);

	abstract Frame inlineError();

	abstract String document(Seen request, String text, Ending ending);

	/** The status with its words. */
	String status(Refusal refusal) {
		return switch (refusal) {
		case KEY -> "401 Unauthorized";
		case FORBIDDEN -> "403 Forbidden";
		case MODEL -> "404 Not Found";
		case QUOTA, RATE -> "429 Too Many Requests";
		case TOO_LONG, BLOCKED -> "400 Bad Request";
		case FAILED -> "500 Internal Server Error";
		case OVERLOADED -> "503 Service Unavailable";
		case BUSY -> "529 Overloaded";
		};
	}

	abstract String error(Refusal refusal);

	static String quoted(String text) {
		return new JsonPrimitive(text).toString();
	}

	/** Members that are missing, and members that the description does not know. */
	static List<String> members(JsonObject object, Set<String> required, Set<String> known) {
		List<String> complaints = new ArrayList<>();
		required.stream().filter(name -> !object.has(name)).forEach(name -> complaints.add(name + ": field required"));
		object.keySet().stream().filter(name -> !known.contains(name)).forEach(name -> complaints.add(name + ": extra input"));
		return complaints;
	}

	/** Messages of a role and a content: the user first and last, taking turns, one system message at most and at the beginning. */
	static List<String> messages(JsonObject body, String member, String contentMember, Set<String> roles) {
		List<String> complaints = new ArrayList<>();
		String before = "assistant";
		boolean begun = false;
		for (JsonElement element : body.getAsJsonArray(member)) {
			JsonObject message = element.getAsJsonObject();
			String role = message.get("role").getAsString().replace("model", "assistant");
			if (!roles.contains(message.get("role").getAsString())) {
				complaints.add("no such role: " + role);
			}
			complaints.addAll(members(message, Set.of("role", contentMember), Set.of("role", contentMember)));
			if (role.equals("system") ? begun : role.equals(before)) {
				complaints.add("roles must alternate: " + role);
			}
			before = role.equals("system") ? "assistant" : role;
			begun = true;
		}
		if (!before.equals("user")) {
			complaints.add("the last message must be of the user");
		}
		return complaints;
	}
}
