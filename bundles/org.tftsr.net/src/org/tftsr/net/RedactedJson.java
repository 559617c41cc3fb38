package org.tftsr.net;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.pii.RedactedText;

import com.google.gson.stream.JsonWriter;

/**
 * A JSON object that is fit to leave this machine: there is no method that takes a plain string as a value. Members are written in
 * the order in which they were put. Not thread-safe.
 */
public final class RedactedJson {

	/** Names of members come from the descriptions of protocols; this is too narrow for a line of a log. */
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-/$]{1,64}");

	/** Writes one member with its name. */
	@FunctionalInterface
	private interface Member {
		void write(JsonWriter out) throws IOException;
	}

	private final List<Member> members = new ArrayList<>();

	private RedactedJson() {
	}

	/** An object without members. */
	public static RedactedJson object() {
		return new RedactedJson();
	}

	/** Redacted text. */
	public RedactedJson text(String name, RedactedText text) {
		return add(name, out -> out.value(text.text()));
	}

	/** Redacted texts. */
	public RedactedJson texts(String name, List<RedactedText> texts) {
		List<RedactedText> values = List.copyOf(texts);
		return add(name, out -> {
			out.beginArray();
			for (RedactedText value : values) {
				out.value(value.text());
			}
			out.endArray();
		});
	}

	/** Redacted texts as one, with an empty line between them. */
	public RedactedJson joined(String name, List<RedactedText> texts) {
		String joined = texts.stream().map(RedactedText::text).collect(Collectors.joining("\n\n"));
		return add(name, out -> out.value(joined));
	}

	/** What the user has set. */
	public RedactedJson setting(String name, Setting setting) {
		return add(name, out -> out.value(setting.text()));
	}

	/** A word of the protocol. */
	public <E extends Enum<E> & Word> RedactedJson word(String name, E word) {
		return add(name, out -> out.value(word.word()));
	}

	/** A number. */
	public RedactedJson number(String name, long number) {
		return add(name, out -> out.value(number));
	}

	/** True or false. */
	public RedactedJson flag(String name, boolean flag) {
		return add(name, out -> out.value(flag));
	}

	/** An object within. */
	public RedactedJson object(String name, RedactedJson object) {
		return add(name, object::write);
	}

	/** Objects within. */
	public RedactedJson array(String name, List<RedactedJson> objects) {
		List<RedactedJson> values = List.copyOf(objects);
		return add(name, out -> {
			out.beginArray();
			for (RedactedJson value : values) {
				value.write(out);
			}
			out.endArray();
		});
	}

	private RedactedJson add(String name, Member value) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not the name of a member");
		}
		members.add(out -> {
			out.name(name);
			value.write(out);
		});
		return this;
	}

	private void write(JsonWriter out) throws IOException {
		out.beginObject();
		for (Member member : members) {
			member.write(out);
		}
		out.endObject();
	}

	/** The object as the body of a request. */
	public RedactedBody body() {
		return new RedactedBody(json(), "application/json");
	}

	private String json() {
		StringWriter text = new StringWriter();
		try (JsonWriter out = new JsonWriter(text)) {
			write(out);
		} catch (IOException e) {
			throw new UncheckedIOException("A string writer never fails", e);
		}
		return text.toString();
	}
}
