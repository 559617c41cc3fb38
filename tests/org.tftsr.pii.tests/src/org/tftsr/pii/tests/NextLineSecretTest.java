package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;
import org.tftsr.pii.StreamingRedactor;

/** Secrets on the line after their key, and lines behind a key that are none. */
class NextLineSecretTest {

	/** Lines that announce a secret on the next one. */
	private static final List<String> KEYS = List.of("password:", "  db_password: >-", "- clientSecret: |", "<token>",
			"<a><db:password x=\"y\">", "\"password\":", "password=\\", "export API_KEY= \\", "run --password \\",
			"Your new password is:", "Your new password:", "String password =", ":password =>", "password:  ",
			"<key>Password</key>\n<string>");
	/** Lines that may stand behind, most of which are no secret; {@code 0} becomes a number of its own. */
	private static final List<String> NEXT = List.of("    Tr0ub4dor&0", "\tP@ss:w0rd0", "    \"Tr0ub4dor0\",", "'x y0'",
			"Zk3v9Qw7Lr2Xb8Tn0", "  Zk3v9Qw7Lr2Xb8Tn0</token>", "", "    - name", "</token>", "user0: x", "password:",
			"2026-11-24 12:00:00 INFO started", "    jane0@example.org", "    x jane0@example.org", "  x-jane0@example.org-y",
			"    https://jane:pw0@example.org/", "10.1.2.3", "    10.1.2.3:5432", "    a[10.1.2.3]b", "    {{password0}}",
			"-----", "    \"from jane0@example.org\"", "    4111111111111111", "    eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJlMDAw0");

	private final ConfiguredDetector detector = ConfiguredDetector.standard();

	@ParameterizedTest
	@ValueSource(strings = { "db:\n  password:\n    ⟦Tr0ub4dor⟧\n  port: 5432", "password: >-\n  ⟦Tr0ub4dor&3⟧\n",
			"  password: |\n    ⟦p,ss;W0rd⟧\n", "- password:\n    ⟦hunter2⟧", "password:  \n\t⟦P@ss:w0rd⟧  \n",
			"<token>\n   ⟦Zk3v9Qw7Lr2Xb8Tn5⟧\n</token>", "<db:password x='y'>\n ⟦Tr0ub4dor⟧</db:password>",
			"<key>Password</key>\n<string>\n  ⟦Tr0ub4dor⟧\n</string>", "{\n  \"password\":\n    \"⟦Tr0ub4dor⟧\",\n",
			"{\"password\":\n\"⟦4 horses⟧\"}", "password=\\\n ⟦Tr0ub4dor⟧", "password = \\\n    ⟦staple⟧\n",
			"docker run --password \\\n  ⟦Tr0ub4dor⟧ image", "Your new password is:\n ⟦sunshine7⟧\n",
			"Your password is as follows:\n⟦Tr0ub4dor⟧\n", "Your new password:\n⟦Tr0ub4dor&3⟧",
			"String password =\n    \"⟦Tr0ub4dor⟧\";",
			":password =>\n  '⟦Tr0ub4dor⟧',", "api_key:\n    ⟦Zk3v9Qw7Lr2Xb8Tn5⟧\n" })
	void findsTheValueOnTheLineAfterItsKey(String marked) {
		assertFinds(marked);
		assertFinds(marked.replace("\n", "\r\n"));
	}

	private void assertFinds(String marked) {
		String text = marked.replaceAll("[⟦⟧]", "");
		PiiSpan span = secrets(text).getFirst();
		assertEquals(marked.indexOf('⟦'), span.start());
		assertEquals(marked.indexOf('⟧') - 1, span.end());
		String before = text.substring(0, (int) span.start());
		assertEquals(before.chars().filter(c -> c == '\n').count() + 1, span.line());
		assertEquals(before.length() - before.lastIndexOf('\n'), span.column());
	}

