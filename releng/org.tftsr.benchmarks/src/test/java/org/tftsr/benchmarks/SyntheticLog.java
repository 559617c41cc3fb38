package org.tftsr.benchmarks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Random;

/**
 * An endless log in which programs of five kinds write. One line in ten carries something sensitive. Equal seeds give
 * equal logs on every machine. Not thread-safe.
 */
final class SyntheticLog {

	private static final String HEX = "0123456789abcdef";
	private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	/** In these, # stands for a number and % for an id. */
	private static final String[] MESSAGES = { "order # accepted in # ms, # items from warehouse #",
			"cache refreshed with # entries, # of them new, evicted # after # ms",
			"retrying call to inventory, attempt # of 5, request % waits # ms",
			"connection pool at # of 50, # threads are waiting, oldest for # ms",
			"finished job % with # rows read, # written and # skipped", "Started session % of service account",
			"Readiness probe of pod checkout-% succeeded after # ms", "heartbeat # received from partition #, lag is # records",
			"flushed segment % of # bytes to disk, # segments are left in the queue",
			"response für Käufer # rendered from template invoice/v# in # ms",
			"feature flag new-pricing evaluated to false for tenant #", "message % acknowledged by consumer group billing-#" };
	private static final String[] PATHS = { "/api/orders/#?page=#&size=50", "/static/js/main.%.js", "/healthz",
			"/api/catalog/items/#/prices?currency=EUR", "/cart/%/checkout" };
	private static final String[] FRAMES = { "com.example.checkout.OrderService.place(OrderService.java:#)",
			"com.example.checkout.OrderController.create(OrderController.java:#)",
			"org.springframework.web.servlet.FrameworkServlet.service(FrameworkServlet.java:#)",
			"org.apache.catalina.core.ApplicationFilterChain.doFilter(ApplicationFilterChain.java:#)",
			"java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:#)" };

	private final long seed;
	private final int population;
	private final Random random;
	private LocalDateTime time = LocalDateTime.of(2026, 11, 10, 0, 0);
	private long lines;
	private long sensitiveLines;

	/** @param population how many different values there are of each kind */
	SyntheticLog(long seed, int population) {
		this.seed = seed;
		this.population = population;
		this.random = new Random(seed);
	}

	/** How many lines were appended. */
	long lines() {
		return lines;
	}

	/** How many of them carry something sensitive. */
	long sensitiveLines() {
		return sensitiveLines;
	}

	/** Appends the next record: one line or, with a stack trace or a key, several. */
	void appendRecord(StringBuilder out) {
		time = time.plus(Duration.ofMillis(random.nextInt(40)));
		RecordFormat format = RecordFormat.values()[random.nextInt(RecordFormat.values().length)];
		String level = level();
		// More often while the share is below one in ten, less often above: stack traces have no values, keys have many lines.
		boolean sensitive = random.nextInt(sensitiveLines * 10 < lines ? 5 : 20) == 0;
		String client = sensitive && format == RecordFormat.ACCESS ? value(SensitiveValue.IPV4) : "node-" + random.nextInt(40);
		format.append(out, time, level, client, message(format, sensitive), random);
		endLine(out, sensitive);
		if (format == RecordFormat.JAVA && level.equals("ERROR")) {
			appendStackTrace(out);
		} else if (format == RecordFormat.JAVA && sensitive && random.nextInt(200) == 0) {
			appendPrivateKey(out);
		}
	}

	private String level() {
		int percent = random.nextInt(100);
		return percent < 80 ? "INFO" : percent < 90 ? "DEBUG" : percent < 97 ? "WARN" : "ERROR";
	}

	private String message(RecordFormat format, boolean sensitive) {
		if (format == RecordFormat.ACCESS) {
			return fill(PATHS[random.nextInt(PATHS.length)]);
		}
		if (sensitive) {
			SensitiveValue kind = SensitiveValue.values()[random.nextInt(SensitiveValue.values().length)];
			return kind.sentence(value(kind));
		}
		return fill(MESSAGES[random.nextInt(MESSAGES.length)]);
	}

	/** One of the kind's values. Their number is bounded and none is kept: each is made again from its index. */
	private String value(SensitiveValue kind) {
		long index = (long) kind.ordinal() * population + random.nextInt(population);
		return kind.value(new Random(seed ^ index * 0x9E3779B97F4A7C15L));
	}

	private String fill(String template) {
		StringBuilder text = new StringBuilder(template.length() + 40);
		for (int i = 0; i < template.length(); i++) {
			switch (template.charAt(i)) {
				case '#' -> text.append(random.nextInt(100_000));
				case '%' -> text.append(SensitiveValue.characters(random, HEX, 12));
				default -> text.append(template.charAt(i));
			}
		}
		return text.toString();
	}

	private void appendStackTrace(StringBuilder out) {
		out.append("java.lang.IllegalStateException: no connection within ").append(random.nextInt(30_000)).append(" ms");
		endLine(out, false);
		appendFrames(out);
		out.append("Caused by: java.net.SocketTimeoutException: Read timed out");
		endLine(out, false);
		appendFrames(out);
	}

	private void appendFrames(StringBuilder out) {
		for (int i = 4 + random.nextInt(10); i > 0; i--) {
			out.append("\tat ").append(fill(FRAMES[random.nextInt(FRAMES.length)]));
			endLine(out, false);
		}
	}

	private void appendPrivateKey(StringBuilder out) {
		String label = " PRIVATE KEY-----";
		out.append("-----BEGIN").append(label);
		endLine(out, true);
		for (int i = 0; i < 12; i++) {
			out.append(SensitiveValue.characters(random, BASE64, 64));
			endLine(out, true);
		}
		out.append("-----END").append(label);
		endLine(out, true);
	}

	private void endLine(StringBuilder out, boolean sensitive) {
		out.append('\n');
		lines++;
		if (sensitive) {
			sensitiveLines++;
		}
	}
}
