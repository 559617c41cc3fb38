package org.tftsr.net.internal.stream;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.Receiver;

/** Hands on what comes as pieces, until the receiver has seen the end mark. Not thread-safe. */
public final class Pieces {

	private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

	private final Receiver receiver;
	private final PieceParser parser;
	private boolean any;
	private boolean ended;

	/**
	 * @param contentType media type that the server names; empty where it names none
	 * @throws TftsrException where it can be no such answer
	 */
	public Pieces(Framing framing, String contentType, Receiver receiver) throws TftsrException {
		String type = contentType.toLowerCase(Locale.ROOT);
		if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
			throw StreamProblems.webPage();
		}
		this.receiver = receiver;
		this.parser = switch (framing) {
		case SSE -> new EventsOrDocument();
		case NDJSON -> new LineParser();
		case DOCUMENT -> new DocumentParser(charset(contentType));
		case AS_TOLD -> told(type, contentType);
		};
	}

	private static PieceParser told(String type, String contentType) {
		if (type.startsWith("text/event-stream")) {
			return new EventParser();
		}
		boolean lines = type.matches("application/(x-)?(ndjson|jsonl|jsonlines).*");
		return lines ? new LineParser() : new DocumentParser(charset(contentType));
	}

	private static Charset charset(String contentType) {
		Matcher named = CHARSET.matcher(contentType);
		try {
			return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
		} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
			// JSON is in UTF-8, whatever is said of it
			return StandardCharsets.UTF_8;
		}
	}

	/** Some more bytes. */
	public void bytes(byte[] bytes, int length) throws TftsrException {
		parser.bytes(bytes, length, this::piece);
	}

	/** There are no more bytes. */
	public void end() throws TftsrException {
		parser.end(this::piece);
		boolean document = parser instanceof DocumentParser || parser instanceof EventsOrDocument events && events.isDocument();
		if (!document && !ended) {
			throw StreamProblems.noEndMark();
		}
	}

	private void piece(String event, String data) throws TftsrException {
		if (!ended) {
			any = true;
			ended = receiver.receive(new Receiver.Piece(event, data));
		}
	}

	/** Whether the receiver was given anything. */
	public boolean any() {
		return any;
	}

	/** Whether the end mark was there. */
	public boolean ended() {
		return ended;
	}
}