	private List<PiiSpan> secrets(String text) {
		return detector.detect(text).stream().filter(span -> span.type().kind() == PiiKind.SECRET).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ERROR: invalid token:\n2026-01-01 10:00:00 INFO started", "password:\n2026-01-01T10:00:00Z",
			"password:\n  2026-01-01", "password:\n\nTr0ub4dor", "password:\n", "password:\nusername: x",
			"password=\nusername=Foo1Bar", "DB_PASSWORD=\nDB_HOST=web01", "password=\\\nhost=Web01", "token:\n  enabled: true",
			"password:\n  host1:5432", "tokens:\n  - name1A", "secrets:\n- Tr0ub4dor", "<password>\n</password>",
			"<password>\n  <value1/>", "</password>\nTr0ub4dor", "<password/>\nTr0ub4dor", "use <token>\nTr0ub4dorX1",
			"<ResetPassword>\n  Continue\n</ResetPassword>", "jroe@db7's password:\nLast time: none", "Password:\nsh-4.2$",
			"Password:\nRouter1#", "Password:\nWeb01>", "Password:\nAuthenticated", "Password:\nnode-7.Example.org",
			"Enter password:\nConnected1", "password:\n  required", "password: >-\n  Passwort", "password: |\n  Use 8 or more",
			"password:\n  too short", "secret:\n  secretName: db7", "secret =\n    config.getSecret2(\"x\");",
			"token =\n    cfg.token2,", "if password ==\n  Foo1bar2", "PASS:\n  test_Login1", "password:\n  $DB_PASSWORD",
			"password:\n  {{vault_password2}}", "token:\n  orders-eu-west-2026", "\"password\":\n  12345", "'password':\n  setting1",
			"\"password\":\n  \"Use at least 8 characters\"", "\"token\":\n  \"first,second,third_column\"",
			"token:\n    at org.example.Foo.bar(Foo.java:12)", "password:\n-----------", "password:\n  [PASSWORD-1]",
			"password:\n  x[EMAIL-1]", "password:\n  # Tr0ub4dor", "run --password \\\n  --user x1", "Password:\n/var/log/x1Y" })
	void leavesALineAloneThatIsNoValue(String text) {
		assertEquals(List.of(), secrets(text));
		assertEquals(List.of(), secrets(text.replace("\n", "\r\n")));
	}

	@Test
	void aSecretIsReplacedAndItsKeyAndLinesStay() {
		Redactor redactor = new Redactor(detector, new Pseudonyms());
		assertEquals("password:\r\n  [PASSWORD-1]\r\n<token>\n [API_KEY-1]\n</token>",
				redactor.redact("password:\r\n  Tr0ub4dor\r\n<token>\n Zk3v9Qw7Lr2Xb8Tn5\n</token>").text());
	}

	/** As the text moves by one unit a time, blocks end at each place of a key and its value. */
	@ParameterizedTest
	@ValueSource(strings = { "password:\n  Tr0ub4dor\n", "<token>\r\n\tZk3v9Qw7Lr2Xb8Tn5\r\n", "password=\\\n x1y2\n\n" })
	void findsTheSameWhereverABlockEnds(String pair) throws Exception {
		for (int shift = 0; shift < pair.length(); shift++) {
			String text = "x".repeat(shift) + "\n" + pair.repeat(140_000 / pair.length());
			List<PiiSpan> whole = detector.detect(text);
			assertEquals(140_000 / pair.length(), whole.size());
			assertEquals(whole, streamed(text, 1, shift), "shift " + shift);
			assertEquals(whole, streamed(text, 2, shift), "shift " + shift);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5 })
	void findsTheSameInAStreamAsInTheWholeText(int threads) throws Exception {
		for (long seed = 0; seed < 4; seed++) {
			String text = text(new Random(seed), 400_000);
			List<PiiSpan> whole = detector.detect(text);
			assertTrue(whole.stream().filter(span -> span.detector().equals("next-line")).count() > 1_000, "seed " + seed);
			assertEquals(whole, streamed(text, threads, seed), "seed " + seed);
		}
	}

	private List<PiiSpan> streamed(String text, int threads, long seed) throws Exception {
		List<PiiSpan> spans = new ArrayList<>();
		detector.scan(new TrickleReader(text, seed), (span, value) -> {
			spans.add(span);
			assertEquals(text.substring((int) span.start(), (int) span.end()), value.toString());
		}, threads, Progress.NONE);
		return spans;
	}

	/** No value stands in the text twice, so that each is known where it comes up. */
	@Test
	void aStreamIsRedactedAsTheWholeTextIs() throws Exception {
		for (long seed = 0; seed < 4; seed++) {
			String text = text(new Random(seed), 300_000);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Pseudonyms pseudonyms = new Pseudonyms();
			new StreamingRedactor(detector, pseudonyms).redact(new TrickleReader(text, seed), out, EditSink.NONE, Progress.NONE);
			String redacted = out.toString(StandardCharsets.UTF_8);
			assertEquals(new Redactor(detector, pseudonyms).redact(text).text(), redacted, "seed " + seed);
			assertEquals(new Redactor(detector, pseudonyms).redact(redacted).text(), redacted, "seed " + seed);
		}
	}

	@ParameterizedTest
	@EnumSource(ReplacementStyle.class)
	void nothingIsLeftToFindBehindAKey(ReplacementStyle style) {
		for (long seed = 0; seed < 300; seed++) {
			String text = text(new Random(seed), 1_500);
			Redactor redactor = new Redactor(detector, new Pseudonyms(), style);
			String redacted = redactor.redact(text).text();
			assertEquals(redacted, redactor.redact(redacted).text(), "seed " + seed);
			assertEquals(text.chars().filter(c -> c == '\n').count(), redacted.chars().filter(c -> c == '\n').count());
		}
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		for (int number = 1_000; text.length() < length; number++) {
			String lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
			text.append(random.nextInt(3) == 0 ? "a line of " + "words ".repeat(random.nextInt(9)) + lineEnd : "")
					.append(KEYS.get(random.nextInt(KEYS.size()))).append(lineEnd)
					.append(NEXT.get(random.nextInt(NEXT.size())).replace("0", String.valueOf(number))).append(lineEnd);
		}
		return text.toString();
	}

	/** Ten times what it takes; a look that grows with the text would take minutes. */
	@ParameterizedTest
	@ValueSource(strings = { "password:\n", "password: |\n", "<token>\n", "password=\\\n", "--password \\\n",
			"password is as follows:\n", "password:\n \"", "password:\n  hunter2\n", "<password>\n", "htpasswd -b ",
			"a:*:b:c:d1:", "Digest response=", "session=" })
	void keysWithoutEndCostLittle(String repeated) {
		String text = repeated.repeat(1_000_000 / repeated.length());
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long least = Long.MAX_VALUE;
		for (int run = 0; run < 6; run++) {
			long start = threads.getCurrentThreadCpuTime();
			detector.detect(text);
			least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
		}
		assertTrue(least < 500_000_000, least + " ns");
	}
}
