package org.tftsr.net;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.core.problem.TftsrException;
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
		void write(JsonWriter out, RedactedBody.Reveal reveal) throws IOException, TftsrException;
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
		return add(name, (out, reveal) -> out.value(text.text()));
	}

	/** Redacted texts. */
	public RedactedJson texts(String name, List<RedactedText> texts) {
		List<RedactedText> values = List.copyOf(texts);
		return add(name, (out, reveal) -> {
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
		return add(name, (out, reveal) -> out.value(joined));
	}

	/** A phrase, such as a query. */
	public RedactedJson phrase(String name, RedactedPhrase phrase) {
		String text = phrase.text();
		return add(name, (out, reveal) -> out.value(text));
	}

	/** What the user has set. */
	public RedactedJson setting(String name, Setting setting) {
		return add(name, (out, reveal) -> out.value(setting.text()));
	}

	/** A word of the protocol. */
	public <E extends Enum<E> & Word> RedactedJson word(String name, E word) {
		return add(name, (out, reveal) -> out.value(word.word()));
	}

	/** Settings, or names that a server has handed out. */
	public RedactedJson settings(String name, List<Setting> settings) {
		List<Setting> values = List.copyOf(settings);
		return add(name, (out, reveal) -> {
			out.beginArray();
			for (Setting value : values) {
				out.value(value.text());
			}
			out.endArray();
		});
	}

	/** Numbers. */
	public RedactedJson numbers(String name, List<Long> numbers) {
		List<Long> values = List.copyOf(numbers);
		return add(name, (out, reveal) -> {
			out.beginArray();
			for (long value : values) {
				out.value(value);
			}
			out.endArray();
		});
	}

	/** A key, which is fetched when the request is sent and shown as dots. */
	public RedactedJson secret(String name, Secret secret) {
		return add(name, (out, reveal) -> out.value(reveal.text(secret)));
	}

	/** A number. */
	public RedactedJson number(String name, long number) {
		return add(name, (out, reveal) -> out.value(number));
	}

	/** True or false. */
	public RedactedJson flag(String name, boolean flag) {
		return add(name, (out, reveal) -> out.value(flag));
	}

	/** An object within. */
	public RedactedJson object(String name, RedactedJson object) {
		return add(name, object::write);
	}

	/** Objects within. */
	public RedactedJson array(String name, List<RedactedJson> objects) {
		List<RedactedJson> values = List.copyOf(objects);
		return add(name, (out, reveal) -> {
			out.beginArray();
			for (RedactedJson value : values) {
				value.write(out, reveal);
			}
			out.endArray();
		});
	}

	private RedactedJson add(String name, Member value) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not the name of a member");
		}
		members.add((out, reveal) -> {
			out.name(name);
			value.write(out, reveal);
		});
		return this;
	}

	private void write(JsonWriter out, RedactedBody.Reveal reveal) throws IOException, TftsrException {
		out.beginObject();
		for (Member member : members) {
			member.write(out, reveal);
		}
		out.endObject();
	}

	/** The object as the body of a request. */
	public RedactedBody body() {
		return new RedactedBody("application/json", reveal -> json(reveal, this::write));
	}

	/**
	 * Objects as the body of a request that is a list.
	 *
	 * @param mediaType such as {@code application/json-patch+json}
	 */
	public static RedactedBody list(List<RedactedJson> objects, String mediaType) {
		List<RedactedJson> values = List.copyOf(objects);
		return new RedactedBody(mediaType, reveal -> json(reveal, (out, secrets) -> {
			out.beginArray();
			for (RedactedJson value : values) {
				value.write(out, secrets);
			}
			out.endArray();
		}));
	}

	private static byte[] json(RedactedBody.Reveal reveal, Member whole) throws TftsrException {
		StringWriter text = new StringWriter();
		try (JsonWriter out = new JsonWriter(text)) {
			whole.write(out, reveal);
		} catch (IOException e) {
			throw new UncheckedIOException("A string writer never fails", e);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}
}
