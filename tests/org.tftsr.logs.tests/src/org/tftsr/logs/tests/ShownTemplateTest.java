package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.logs.LocalAnalyst;
import org.tftsr.logs.TemplateMiner;

/** What a view hides in a line is in no template either, however the value would have been masked. */
class ShownTemplateTest {

	private static final long SEED = 20261124;
	private static final int PIECE = 4;
	private static final String[] MESSAGES = { "login rejected password=%s user=%d", "the customer %s was not found",
			"cannot reach amqp://svc:%s@mq.internal:5672 after %d ms", "took %d ms for (%s)", "%s", "%s signed in",
			"api_key=%s rejected", "order %d of <%s> lost", "run with \"%s\" failed", "mail to '%s',%d bounced",
			"user %s is locked", "header X-Token: %s; attempt=%d", "pool size=%d secret:%s/path/x" };
	private static final String[] SHAPES = { "Aa!a9!Aa", "aa.aa9@aa.aa", "a-a-99-a-a", "aa9aa$a!a9Aa", "Aa Aa", "9999",
			"aA9aA9aA9aA9aA9=", "aaa", "Aa \"Aa\" a", "a@a-a.a", "9a9a-9a9a-aa", "a_a__9", "a/a/a9/a", "/a/a.a",
			"a(a) 9 a" };

	/** Replaces values by names, as a redactor does that has seen the whole log. */
	private static final class Redacting implements TextView {

		private final List<String> values = new ArrayList<>();
		private final List<String> keyLines = new ArrayList<>();

		@Override
		public String line(long number, String line) {
			return keyLines.contains(line) ? line.startsWith("-----BEGIN") ? "[KEY]" : "" : text(line);
		}

		@Override
		public String text(String text) {
			String shown = text;
			for (String value : values) {
				shown = shown.replace(value, "[VALUE-" + values.indexOf(value) + "]");
			}
			return shown;
		}

		/** Longer ones first, so that none hides a part of another one only. */
		void sort() {
			values.sort(Comparator.comparingInt(String::length).reversed());
		}
	}

