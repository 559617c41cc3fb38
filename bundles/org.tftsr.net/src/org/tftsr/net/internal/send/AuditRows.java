package org.tftsr.net.internal.send;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Outgoing;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.internal.exchange.Destination;

/**
 * The rows of the audit log of one call: one before each time that something leaves, and one when all is over, which names the first of
 * them. Used by one thread.
 */
final class AuditRows {

	private static final int LONGEST_PATH = 1024;

	private final AuditLog audit;
	private final Prepared prepared;
	private final Outgoing outgoing;
	private final String reviewed;
	private long first;

	/** @param reviewed whether it was shown to somebody */
	AuditRows(AuditLog audit, Prepared prepared, String reviewed) {
		this.audit = audit;
		this.prepared = prepared;
		this.outgoing = prepared.outgoing();
		this.reviewed = reviewed;
	}

	/** Number of the first row; 0 before it was written. */
	long first() {
		return first;
	}

	/** Notes, before a byte leaves, that it is about to. Where this fails nothing may be sent. */
	void before(URI address, int attempt, int redirects) throws TftsrException {
		Map<String, Object> details = new LinkedHashMap<>(outgoing.record());
		details.put("destination", outgoing.destination());
		details.put("host", address.getHost() + ':' + Destination.port(address));
		details.put("method", outgoing.method());
		details.put("path", path(address));
		if (address.getRawQuery() != null) {
			details.put("query_sha256", Prepared.sha256(address.getRawQuery().getBytes(StandardCharsets.UTF_8)));
		}
		details.put("bytes", prepared.body().length);
		details.put("sha256", prepared.sha256());
		details.put("redacted", new TreeMap<>(outgoing.redacted()));
		details.put("tokens", outgoing.tokens());
		details.put("most_micros", outgoing.mostMicros());
		details.put("reviewed", reviewed);
		details.put("attempt", attempt);
		if (redirects > 0) {
			details.put("redirects", redirects);
		}
		if (first > 0) {
			details.put("first", first);
		}
		long sequence = append(outgoing.action(), details);
		first = first == 0 ? sequence : first;
	}

	private static String path(URI address) {
		String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
		return path.substring(0, Math.min(path.length(), LONGEST_PATH));
	}

	/**
	 * Notes how it ended.
	 *
	 * @param status  HTTP status of the last answer; 0 where there was none
	 * @param failure why it failed; null where it did not
	 */
	void done(int status, Throwable failure, long bytesIn, Duration time, int attempts) throws TftsrException {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("sequence", first);
		details.put("outcome", failure == null ? "ok" : outcome(failure));
		if (status > 0) {
			details.put("status", status);
		}
		details.put("bytes_in", bytesIn);
		details.put("millis", time.toMillis());
		details.put("attempts", attempts);
		append(outgoing.action() + "_done", details);
	}

	private static String outcome(Throwable failure) {
		return switch (failure) {
		case NetworkProblem problem -> problem.reason().name().toLowerCase(Locale.ROOT);
		case RemoteProblem problem -> "status_" + problem.status();
		case TftsrException problem -> problem.kind().name().toLowerCase(Locale.ROOT);
		default -> "internal";
		};
	}

	private long append(String action, Map<String, Object> details) throws TftsrException {
		boolean ofIssue = outgoing.issueId() != null;
		return audit.append(action, ofIssue ? "issue" : "network", ofIssue ? outgoing.issueId().toString() : outgoing.destination(), details)
				.sequence();
	}
}
