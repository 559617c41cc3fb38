package org.tftsr.net.tests;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.net.Address;
import org.tftsr.net.Framing;
import org.tftsr.net.Outgoing;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.SecretHeader;
import org.tftsr.net.Timers;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** Makes requests step by step. */
final class Requests {

	static final String ACTION = "test_send";
	static final String DESTINATION = "My Server";
	/** Long enough for a busy machine. */
	static final Timers TIMERS = new Timers(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(5));

	private final URI address;
	private String method = "POST";
	private UUID issue;
	private SecretHeader secret;
	private RedactedBody body;
	private Framing framing = Framing.SSE;
	private boolean repeatable = true;
	private boolean reviewed;
	private boolean suspicious;
	private long mostMicros;
	private Timers timers = TIMERS;
	private final Map<String, String> headers = new LinkedHashMap<>();

	private Requests(URI address) {
		this.address = address;
		text("hello");
	}

	/** A question to an address that is answered by a stream. */
	static Requests to(URI address) {
		return new Requests(address);
	}

	/** Text that went through the redactor. */
	static RedactedText redacted(String text) {
		return new Redactor(ConfiguredDetector.standard(), new Pseudonyms()).redact(text);
	}

	Requests get() {
		method = "GET";
		body = RedactedBody.NONE;
		framing = Framing.DOCUMENT;
		return this;
	}

	Requests text(String text) {
		body = RedactedJson.object().text("text", redacted(text)).body();
		return this;
	}

	Requests about(UUID issueId) {
		issue = issueId;
		return this;
	}

	Requests key(String key) {
		secret = new SecretHeader("Authorization", "Bearer ", () -> Passphrase.of(key.toCharArray()));
		return this;
	}

	Requests secret(SecretHeader header) {
		secret = header;
		return this;
	}

	Requests header(String name, String value) {
		headers.put(name, value);
		return this;
	}

	Requests framing(Framing other) {
		framing = other;
		return this;
	}

	Requests once() {
		repeatable = false;
		return this;
	}

	Requests reviewed() {
		reviewed = true;
		return this;
	}

	Requests suspicious() {
		suspicious = true;
		return this;
	}

	Requests costing(long micros) {
		mostMicros = micros;
		return this;
	}

	Requests timers(Timers other) {
		timers = other;
		return this;
	}

	Outgoing build() throws TftsrException {
		return new Outgoing(ACTION, issue, DESTINATION, method, Address.of(address.toString()), headers, secret, body, framing, repeatable, reviewed, 12, mostMicros,
				Map.of("EMAIL", 1), List.of("a note"), Map.of("log_sha256", "abc"), timers, suspicious);
	}
}
