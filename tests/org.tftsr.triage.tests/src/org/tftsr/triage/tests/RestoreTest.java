package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.LogSources;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageService;

/** The original of a redacted copy comes back byte for byte, and only where it is proven to be the original. */
class RestoreTest {

	private static final String[] PARTS = { "2026-03-01 10:00:00", "INFO", "kim@example.org", "10.1.2.3", "caf\u00E9",
			"\u65E5\u672C\u8A9E", "\uD83D\uDE00", "password=Tr0ub4dor&3", "4111 1111 1111 1111", "user=\uD83D\uDE00x",
			"\u043F\u0440\u0438\u0432\u0435\u0442", "[EMAIL-1]", "token: \"ghx\uD83D\uDE00y\"", "at com.acme.A.b(A.java:1)",
			"\u001b[31m", "\u001b[0m", "\u001b]8;;mailto:kim@example.org\u001b\\", "\u001b[", "\u001b", "\0", "\0".repeat(3) };
	private static final String KEY = "-----BEGIN PRIVATE KEY-----\r\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcw\r\n"
			+ "b3JnLnRmdHNyLnRlc3RzIG5vdCBhIGtleSBhdCBhbGw=\r\n-----END PRIVATE KEY-----";

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);

	private static String randomText(Charset charset, Random random, int parts) {
		String[] ends = { "\n", "\r\n", "\r", " ", " ", " " };
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < parts; i++) {
			String part = random.nextInt(200) == 0 ? KEY : PARTS[random.nextInt(PARTS.length)];
			text.append(charset.newEncoder().canEncode(part) ? part : "x").append(ends[random.nextInt(ends.length)]);
		}
		return text.toString();
	}

	private byte[] redactedAndRestored(byte[] original) throws Exception {
		Path log = Files.write(folder.resolve("app.log"), original);
		Path copy = folder.resolve("copy.log");
		Path restored = folder.resolve("restored.log");
		triage.redact(LogSources.file(log), copy, true, Progress.NONE);
		assertFalse(Files.readString(copy).contains("kim@example.org"));
		// the same text in two encodings becomes the same copy
		String hash = ContentHash.of(LogSources.file(log), Progress.NONE).sha256();
		triage.restore(LogSources.file(copy), hash, restored, Progress.NONE);
		return Files.readAllBytes(restored);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1251", "Shift_JIS", "GB18030" })
	void comesBackInAnyEncoding(String name) throws Exception {
		Charset charset = Charset.forName(name);
		for (long seed = 0; seed < 12; seed++) {
			Random random = new Random(seed);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.write(name.startsWith("UTF") && random.nextBoolean() ? "\uFEFF".getBytes(charset) : new byte[0]);
			bytes.write("2026-03-01 10:00:00 INFO started\n".repeat(10).getBytes(charset));
			bytes.write(randomText(charset, random, random.nextInt(seed == 0 ? 60_000 : 600)).getBytes(charset));
			byte[] original = bytes.toByteArray();
			int start = 40;
			for (int i = random.nextInt(6); i > 0 && !name.startsWith("UTF-16"); i--) {
				original[start + random.nextInt(original.length - start)] = (byte) (0x80 + random.nextInt(0x80));
			}
			assertArrayEquals(original, redactedAndRestored(original), name + ", seed " + seed);
		}
	}

	/** What a rotation leaves where the program goes on at its old place. A copy has one sign of it; a record of it takes little room. */
	@Test
	void aHoleComesBack() throws Exception {
		String text = "2026-03-01 10:00:00 INFO kim@example.org\n";
		for (int hole : new int[] { 600, 70_000, 30_000_000 }) {
			String original = "\0".repeat(hole) + text.repeat(3) + "pass" + "\0".repeat(hole) + "word=Tr0ub4dor&3 kim@example.org\0\0" + text;
			assertArrayEquals(original.getBytes(StandardCharsets.UTF_8), redactedAndRestored(original.getBytes(StandardCharsets.UTF_8)));
			String copy = Files.readString(folder.resolve("copy.log"));
			assertTrue(copy.startsWith("\0002026-03-01 10:00:00"), copy);
			assertTrue(copy.length() < 500, "of " + copy.length() + " units");
		}
	}

	@Test
	void ofSeveralOriginalsOfOneCopyTheOneThatIsNamedComesBack() throws Exception {
		Path first = Files.writeString(folder.resolve("first.log"), "login of jane.roe@example.org ok\n");
		Path second = Files.writeString(folder.resolve("second.log"), "login of john.doe@example.org ok\n");
		Path copy = folder.resolve("copy.log");
		triage.redact(LogSources.file(first), copy, true, Progress.NONE);
		triage.redact(LogSources.file(second), copy, true, Progress.NONE);
		Path restored = folder.resolve("restored.log");
		TftsrException problem = assertThrows(TftsrException.class,
				() -> triage.restore(LogSources.file(copy), null, restored, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertFalse(Files.exists(restored));
		String hash = ContentHash.of(LogSources.file(first), Progress.NONE).sha256();
		assertTrue(problem.getMessage().contains(hash.substring(0, 12)), problem.getMessage());
		triage.restore(LogSources.file(copy), hash.substring(0, 12), restored, Progress.NONE);
		assertEquals(Files.readString(first), Files.readString(restored));
	}

	@Test
	void aCopyOfApprovedPlacesComesBack() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "\uFEFFa kim@example.org\r\n" + KEY
				+ "\r\n\u001b[2mb\u001b[0m 10.1.\u001b[1m2.3\u001b[0m\n");
		var issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("restore"));
		LogFile file = triage.importLog(issue.id(), log, Progress.NONE);
		triage.detect(file.id(), Progress.NONE);
		List<StoredSpan> spans = TestServices.get(LogRepository.class).spans(file.id()).toList();
		Set<UUID> approved = spans.stream().skip(1).map(StoredSpan::id).collect(Collectors.toSet());
		Path copy = folder.resolve("copy.log");
		triage.applyRedactions(file.id(), approved, copy, Progress.NONE);
		assertTrue(Files.readString(copy).contains("kim@example.org"));
		assertTrue(Files.readString(copy).endsWith("b [IPV4-1]\n"), Files.readString(copy));
		triage.restore(LogSources.file(copy), null, folder.resolve("restored.log"), Progress.NONE);
		assertArrayEquals(Files.readAllBytes(log), Files.readAllBytes(folder.resolve("restored.log")));
	}

	@Test
	void ofACompressedLogTheTextComesBack() throws Exception {
		String text = "\u001b[2mlogin of nina@example.org ok\u001b[0m\r\n".repeat(3000);
		Path log = folder.resolve("app.log.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log))) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		Path copy = folder.resolve("copy.log");
		triage.redact(LogSources.file(log), copy, true, Progress.NONE);
		assertTrue(Files.readString(copy).startsWith("login of [EMAIL-1] ok\r\n"));
		triage.restore(LogSources.file(copy), null, folder.resolve("restored.log"), Progress.NONE);
		assertEquals(text, Files.readString(folder.resolve("restored.log")));
	}

	@Test
	void aCopyOfATriageComesBackUntilItsIssueIsDeleted() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 ERROR kim@example.org refused\n");
		var result = triage.triage(new TriageRequest(List.of(log), "t", folder.resolve("out")), Progress.NONE);
		Path copy = result.logs().get(0).redactedCopy();
		triage.restore(LogSources.file(copy), null, folder.resolve("restored.log"), Progress.NONE);
		assertEquals(Files.readString(log), Files.readString(folder.resolve("restored.log")));
		triage.deleteIssue(result.issue().issue().id());
		assertUnknown(copy);
	}

	private void assertUnknown(Path copy) {
		Path target = folder.resolve("unknown.log");
		TftsrException problem = assertThrows(TftsrException.class,
				() -> triage.restore(LogSources.file(copy), null, target, Progress.NONE));
		assertEquals(ProblemKind.NOT_FOUND, problem.kind());
		assertFalse(Files.exists(target));
	}

	@Test
	void aChangedCopyIsRefused() throws Exception {
		redactedAndRestored("a kim@example.org\n".getBytes(StandardCharsets.UTF_8));
		Path copy = folder.resolve("copy.log");
		Files.writeString(copy, Files.readString(copy) + "more\n");
		assertUnknown(copy);
	}

	@Test
	void nothingIsKeptWhereNothingIsToBeKept() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "b lee@example.org\n");
		Path copy = folder.resolve("copy.log");
		triage.redact(LogSources.file(log), copy, false, Progress.NONE);
		assertUnknown(copy);
	}

	@Test
	void aCancelledRedactionLeavesNothing() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "c mia@example.org\n");
		Path copy = folder.resolve("copy.log");
		assertThrows(CancelledException.class, () -> triage.redact(LogSources.file(log), copy, true, new Cancelled()));
		assertFalse(Files.exists(copy));
		try (var left = Files.list(folder)) {
			assertEquals(List.of(log), left.toList());
		}
	}

	@Test
	void restoringIsAudited() throws Exception {
		redactedAndRestored("d kim@example.org\n".getBytes(StandardCharsets.UTF_8));
		var rows = TestServices.get(AuditLog.class).list(new AuditQuery("restore_log", null, null, null, null, 10, 0));
		assertFalse(rows.isEmpty());
		assertFalse(rows.get(0).details().contains("kim@example.org"));
	}

	private static final class Cancelled implements Progress {

		@Override
		public void begin(String task, long total) {
			// told only
		}

		@Override
		public void worked(long amount) {
			// told only
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	}
}