	private static List<String> randomLog(Random random, Redacting view) {
		int layout = random.nextInt(4);
		List<String> messages = new ArrayList<>();
		for (int kinds = 1 + random.nextInt(4); kinds > 0; kinds--) {
			messages.add(MESSAGES[random.nextInt(MESSAGES.length)]);
		}
		String shape = SHAPES[random.nextInt(SHAPES.length)];
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			shape = random.nextInt(3) == 0 ? SHAPES[random.nextInt(SHAPES.length)] : shape;
			String value = value(random, shape);
			view.values.add(value);
			String host = random.nextBoolean() ? "web-1" : value(random, "aaa-9");
			if (!host.equals("web-1")) {
				view.values.add(host);
			}
			String message = messages.get(random.nextInt(messages.size())).replace("%d", "" + random.nextInt(1000))
					.replace("%s", value);
			lines.add(line(layout, i, host, message));
			if (random.nextInt(10) == 0) {
				addKey(random, view, lines);
			}
		}
		view.sort();
		return lines;
	}

	private static String line(int layout, int i, String host, String message) {
		String time = "2026-03-02T08:%02d:%02d".formatted(i / 60, i % 60);
		String escaped = message.replace("\"", "'");
		return switch (layout) {
		case 0 -> time + " ERROR [" + host + "] " + message;
		case 1 -> "{\"time\":\"%s\",\"host\":\"%s\",\"level\":\"error\",\"msg\":\"%s\"}".formatted(time, host, escaped);
		case 2 -> "time=" + time + " level=error msg=\"" + escaped + "\" host=" + host;
		default -> "Mar  2 08:%02d:%02d %s app[7]: %s".formatted(i / 60, i % 60, host, message);
		};
	}

	private static void addKey(Random random, Redacting view, List<String> lines) {
		List<String> key = List.of("-----BEGIN PRIVATE KEY-----", value(random, "AaaAaaAaaAaa"),
				value(random, "aA9aA9aA9"), "-----END PRIVATE KEY-----");
		lines.addAll(key);
		view.keyLines.addAll(key);
	}

	/** For each letter of a shape several ones, for each digit several digits. */
	private static String value(Random random, String shape) {
		StringBuilder value = new StringBuilder();
		for (char c : shape.toCharArray()) {
			int times = Character.isLetterOrDigit(c) ? 1 + random.nextInt(4) : 1;
			for (int i = 0; i < times; i++) {
				int letter = random.nextInt(26);
				value.append(c == 'a' ? (char) ('a' + letter)
						: c == 'A' ? (char) ('A' + letter) : c == '9' ? (char) ('0' + letter % 10) : c);
			}
		}
		return value.length() < PIECE ? value + "zzzz" : value.toString();
	}

	@Test
	void noPieceOfAHiddenValueIsShown() throws Exception {
		Random random = new Random(SEED);
		for (int round = 0; round < 150; round++) {
			Redacting view = new Redacting();
			List<String> lines = randomLog(random, view);
			LogSource log = TestLogs.of(lines.toArray(String[]::new));
			List<LogTemplate> templates = new LocalAnalyst().analyse(log, 0, view, Progress.NONE).templates();
			StringBuilder shown = new StringBuilder();
			templates.forEach(template -> shown.append(template.template()).append('\n'));
			EvidencePacker.pack(log, 4000, view, Progress.NONE).templates()
					.forEach(template -> shown.append(template.template()).append('\n'));
			assertNoPiece(view, lines, shown.toString(), "seed " + SEED + ", round " + round);
			assertSameButForTheText(TemplateMiner.mine(log, Progress.NONE), templates);
		}
	}

	private static void assertNoPiece(Redacting view, List<String> lines, String shown, String where) {
		StringBuilder rest = new StringBuilder();
		lines.forEach(line -> rest.append(view.line(0, line)).append('\n'));
		String allShown = rest.toString();
		List<String> hidden = new ArrayList<>(view.values);
		hidden.addAll(view.keyLines);
		for (String value : hidden) {
			for (int i = 0; i + PIECE <= value.length(); i++) {
				String piece = value.substring(i, i + PIECE);
				assertFalse(!allShown.contains(piece) && shown.contains(piece),
						() -> where + ": " + piece + " of " + value + " in\n" + shown);
			}
		}
	}

	private static void assertSameButForTheText(List<LogTemplate> mined, List<LogTemplate> shown) {
		assertEquals(mined.size(), shown.size());
		for (int i = 0; i < mined.size(); i++) {
			LogTemplate a = mined.get(i);
			LogTemplate b = shown.get(i);
			assertEquals(a, new LogTemplate(b.id(), a.template(), b.count(), b.level(), b.firstLine(), b.lastLine(),
					b.sampleLine()));
		}
	}

	private static List<String> shown(String value, String... lines) throws Exception {
		Redacting view = new Redacting();
		view.values.add(value);
		return new LocalAnalyst().analyse(TestLogs.of(lines), 0, view, Progress.NONE).templates().stream()
				.map(LogTemplate::template).toList();
	}

	@Test
	void aHiddenValueReadsAsInTheLineAndTheRestAsInTheTemplate() throws Exception {
		assertEquals(List.of("login <*> rejected password=[VALUE-0] user=ann"),
				shown("Correct!Horse9!Battery",
						"2026-03-02 08:00:00 ERROR login 7 rejected password=Correct!Horse9!Battery user=ann"));
		assertEquals(List.of("the customer [VALUE-0] has <*> carts"), shown("jane.roe7@acme.example",
				"{\"ts\":\"2026-03-02T08:00:00Z\",\"n\":5,"
						+ "\"msg\":\"the customer jane.roe7@acme.example has 3 carts\"}"));
		assertEquals(List.of("cart <*> of [VALUE-0] is empty since <*>"),
				shown("Jane Roe", "2026-03-02 08:00:00 INFO cart 17 of Jane Roe is empty since 20 ms"));
		assertEquals(List.of("served <*> pages"), shown("db-7.internal",
				"Mar  2 08:00:00 db-7.internal app[7]: served 12 pages",
				"Mar  2 08:00:01 db-7.internal app[7]: served 13 pages"));
	}

	@Test
	void whatTheViewLeavesAloneIsTheTemplate() throws Exception {
		LogSource log = TestLogs.of("2026-03-02 08:00:00 INFO user ann has 3 \ue000 carts",
				"2026-03-02 08:00:01 INFO user bob has 4 \ue000 carts");
		List<LogTemplate> mined = TemplateMiner.mine(log, Progress.NONE);
		assertEquals(mined, new LocalAnalyst().analyse(log, 0, TextView.ORIGINAL, Progress.NONE).templates());
		assertTrue(mined.get(0).template().contains("\ue000"));
	}
}
