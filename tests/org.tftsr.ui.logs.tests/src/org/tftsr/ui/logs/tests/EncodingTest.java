package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;

/** A log is read in the encoding that a person chose. */
class EncodingTest extends WorkbenchTest {

	private static final String WORDS = "2026-03-01 10:00:00 INFO Gr\u00f6\u00dfe \u00fcberschritten"; //$NON-NLS-1$

	@Test
	void theChosenEncodingCountsUntilTheRecognisedOneIsChosenAgain() throws Exception {
		byte[] content = (WORDS + '\n').getBytes(Charset.forName("IBM850")); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("dos.log", content)); //$NON-NLS-1$
		assertFalse(Workbench.document(editor).get().contains(WORDS), "its bytes do not tell"); //$NON-NLS-1$
		choose(editor, "IBM850"); //$NON-NLS-1$
		assertEquals(WORDS, Workbench.document(editor).get().strip());
		Workbench.await("the header says so", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.words(Link.class, Link::getText).contains("<a>IBM850</a>"))); //$NON-NLS-1$
		choose(editor, "As recognized"); //$NON-NLS-1$
		assertFalse(Workbench.document(editor).get().contains(WORDS), "as it was"); //$NON-NLS-1$
	}

	/** There are encodings of double bytes only, in which no text has lines. */
	@Test
	void whatNoLogCanBeReadInIsNotOffered() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("words.log", utf8(WORDS))); //$NON-NLS-1$
		Dialog dialog = Workbench.dialog("Set Encoding", () -> { //$NON-NLS-1$
			((ITextEditor) editor).getAction(ITextEditorActionConstants.CHANGE_ENCODING).run();
			return editor;
		});
		Text filter = dialog.the(Text.class);
		Button ok = dialog.button("OK"); //$NON-NLS-1$
		for (String name : List.of("JIS_X0201", "JIS_X0212-1990", "x-IBM833", "x-IBM834")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Workbench.ui(() -> {
				filter.setText(name);
				return filter;
			});
			boolean hasLines = name.equals("JIS_X0201") || name.equals("x-IBM833"); //$NON-NLS-1$ //$NON-NLS-2$
			Workbench.await(name, () -> Boolean.valueOf(ok.isEnabled() == hasLines));
		}
		dialog.press("Cancel"); //$NON-NLS-1$
	}

	/** In the encoding that is recognised nothing would be found in this one. */
	@Test
	void whatWasReviewedInAnEncodingThatIsNotRecognisedIsAppliedInIt() throws Exception {
		byte[] content = PlantedLog.TEXT.getBytes(Charset.forName("IBM037")); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("host.log", content)); //$NON-NLS-1$
		choose(editor, "IBM037"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("2 of 3 findings are replaced"))); //$NON-NLS-1$
		String redacted = Files.readString(Review.copy(Review.redactedLog("host.log"), "host.redacted.log")); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(redacted.contains("peer [IPV4-1] does not answer"), redacted); //$NON-NLS-1$
		assertTrue(redacted.contains(PlantedLog.EMAIL), redacted);
		assertFalse(redacted.contains(PlantedLog.PASSWORD), redacted);
	}

	@Test
	void linesAreEvidenceAsTheyAreRead() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("host.log", PlantedLog.TEXT.getBytes(Charset.forName("IBM037")))); //$NON-NLS-1$ //$NON-NLS-2$
		choose(editor, "IBM037"); //$NON-NLS-1$
		int line = PlantedLog.TEXT.indexOf("peer "); //$NON-NLS-1$
		Workbench.select(editor, line, line + 4);
		String evidence = Evidence.add("Why does it not answer?"); //$NON-NLS-1$
		assertTrue(evidence.startsWith("host.log:3 ") && evidence.contains("peer [IPV4-1] does not answer"), evidence); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void aLogIsOpenedFromItsIssueInTheEncodingThatTheIssueReadsItIn() throws Exception {
		IFile file = Workbench.file("mainframe.log", PlantedLog.TEXT.getBytes(Charset.forName("IBM037"))); //$NON-NLS-1$ //$NON-NLS-2$
		UUID issue = Services.get(IssueRepository.class).create(new NewIssue("Mainframe", "", Severity.LOW, null, "manual", List.of())).id(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Services.get(TriageService.class).importLog(issue, Path.of(file.getLocationURI()), Charset.forName("IBM037"), Progress.NONE); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.await("the issue has its log", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.words(Link.class, Link::getText).contains("mainframe.log"))); //$NON-NLS-1$
		Link link = Bars.the(Link.class, candidate -> candidate.getText().contains("mainframe.log")); //$NON-NLS-1$
		Workbench.ui(() -> {
			link.notifyListeners(SWT.Selection, new Event());
			return link;
		});
		Workbench.await("it is read so", () -> Boolean.valueOf(Workbench.page().getActiveEditor() instanceof ITextEditor editor //$NON-NLS-1$
				&& Workbench.document(editor).get().equals(PlantedLog.TEXT.strip())));
	}

	/** Its lines are other ones before it is read so. */
	@Test
	void aLogThatIsOpenInAnotherEncodingIsReadAnewBeforeItsLineIsGoneTo() throws Exception {
		IFile file = Workbench.file("host.log", PlantedLog.TEXT.getBytes(Charset.forName("IBM037"))); //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(file);
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, file.getLocationURI().toString(),
				CommandIds.OPEN_LOG_LINE, "3", CommandIds.OPEN_LOG_ENCODING, "IBM037")); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(PlantedLog.TEXT.lines().skip(2).findFirst().orElseThrow(), Workbench.selection(editor));
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, file.getLocationURI().toString(),
				CommandIds.OPEN_LOG_LINE, "1")); //$NON-NLS-1$
		assertEquals(PlantedLog.TEXT.lines().findFirst().orElseThrow(), Workbench.selection(editor), "what the user sees it in stays"); //$NON-NLS-1$
	}

	@Test
	void whoTakesLinesIsToldWhatTheyWereSeenIn() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("words.log", utf8(WORDS))); //$NON-NLS-1$
		assertEquals(StandardCharsets.UTF_8, seenIn(editor), "also where it is recognised"); //$NON-NLS-1$
		choose(editor, "IBM850"); //$NON-NLS-1$
		assertEquals(Charset.forName("IBM850"), seenIn(editor)); //$NON-NLS-1$
		choose(editor, "As recognized"); //$NON-NLS-1$
		assertEquals(StandardCharsets.UTF_8, seenIn(editor));
	}

	private static Charset seenIn(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> editor.getAdapter(LogLines.class)).encoding();
	}

	private static void choose(IEditorPart editor, String encoding) throws Exception {
		Dialog dialog = Workbench.dialog("Set Encoding", () -> { //$NON-NLS-1$
			((ITextEditor) editor).getAction(ITextEditorActionConstants.CHANGE_ENCODING).run();
			return editor;
		});
		Text filter = dialog.the(Text.class);
		Workbench.ui(() -> {
			filter.setText(encoding);
			return filter;
		});
		Button ok = dialog.button("OK"); //$NON-NLS-1$
		Workbench.await("the list is narrowed", () -> Boolean.valueOf(ok.isEnabled())); //$NON-NLS-1$
		dialog.press("OK"); //$NON-NLS-1$
		Workbench.settle();
	}
}
