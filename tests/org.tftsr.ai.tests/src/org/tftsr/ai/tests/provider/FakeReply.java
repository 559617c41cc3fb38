package org.tftsr.ai.tests.provider;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.tftsr.ai.tests.provider.Dialect.Ending;
import org.tftsr.ai.tests.provider.Dialect.Frame;
import org.tftsr.ai.tests.provider.Dialect.Refusal;

/** One answer of a fake server. */
final class FakeReply {

	static final List<String> TOKENS = List.of("Hello", " wörld", " —", " 世界", " 🚀", "\n\n```\n{\"a\": 1}\n```\n", " The root cause.");
	static final String BIG = "A".repeat(512 * 1024);
	static final int WAIT_SECONDS = 3;
	static final int WAIT_MILLIS = 1500;

	private static final int FAULT_AT = 2;
	private static final String PAGE = "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";

	private final FakeServer server;
	private final Dialect dialect;
	private final Seen request;
	private final Wire wire;

	FakeReply(FakeServer server, Dialect dialect, Seen request, Wire wire) {
		this.server = server;
		this.dialect = dialect;
		this.request = request;
		this.wire = wire;
	}

	void send(Fault fault) throws IOException {
		if (fault == Fault.REDIRECT) {
			wire.document("307 Temporary Redirect", null, "location: " + server.elsewhere() + request.target() + "\r\n", "");
		} else if (fault == Fault.HANG_UP) {
			wire.reset();
		} else if (fault == Fault.SILENT) {
			waitForClose();
		} else if (fault == Fault.HTML || fault == Fault.HTML_OK) {
			wire.document(fault == Fault.HTML ? "502 Bad Gateway" : "200 OK", "text/html", "", PAGE);
		} else if (!FakeServer.KEY.equals(dialect.key(request)) || fault == Fault.KEY) {
			refuse(Refusal.KEY, "");
		} else if (dialect.isModelList(request)) {
			wire.document("200 OK", "application/json", "", dialect.modelList(request));
		} else if (!dialect.isChat(request)) {
			wire.document("404 Not Found", "text/plain", "", "404 page not found");
		} else {
			chat(fault);
		}
	}

	private void waitForClose() {
		server.waiting().complete(null);
		wire.awaitClose();
		server.left().complete(null);
	}

	private void refuse(Refusal refusal, String headers) throws IOException {
		wire.document(dialect.status(refusal), "application/json", headers, dialect.error(refusal));
	}

