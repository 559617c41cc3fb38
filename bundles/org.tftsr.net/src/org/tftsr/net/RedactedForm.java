package org.tftsr.net;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.RedactedText;

/** The fields of a form, as {@code application/x-www-form-urlencoded} in the order in which they were put. Not thread-safe. */
public final class RedactedForm {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]{1,64}");

	/** Gives the value of a field. */
	@FunctionalInterface
	private interface Field {
		String value(RedactedBody.Reveal reveal) throws TftsrException;
	}

	private final Map<String, Field> fields = new LinkedHashMap<>();

	/** What the user has set, or a server has handed out. */
	public RedactedForm setting(String name, Setting value) {
		return put(name, reveal -> value.text());
	}

	/** Redacted text. */
	public RedactedForm text(String name, RedactedText value) {
		return put(name, reveal -> value.text());
	}

	/** A word of the protocol. */
	public <E extends Enum<E> & Word> RedactedForm word(String name, E word) {
		return put(name, reveal -> word.word());
	}

	/** A key, which is fetched when the request is sent and shown as dots. */
	public RedactedForm secret(String name, Secret secret) {
		return put(name, reveal -> reveal.text(secret));
	}

	private RedactedForm put(String name, Field field) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not the name of a field");
		}
		fields.put(name, field);
		return this;
	}

	/** The form as the body of a request. */
	public RedactedBody body() {
		Map<String, Field> now = new LinkedHashMap<>(fields);
		return new RedactedBody("application/x-www-form-urlencoded", reveal -> encoded(now, reveal));
	}

	private static byte[] encoded(Map<String, Field> fields, RedactedBody.Reveal reveal) throws TftsrException {
		StringBuilder text = new StringBuilder();
		for (Map.Entry<String, Field> field : fields.entrySet()) {
			text.append(text.isEmpty() ? "" : "&").append(field.getKey()).append('=')
					.append(URLEncoder.encode(field.getValue().value(reveal), StandardCharsets.UTF_8));
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}
}
