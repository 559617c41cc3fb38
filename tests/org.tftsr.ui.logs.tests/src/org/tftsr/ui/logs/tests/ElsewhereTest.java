package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;

/** Logs that are on no disk of this machine. */
class ElsewhereTest extends WorkbenchTest {

	@TempDir
	private Path elsewhere;
	@TempDir
	private Path here;
	private Path log;
	private Path place;
	private IEditorPart editor;

	@BeforeEach
	void open() throws Exception {
		log = Files.write(elsewhere.resolve("remote.log"), utf8(PlantedLog.TEXT)); //$NON-NLS-1$
		place = here.resolve("remote.log"); //$NON-NLS-1$
		editor = (IEditorPart) Workbench.execute(CommandIds.OPEN_LOG,
				Map.of(CommandIds.OPEN_LOG_URI, ElsewhereFileSystem.uri(log).toString()));
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void itsTextIsShown() {
		assertEquals(PlantedLog.TEXT.stripTrailing(), Workbench.document(editor).get().stripTrailing());
	}

	@Test
	void theIssueGetsTheCopyThatTheUserFindsAPlaceFor() throws Exception {
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(place)) {
			Review.applyDialog().press("Add"); //$NON-NLS-1$
			Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
					.valueOf(Workbench.words(Link.class, Link::getText).contains("2 of 3 findings are replaced"))); //$NON-NLS-1$
		}
		assertEquals(PlantedLog.TEXT, Files.readString(place));
		LogFile known = Review.redactedLog("remote.log"); //$NON-NLS-1$
		assertEquals(place.toRealPath(), known.file());
		String redacted = Files.readString(Review.copy(known, "remote.redacted.log")); //$NON-NLS-1$
		assertTrue(redacted.contains(PlantedLog.EMAIL), redacted);
		assertFalse(redacted.contains(PlantedLog.PASSWORD), redacted);
	}

	@Test
	void oneThatChangedSinceTheReviewIsNotCopied() throws Exception {
		Files.write(log, utf8(PlantedLog.TEXT + "more\n")); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(place)) {
			Review.applyDialog().press("Add"); //$NON-NLS-1$
			Workbench.await("the refusal is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
					.contains("Not applied: the file has changed since it was reviewed"))); //$NON-NLS-1$
		}
		assertNothingHere();
	}

	@Test
	void itsLinesAreEvidenceOfTheCopyThatTheUserFindsAPlaceFor() throws Exception {
		selectFirstLine();
		String evidence;
		try (Substitute chosen = ChosenFile.of(place)) {
			evidence = Evidence.add("Why elsewhere?"); //$NON-NLS-1$
		}
		assertTrue(evidence.startsWith("remote.log:1 "), evidence); //$NON-NLS-1$
		assertEquals(1, evidence.lines().count());
		assertEquals(PlantedLog.TEXT, Files.readString(place));
	}

	@Test
	void whatWasAddedAtItsEndSinceItWasReadIsInTheCopyToo() throws Exception {
		selectFirstLine();
		Files.write(log, utf8(PlantedLog.TEXT + "more\n")); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(place)) {
			Evidence.add("Why more?"); //$NON-NLS-1$
		}
		assertEquals(PlantedLog.TEXT + "more\n", Files.readString(place)); //$NON-NLS-1$
	}

	@Test
	void linesOfOneThatIsAnotherSinceItWasReadAreNotTaken() throws Exception {
		selectFirstLine();
		Files.write(log, utf8("another\n" + PlantedLog.TEXT)); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(place)) {
			Workbench.problem(LogViewerIds.ADD_EVIDENCE, "the file has changed since it was read").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		assertNothingHere();
	}

	@Test
	void whereTheUserFindsNoPlaceForACopyNothingIsLeft() throws Exception {
		selectFirstLine();
		try (Substitute chosen = ChosenFile.none()) {
			Workbench.execute(LogViewerIds.ADD_EVIDENCE, Map.of());
		}
		Workbench.settle();
		assertTrue(Workbench.ui(() -> Boolean.valueOf(Stream.of(Display.getCurrent().getShells())
				.noneMatch(shell -> "Add to Issue".equals(shell.getText())))), "nothing is asked any more"); //$NON-NLS-1$ //$NON-NLS-2$
		assertNothingHere();
	}

	private void selectFirstLine() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			return editor;
		});
		Workbench.settle();
		Workbench.select(editor, 0, 10);
	}

	private void assertNothingHere() throws Exception {
		try (Stream<Path> files = Files.list(here)) {
			assertEquals(List.of(), files.toList(), "nothing is left of it"); //$NON-NLS-1$
		}
	}

	@Test
	void whatWasAddedSinceItWasOpenedIsReviewedToo() throws Exception {
		Workbench.closeEditors();
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, ElsewhereFileSystem.uri(log).toString()));
		Files.write(log, utf8(PlantedLog.TEXT + "mail to john.roe@example.com queued\n")); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the new one is listed", () -> Boolean.valueOf(Review.summary().startsWith("4 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