	private void chat(Fault fault) throws IOException {
		server.complaints().addAll(dialect.complaints(request));
		boolean first = server.questions().size() == 1;
		String seconds = "retry-after: " + WAIT_SECONDS + "\r\n";
		switch (fault) {
		case FORBIDDEN -> refuse(Refusal.FORBIDDEN, "");
		case MODEL -> refuse(Refusal.MODEL, "");
		case QUOTA -> refuse(Refusal.QUOTA, "");
		case TOO_LONG -> refuse(Refusal.TOO_LONG, "");
		case BLOCKED -> refuse(Refusal.BLOCKED, "");
		case FAILED -> refuse(Refusal.FAILED, "");
		case OVERLOADED -> refuse(Refusal.OVERLOADED, seconds);
		case BUSY -> refuse(Refusal.BUSY, seconds);
		case RATE_SECONDS -> refuse(Refusal.RATE, dialect.hasRetryHeader() ? seconds : "");
		case RATE_MILLIS -> refuse(Refusal.RATE, seconds + "retry-after-ms: " + WAIT_MILLIS + "\r\n");
		case RATE_DATE -> refuse(Refusal.RATE, "retry-after: " + DateTimeFormatter.RFC_1123_DATE_TIME
				.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(WAIT_SECONDS)) + "\r\n");
		case RATE_ONCE, FAILED_ONCE -> {
			if (first) {
				refuse(fault == Fault.RATE_ONCE ? Refusal.RATE : Refusal.FAILED, "");
			} else {
				answer(Fault.NONE);
			}
		}
		case REFUSES_STREAM_OPTIONS, REFUSES_LIMIT, REFUSES_STREAM -> refuseMember(fault);
		case REFUSES_ANY_FORM -> complain("'stream' is not supported with this model.");
		case UPSTREAM -> complain("The upstream does not support this deployment.");
		default -> answer(fault);
		}
	}

	private void complain(String message) throws IOException {
		wire.document("400 Bad Request", "application/json", "", "{\"error\":{\"message\":\"" + message
				+ "\",\"type\":\"invalid_request_error\"}}");
	}

	private void refuseMember(Fault fault) throws IOException {
		String member = switch (fault) {
		case REFUSES_STREAM_OPTIONS -> "stream_options";
		case REFUSES_LIMIT -> request.json().has("max_tokens") && server.questions().size() == 1 ? "max_tokens" : "max_completion_tokens";
		default -> "stream";
		};
		if (request.json().has(member) && !(fault == Fault.REFUSES_LIMIT && server.questions().size() > 1)) {
			wire.document("400 Bad Request", "application/json", "", "{\"error\":{\"message\":\"Unsupported parameter: '" + member
					+ "' is not supported with this model.\",\"type\":\"invalid_request_error\",\"param\":\"" + member + "\"}}");
		} else {
			answer(fault == Fault.REFUSES_STREAM ? Fault.DOCUMENT : Fault.NONE);
		}
	}

	private void answer(Fault fault) throws IOException {
		Ending ending = switch (fault) {
		case LENGTH, THOUGHT_ONLY -> Ending.LENGTH;
		case FILTER -> Ending.FILTER;
		default -> Ending.DONE;
		};
		if (fault == Fault.DOCUMENT || !dialect.streams()) {
			whole(fault, ending);
			return;
		}
		if (fault == Fault.SPLIT) {
			wire.split();
		}
		wire.stream(dialect.contentType());
		stream(fault, ending);
	}

	private void whole(Fault fault, Ending ending) throws IOException {
		String text = fault == Fault.BIG ? BIG : String.join("", TOKENS);
		String body = switch (fault) {
		case BAD_JSON -> "{\"choices\":[{";
		case INLINE -> dialect.inlineError().data();
		default -> dialect.document(request, text, ending);
		};
		switch (fault) {
		case STALL -> {
			wire.stream("application/json");
			waitForClose();
		}
		case CUT -> {
			wire.stream("application/json");
			wire.send(body.substring(0, body.length() / 2));
			wire.reset();
		}
		default -> wire.document("200 OK", "application/json", "", body);
		}
	}

	private void stream(Fault fault, Ending ending) throws IOException {
		if (fault == Fault.STALL) {
			waitForClose();
			return;
		}
		frames(dialect.opening(request), fault);
		if (fault == Fault.THOUGHTS || fault == Fault.THOUGHT_ONLY) {
			frames(List.of(dialect.thought("Let me think."), dialect.thought("Hm.")), fault);
		}
		for (int i = 0; i < TOKENS.size() && fault != Fault.THOUGHT_ONLY; i++) {
			if (i == FAULT_AT && isOver(fault)) {
				return;
			}
			frames(List.of(dialect.token(i == 1 && fault == Fault.BIG ? BIG : TOKENS.get(i))), fault);
		}
		if (fault == Fault.CUT_BEFORE_USAGE) {
			frames(dialect.stop(ending, false), fault);
			wire.reset();
			return;
		}
		frames(fault == Fault.NO_MARK ? dialect.stop(ending, true) : dialect.closing(ending, fault != Fault.NO_USAGE), fault);
		wire.end();
	}

	/** What happens in the middle; whether nothing comes behind it. */
	private boolean isOver(Fault fault) throws IOException {
		switch (fault) {
		case CUT -> wire.reset();
		case NO_END -> wire.end();
		case BAD_JSON -> {
			frames(List.of(new Frame("", "{\"choices\":[{\"delta\":{\"content\":\"x")), fault);
			wire.end();
		}
		case INLINE -> {
			frames(List.of(dialect.inlineError()), fault);
			wire.end();
		}
		case SLOW -> waitForClose();
		default -> {
			return false;
		}
		}
		return true;
	}

	private void frames(List<Frame> frames, Fault fault) throws IOException {
		String newLine = fault == Fault.CRLF ? "\r\n" : fault == Fault.CR && dialect.hasEvents() ? "\r" : dialect.newLine();
		for (Frame frame : frames) {
			if (fault == Fault.COMMENTS && dialect.hasEvents()) {
				wire.send(": still here" + newLine + newLine + "retry: 100" + newLine + newLine);
			}
			wire.send(dialect.encoded(frame, newLine));
		}
	}
}
