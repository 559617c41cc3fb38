package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.FileEditorInput;
import org.junit.jupiter.api.Test;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** The review of what is found in a log, and its way into an issue. */
class ReviewTest extends WorkbenchTest {

	private static final int NARROW = 256;

	private static IEditorPart openReview() throws Exception {
		openPlanted();
		IEditorPart review = (IEditorPart) Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		return review;
	}

	private static List<String> findings() throws Exception {
		return Review.rows(Review.findings());
	}

	private static List<String> types() throws Exception {
		return Review.rows(Review.types());
	}

	@Test
	void eachFindingIsListedWithoutItsValue() throws Exception {
		openReview();
		assertEquals(List.of("2|E-mail address|j\u2022\u2022\u2022\u2022m|[EMAIL-1]|Replace", //$NON-NLS-1$
				"3|IPv4 address|1\u2022\u2022\u2022\u20227|[IPV4-1]|Replace", //$NON-NLS-1$
				"4|Password|\u2022\u2022\u2022\u2022|[PASSWORD-1]|Replace"), findings()); //$NON-NLS-1$
		assertEquals(List.of("E-mail address|1|1", "IPv4 address|1|1", "Password|1|1"), types()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** As narrow as in a window of 1280 points. */
	@Test
	void theNumbersOfTypesAreSeenInASmallWindow() throws Exception {
		openReview();
		Table types = Review.types();
		List<Integer> widths = Workbench.ui(() -> {
			types.getParent().setSize(NARROW, types.getParent().getSize().y);
			return List.of(Arrays.stream(types.getColumns()).mapToInt(TableColumn::getWidth).sum(), types.getClientArea().width);
		});
		assertTrue(widths.get(0) <= widths.get(1), widths::toString);
	}

	@Test
	void originalAndRedactedStandSideBySide() throws Exception {
		openReview();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.await("the two texts", () -> Boolean.valueOf(panes().size() == 2 && !panes().get(1).isEmpty())); //$NON-NLS-1$
		assertTrue(panes().get(0).contains(PlantedLog.EMAIL), panes().get(0));
		assertFalse(panes().get(1).contains(PlantedLog.EMAIL), panes().get(1));
		assertTrue(panes().get(1).contains("mail to [EMAIL-1] queued"), panes().get(1)); //$NON-NLS-1$
		Workbench.screenshot("log-review"); //$NON-NLS-1$
	}

	@Test
	void whatIsShownAlreadyIsMaskedToo() throws Exception {
		openReview();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.await("the two texts", () -> Boolean.valueOf(panes().size() == 2 && !panes().get(1).isEmpty())); //$NON-NLS-1$
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		assertFalse(panes().get(0).contains(PlantedLog.EMAIL), panes().get(0));
		set(LogViewerIds.MASKED, "false"); //$NON-NLS-1$
		assertTrue(panes().get(0).contains(PlantedLog.EMAIL), panes().get(0));
	}

	@Test
	void whatIsKeptIsSeenSideBySideAtOnce() throws Exception {
		IEditorPart log = openPlanted();
		openReview();
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		awaitRedacted("mail to [EMAIL-1] queued"); //$NON-NLS-1$
		Review.check(0, false);
		awaitRedacted(PlantedLog.EMAIL);
		Review.check(0, true);
		awaitRedacted("mail to [EMAIL-1] queued"); //$NON-NLS-1$
		Table all = Review.findings();
		Workbench.ui(() -> {
			all.selectAll();
			all.notifyListeners(SWT.Selection, new Event());
			return all;
		});
		Review.press("Keep"); //$NON-NLS-1$
		awaitRedacted(PlantedLog.PASSWORD);
		Workbench.ui(() -> {
			Workbench.page().activate(log);
			return log;
		});
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.execute(LogViewerIds.DECIDE, Map.of(LogViewerIds.DECISION, "APPROVED")); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		awaitRedacted("mail to [EMAIL-1] queued"); //$NON-NLS-1$
	}

	private static void awaitRedacted(String words) throws Exception {
		Workbench.await("redacted is " + words, () -> Boolean.valueOf(panes().size() == 2 && panes().get(1).contains(words))); //$NON-NLS-1$
	}

	private static List<String> panes() throws Exception {
		List<StyledText> texts = Workbench.visible(StyledText.class);
		return Workbench.ui(() -> texts.stream().map(StyledText::getText).toList());
	}

	@Test
	void aFindingThatIsKeptHereIsKeptInTheEditorToo() throws Exception {
		IEditorPart log = openPlanted();
		openReview();
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		assertEquals("2|E-mail address|j\u2022\u2022\u2022\u2022m|[EMAIL-1]|Keep", findings().getFirst()); //$NON-NLS-1$
		assertTrue(Review.summary().startsWith("3 findings, 1 kept"), Review::summary); //$NON-NLS-1$
		assertEquals(List.of(), Workbench.annotations(log, PiiKind.PERSONAL));
	}

	@Test
	void aTypeIsDecidedAboutAsAWhole() throws Exception {
		openReview();
		Review.check(1, false);
		assertEquals("IPv4 address|1|0", types().get(1)); //$NON-NLS-1$
		assertTrue(findings().get(1).endsWith("|Keep"), findings().toString()); //$NON-NLS-1$
	}

	@Test
	void theListIsNarrowedByTheTypesThatAreSelected() throws Exception {
		openReview();
		selectTypes(1, 2);
		assertEquals(List.of("IPv4 address", "Password"), findings().stream().map(row -> row.split("\\|")[1]).toList()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		assertEquals(List.of("E-mail address|1|1", "IPv4 address|1|0", "Password|1|1"), types()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		selectTypes();
		assertEquals(3, findings().size());
	}

	private static void selectTypes(int... rows) throws Exception {
		Table types = Review.types();
		Workbench.ui(() -> {
			types.setSelection(rows);
			types.notifyListeners(SWT.Selection, new Event());
			return types;
		});
		Workbench.settle();
	}

	@Test
	void theListIsNarrowedByWords() throws Exception {
		openReview();
		narrow("e-mail"); //$NON-NLS-1$
		assertEquals(1, findings().size());
	}

	private static void narrow(String words) throws Exception {
		Text filter = Review.filter();
		Workbench.ui(() -> {
			filter.setText(words);
			return filter;
		});
		Workbench.settle();
	}

	/** A list of any length has but a page of rows: those of a table of the system are slow to come and to go. */
	@Test
	void aLongListIsShownPageByPage() throws Exception {
		Workbench.open(Workbench.file("many.log", utf8(addresses(600)))); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Bars.awaitSaid("1 to 250 of 600"); //$NON-NLS-1$
		assertEquals(250, findings().size());
		Workbench.execute(LogViewerIds.PREVIOUS_FINDING, Map.of());
		Bars.awaitSaid("501 to 600 of 600"); //$NON-NLS-1$
		Review.press("Keep"); //$NON-NLS-1$
		assertEquals("600|E-mail address|u\u2022\u2022\u2022\u2022m|[EMAIL-600]|Keep", findings().getLast()); //$NON-NLS-1$
		assertEquals(List.of("E-mail address|600|599"), types()); //$NON-NLS-1$
		Review.press("Previous Page"); //$NON-NLS-1$
		Bars.awaitSaid("251 to 500 of 600"); //$NON-NLS-1$
		narrow("email-12"); //$NON-NLS-1$
		assertEquals(11, findings().size());
		assertFalse(Bars.said().contains(" of 11")); //$NON-NLS-1$
	}

	private static String addresses(int count) {
		StringBuilder text = new StringBuilder();
		for (int i = 1; i <= count; i++) {
			text.append("mail to user").append(i).append("@example.com\n"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.toString();
	}

	@Test
	void whatIsNotKeptIsReplacedInTheCopyOfTheIssue() throws Exception {
		openReview();
		Review.select(0);
		Review.press("Keep"); //$NON-NLS-1$
		Dialog choice = Review.applyDialog();
		choice.press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("2 of 3 findings are replaced"))); //$NON-NLS-1$
		LogFile log = Review.redactedLog("service.log"); //$NON-NLS-1$
		String redacted = Files.readString(Review.copy(log, "service.redacted.log")); //$NON-NLS-1$
		assertTrue(redacted.contains(PlantedLog.EMAIL), redacted);
		assertTrue(redacted.contains("peer [IPV4-1] does not answer"), redacted); //$NON-NLS-1$
		assertFalse(redacted.contains(PlantedLog.PASSWORD), redacted);
	}

	@Test
	void aCompressedLogIsAppliedAsTheTextThatItHolds() throws Exception {
		Workbench.open(Workbench.file("service.log.1.gz", packed(utf8(PlantedLog.TEXT), 1, ""))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Dialog choice = Review.applyDialog();
		choice.press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("3 of 3 findings are replaced"))); //$NON-NLS-1$
		LogFile log = Review.redactedLog("service.log.1.gz"); //$NON-NLS-1$
		String redacted = Files.readString(Review.copy(log, "service.log.redacted.1")); //$NON-NLS-1$
		assertTrue(redacted.contains("peer [IPV4-1] does not answer"), redacted); //$NON-NLS-1$
		assertFalse(redacted.contains(PlantedLog.PASSWORD), redacted);
	}

	private static byte[] packed(byte[] text, int times, String end) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			for (int i = 0; i < times; i++) {
				gzip.write(text);
			}
			gzip.write(utf8(end));
		}
		return packed.toByteArray();
	}

	/** The log of before is closed while that of now is still being unpacked. */
	@Test
	void whatIsReviewedAgainIsTheFileOfNow() throws Exception {
		int times = 8;
		int found = times * LargeLog.WITH_EMAIL.length;
		IFile file = Workbench.file("large.log.gz", packed(LargeLog.bytes(), times, "")); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.open(file);
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith(found + " findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.writeBehind(file, packed(LargeLog.bytes(), times, "mail to one.more@example.org\n")); //$NON-NLS-1$
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("the refusal is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("Not applied: the file has changed since it was reviewed"))); //$NON-NLS-1$
		List<String> windows = windows();
		Link link = Bars.the(Link.class, candidate -> candidate.getText().startsWith("Not applied")); //$NON-NLS-1$
		// a workbench under test keeps messages back otherwise
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			Workbench.ui(() -> {
				Event event = new Event();
				event.text = "again"; //$NON-NLS-1$
				link.notifyListeners(SWT.Selection, event);
				return link;
			});
			Workbench.await("the findings of now are listed", //$NON-NLS-1$
					() -> Boolean.valueOf(Review.summary().startsWith(found + 1 + " findings"))); //$NON-NLS-1$
			assertEquals(windows, windows(), "nothing is complained about"); //$NON-NLS-1$
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
	}

	private static List<String> windows() throws Exception {
		return Workbench.ui(() -> Arrays.stream(Display.getCurrent().getShells()).filter(Shell::isVisible).map(Shell::getText).toList());
	}

	@Test
	void aFileThatChangedSinceTheReviewIsRefused() throws Exception {
		IEditorPart log = openPlanted();
		openReview();
		Workbench.writeBehind(((FileEditorInput) log.getEditorInput()).getFile(), utf8("changed\n")); //$NON-NLS-1$
		Dialog choice = Review.applyDialog();
		choice.press("Add"); //$NON-NLS-1$
		Workbench.await("the refusal is told", () -> Boolean.valueOf(Workbench.words(Link.class, Link::getText) //$NON-NLS-1$
				.contains("Not applied: the file has changed since it was reviewed"))); //$NON-NLS-1$
	}

	private static final String UNSEEN = "john.roe@example.com"; //$NON-NLS-1$

	/** Its second address stands far behind what an editor shows of the line, and behind colours. */
	private static void reviewWideLine(String end) throws Exception {
		String line = "from \u001b[36m" + PlantedLog.EMAIL + "\u001b[0m" + " x y z".repeat(4_000) + " to " + UNSEEN + " now" + end; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		Workbench.open(Workbench.file("wide.log", utf8(line))); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("2 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void whatStandsBehindTheEndThatIsShownOfALineIsSeenInTheReview() throws Exception {
		reviewWideLine("\n"); //$NON-NLS-1$
		assertEquals("1|E-mail address|j\u2022\u2022\u2022\u2022m|[EMAIL-2]|Replace", findings().get(1)); //$NON-NLS-1$
		Review.select(1);
		Workbench.await("the part of the line around it", //$NON-NLS-1$
				() -> Boolean.valueOf(panes().size() == 2 && panes().get(0).contains(UNSEEN)));
		assertTrue(panes().get(0).startsWith("\u2026 "), panes().get(0).substring(0, 9)); //$NON-NLS-1$
		assertTrue(panes().get(1).endsWith(" to [EMAIL-2] now"), panes().get(1)); //$NON-NLS-1$
		Review.press("Keep"); //$NON-NLS-1$
		Workbench.await("it is redacted no more", () -> Boolean.valueOf(panes().get(1).endsWith(UNSEEN + " now"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What is seen of it would not be told from other words: only its start says what it is. */
	@Test
	void whatReachesIntoThePartOfALineThatIsSeenIsRedactedThereToo() throws Exception {
		String key = "-----BEGIN PRIVATE KEY-----" + "\\nabc,abc".repeat(2_000) + "\\n-----END PRIVATE KEY-----"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.open(Workbench.file("wide.log", utf8("x y z ".repeat(4_000) + key + " to " + UNSEEN + " now\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("2 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.select(1);
		Workbench.await("the part of the line around it", //$NON-NLS-1$
				() -> Boolean.valueOf(panes().size() == 2 && panes().get(0).contains(UNSEEN)));
		assertTrue(panes().get(0).contains("abc,abc"), panes().get(0)); //$NON-NLS-1$
		assertTrue(panes().get(1).endsWith("[PRIVATE_KEY-1] to [EMAIL-1] now"), panes().get(1)); //$NON-NLS-1$
		assertFalse(panes().get(1).contains("abc,abc"), panes().get(1)); //$NON-NLS-1$
	}

	@Test
	void whatIsDecidedAboutTheEndOfALongLineIsApplied() throws Exception {
		reviewWideLine("\r\n"); //$NON-NLS-1$
		Review.select(1);
		Review.press("Keep"); //$NON-NLS-1$
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("1 of 2 findings are replaced"))); //$NON-NLS-1$
		String redacted = Files.readString(Review.copy(Review.redactedLog("wide.log"), "wide.redacted.log")); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(redacted.contains(UNSEEN), "it was kept"); //$NON-NLS-1$
		assertFalse(redacted.contains(PlantedLog.EMAIL), "it was not"); //$NON-NLS-1$
	}

	@Test
	void aTypeIsKeptInALogWithTheLineEndsOfWindows() throws Exception {
		Workbench.open(Workbench.file("service.log", utf8(PlantedLog.TEXT.replace("\n", "\r\n")))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("3 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.check(2, false);
		Review.applyDialog().press("Add"); //$NON-NLS-1$
		Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(Link.class, Link::getText).contains("2 of 3 findings are replaced"))); //$NON-NLS-1$
	}

	@Test
	void whatWasAddedSinceTheLogWasOpenedIsReviewedToo() throws Exception {
		IEditorPart log = openPlanted();
		Workbench.writeBehind(((FileEditorInput) log.getEditorInput()).getFile(),
				utf8(PlantedLog.TEXT + "mail to john.roe@example.com queued\n")); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the new one is listed", () -> Boolean.valueOf(Review.summary().startsWith("4 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
