package org.tftsr.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.internal.address.Messages;
import org.tftsr.pii.RedactedText;

/**
 * Where a request goes. What is added to the address that somebody has set are words of a protocol, settings, numbers and redacted
 * text: there is no way to put a plain text into a path or a query. Immutable.
 */
public final class Address {

	private static final int LONGEST = 2048;

	/** Paths and parameters of protocols; too narrow for a line of a log. */
	private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_.\\-/$~]{0,128}");

	private final URI uri;

	private Address(URI uri) {
		this.uri = uri;
	}

	/**
	 * The address that somebody has set, or that a server has answered with. Whether anything may go there is for the gate to say.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where it is no address at all; the message does not repeat it
	 */
	public static Address of(String configured) throws TftsrException {
		String text = configured == null ? "" : configured.strip();
		if (text.isEmpty() || text.length() > LONGEST) {
			throw notAnAddress();
		}
		try {
			return new Address(new URI(text));
		} catch (URISyntaxException e) {
			// its message repeats the address, which may hold what does not belong there
			throw notAnAddress();
		}
	}

	private static TftsrException notAnAddress() {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.Address_noneWhat, Messages.Address_noneWhy,
				Messages.Address_noneRemedy);
	}

	/** With words of the protocol behind the path, such as {@code rest/api/content}. */
	public Address path(String words) {
		return words.isEmpty() ? this : behindPath((words.startsWith("/") ? "" : "/") + required(words));
	}

	/**
	 * With a name as one more segment of the path.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where it is empty or made of dots alone: it would lead to another path
	 */
	public Address segment(Setting name) throws TftsrException {
		return behindPath('/' + encoded(whole(name.text())));
	}

	/** With redacted text as one more segment of the path; as {@link #segment(Setting)}. */
	public Address segment(RedactedText text) throws TftsrException {
		return behindPath('/' + encoded(whole(text.text())));
	}

	/** With a phrase as one more segment of the path; a dollar sign stays one, as services write it. As {@link #segment(Setting)}. */
	public Address segment(RedactedPhrase phrase) throws TftsrException {
		return behindPath('/' + encoded(whole(phrase.text())).replace("%24", "$"));
	}

	/** Servers and proxies take a segment of one or two dots for a way up, however it is written. */
	private static String whole(String segment) throws TftsrException {
		if (segment.chars().allMatch(c -> c == '.')) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Address_nameWhat, Messages.Address_nameWhy,
					Messages.Address_nameRemedy);
		}
		return segment;
	}

	/** With a number as one more segment of the path. */
	public Address segment(long number) {
		return behindPath("/" + number);
	}

	/** With a parameter. */
	public Address query(String name, Setting value) {
		return parameter(name, value.text());
	}

	/** With a parameter that is redacted text. */
	public Address query(String name, RedactedText value) {
		return parameter(name, value.text());
	}

	/** With a parameter that is a phrase, such as a query. */
	public Address query(String name, RedactedPhrase value) {
		return parameter(name, value.text());
	}

	/** With a parameter that is a number. */
	public Address query(String name, long value) {
		return parameter(name, Long.toString(value));
	}

	/** With a parameter whose value is a word of the protocol. */
	public Address query(String name, String words) {
		return parameter(name, required(words.replace(",", "")).isEmpty() ? "" : words);
	}

	private Address behindPath(String encoded) {
		String text = uri.toString();
		int query = text.indexOf('?');
		int end = query < 0 ? text.length() : query;
		String rest = text.substring(end);
		while (end > 0 && text.charAt(end - 1) == '/') {
			end--;
		}
		return new Address(URI.create(text.substring(0, end) + encoded + rest));
	}

	private Address parameter(String name, String value) {
		String text = uri.toString();
		String separator = uri.getRawQuery() == null ? "?" : uri.getRawQuery().isEmpty() ? "" : "&";
		return new Address(URI.create(text + separator + required(name) + '=' + encoded(value)));
	}

	private static String required(String words) {
		if (!WORDS.matcher(words).matches()) {
			throw new IllegalArgumentException("Not words of a protocol");
		}
		return words;
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** As it is sent. */
	public URI uri() {
		return uri;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Address address && uri.equals(address.uri);
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(uri);
	}

	/** The address, with the query. */
	@Override
	public String toString() {
		return uri.toString();
	}
}
