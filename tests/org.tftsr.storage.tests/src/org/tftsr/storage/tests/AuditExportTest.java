package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Exported audit logs, good ones and attacked ones, before the program that needs nothing of the product. */
class AuditExportTest {

	private static final int ROWS = 20;

	@TempDir
	Path folder;

	private AuditLab lab;
	private Path file;
	private Path witness;
	private AuditHead head;

	@BeforeEach
	void export() throws Exception {
		lab = new AuditLab(folder.resolve("data")).append(ROWS);
		witness = Files.copy(lab.headFile(), lab.location.folder().resolve("witness"));
		file = folder.resolve("audit.jsonl");
		head = export(file, AuditQuery.ALL);
	}

	private AuditHead export(Path target, AuditQuery query) throws Exception {
		try (Database database = lab.open()) {
			return database.audit().export(target, query, Progress.NONE);
		}
	}

	@Test
	void anExportIsGoodByItselfAndBesideAHeadFileOfThatTime() throws Exception {
		String said = good(file, "--key", head.publicKey(), "--head", witness.toString());
		assertTrue(said.startsWith("OK: 20 rows, nothing missing"), said);
		assertEquals(22, Files.readAllLines(file).size(), "a header, the rows, the signed end");
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
	}

	@Test
	void anExportIsNotedAndNothingIsOverwritten() throws Exception {
		AuditEntry noted = lab.rows().getLast();
		assertEquals("export_audit_log", noted.action());
		assertTrue(noted.details().contains("\"rows\":20") && noted.details().contains("\"complete\":true"),
				noted.details());
		Problems.expect(ProblemKind.CONFLICT, () -> export(file, AuditQuery.ALL));
		Problems.expect(ProblemKind.IO, () -> export(folder.resolve("none").resolve("x"), AuditQuery.ALL));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of("audit.jsonl", "data"), files.map(path -> path.getFileName().toString()).sorted().toList());
		}
	}

	@Test
	void aSelectionSaysThatItIsOne() throws Exception {
		Path selection = folder.resolve("selection.jsonl");
		export(selection, new AuditQuery("act", null, "x7", null, null, 10, 0));
		assertTrue(good(selection).startsWith("OK: a selection of 1 rows"));
		Path stretch = folder.resolve("stretch.jsonl");
		export(stretch, AuditQuery.newest(100).after(5).before(9));
		assertTrue(good(stretch).startsWith("OK: a selection of 3 rows"));
	}

	@Test
	void anAttackedLogIsFoundInItsExport() throws Exception {
		lab.attack(AuditLab.UNGUARD + """
				UPDATE audit_log SET details = CAST(details AS BLOB) WHERE sequence = 7; DELETE FROM audit_log WHERE sequence = 12;
				UPDATE audit_log SET hash = 'no hash' WHERE sequence = 15;""");
		Path attacked = folder.resolve("attacked.jsonl");
		export(attacked, AuditQuery.ALL);
		bad("CHANGED at row 7 ", attacked);
	}

	@Test
	void anEditedLineIsFound() throws Exception {
		bad("CHANGED at row 7 (" + lab.rows().get(6).id(), edited(lines -> lines.set(7, lines.get(7).replace("x6", "x9"))));
	}

	@Test
	void aRemovedLineIsFound() throws Exception {
		bad("REMOVED at row 7: ", edited(lines -> lines.remove(7)));
	}

	@Test
	void exchangedLinesAreFound() throws Exception {
		bad("REORDERED at row 8 ", edited(lines -> lines.add(7, lines.remove(8))));
	}

	@Test
	void aLineThatWasPutInIsFound() throws Exception {
		bad("INSERTED at row 3 ", edited(lines -> lines.add(9, lines.get(3))));
	}

	@Test
	void aRenumberedLineIsFound() throws Exception {
		bad("CHANGED at row 8 ", edited(lines -> lines.set(7, lines.get(7).replace("\"row\":[7,", "\"row\":[8,"))));
	}

	@Test
	void aForgedRowWithTheRightHashIsFound() throws Exception {
		String id = UUID.randomUUID().toString();
		String previous = lab.rows().get(ROWS - 1).hash();
		String hash = AuditLab.hash(previous, ROWS + 1, id, "2026-01-01 00:00:00", "a", "b", "c", "local", "");
		bad("INSERTED at row 21: ", edited(lines -> lines.add(ROWS + 1, """
				{"previous":"%s","hash":"%s","row":[21,"%s","2026-01-01 00:00:00","a","b","c","local",""]}""".formatted(previous,
				hash, id))));
	}

	@Test
	void aCutEndIsFound() throws Exception {
		bad("CUT_OFF at row 16: ", edited(lines -> lines.subList(16, 21).clear()));
		bad("CUT_OFF at row 16: ", edited(lines -> lines.subList(16, 22).clear()));
	}

	@Test
	void aLastRowMadeAnewIsFound() throws Exception {
		AuditEntry last = lab.rows().get(ROWS - 1);
		String[] texts = { last.id().toString(), "2026-01-01 00:00:00", "a", "b", "c", "local", "" };
		String hash = AuditLab.hash(lab.rows().get(ROWS - 2).hash(), ROWS, texts);
		bad("REWRITTEN at row 20: ", edited(lines -> lines.set(ROWS, """
				{"previous":"%s","hash":"%s","row":[20,"%s"]}""".formatted(lines.get(ROWS).substring(13, 77), hash,
				String.join("\",\"", texts)))));
	}

	@Test
	void anOlderEndIsFound() throws Exception {
		lab.append(5);
		Path later = folder.resolve("later.jsonl");
		export(later, AuditQuery.ALL);
		List<String> lines = Files.readAllLines(later);
		lines.set(lines.size() - 1, Files.readAllLines(file).getLast());
		bad("INSERTED at row 21: ", Files.write(folder.resolve("mixed.jsonl"), lines));
	}

	@Test
	void anotherHeaderIsFound() throws Exception {
		bad("WRONG_SIGNATURE: ", edited(lines -> lines.set(0, lines.get(0).replace("true", "false"))));
		bad("HEAD_WRONG: ", edited(lines -> lines.set(0, lines.get(0).replace(head.publicKey(), "ab".repeat(32)))));
		bad("WRONG_FORM: ", edited(lines -> lines.remove(0)));
	}

	@Test
	void anotherKeyIsFound() throws Exception {
		bad("WRONG_KEY: ", file, "--key", "ab".repeat(32));
		AuditLab other = new AuditLab(folder.resolve("other")).append(3);
		bad("WRONG_KEY: ", file, "--head", other.headFile().toString());
	}

	@Test
	void theHeadFileTellsOfRowsThatTheExportLacks() throws Exception {
		lab.append(3);
		bad("CUT_OFF at row 21: ", file, "--head", lab.headFile().toString());
	}

	@Test
	void wrongUseIsTold() throws Exception {
		assertEquals(2, run(new ArrayList<>()).exit());
	}

	private Path edited(Consumer<List<String>> edit) throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
		edit.accept(lines);
		return Files.write(folder.resolve(UUID.randomUUID() + ".jsonl"), lines, StandardCharsets.UTF_8);
	}

	private static String good(Path file, String... options) throws Exception {
		Result result = run(file, options);
		assertEquals(0, result.exit(), result.said());
		return result.said();
	}

	private static void bad(String beginning, Path file, String... options) throws Exception {
		Result result = run(file, options);
		assertEquals(1, result.exit(), result.said());
		assertTrue(result.said().startsWith(beginning), result.said());
	}

	private static Result run(Path file, String... options) throws Exception {
		List<String> arguments = new ArrayList<>(List.of(file.toString()));
		arguments.addAll(List.of(options));
		return run(arguments);
	}

	private static Result run(List<String> arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), program().toString()));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Result(process.waitFor(), said);
	}

	/** In the checkout that this test is part of. */
	private static Path program() {
		for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
			Path program = place.resolve("releng/verify-audit/VerifyAudit.java");
			if (Files.exists(program)) {
				return program;
			}
		}
		throw new IllegalStateException("The test does not run within a checkout");
	}

	private record Result(int exit, String said) {
	}
}
