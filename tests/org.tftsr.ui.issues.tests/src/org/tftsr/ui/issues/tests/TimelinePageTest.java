package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.forms.editor.FormEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.LogLinesTransfer;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The timeline of an issue in its editor: noted events, those of the logs, and how long things took. */
class TimelinePageTest extends IssuesTest {

	private static final String LOG = "2026-03-01 10:00:00 INFO up\n".repeat(20)
			+ "2026-03-01 10:00:05 ERROR no route to kim@example.org\n";

	@TempDir
	private Path folder;

	private Table openPage(Issue issue) throws Exception {
		IEditorPart editor = openAndWait(issue);
		Workbench.ui(() -> ((FormEditor) editor).setActivePage("timeline"));
		Workbench.waitFor("the timeline", () -> rows().stream().anyMatch(row -> row.contains("Issue created")));
		return Workbench.ui(TimelinePageTest::timelineTable);
	}

	private static Table timelineTable() {
		return Workbench.find(Table.class, table -> table.getColumnCount() > 0
				&& "Time (UTC)".equals(table.getColumn(0).getText())).orElseThrow();
	}

	private static List<String> rows() {
		return Workbench.find(Table.class, table -> table.getColumnCount() > 0
				&& "Time (UTC)".equals(table.getColumn(0).getText())).map(TimelinePageTest::texts).orElse(List.of());
	}

	private static List<String> texts(Table table) {
		return Arrays.stream(table.getItems()).map(TimelinePageTest::text).toList();
	}

	private static String text(TableItem item) {
		return item.getText(0) + " | " + item.getText(1) + " | " + item.getText(2) + " | " + item.getText(3);
	}

	private LogFile addLog(Issue issue) throws Exception {
		Path file = Files.writeString(folder.resolve("app.log"), LOG);
		return Services.get(TriageService.class).importLog(issue.id(), file, Progress.NONE);
	}

	@Test
	void whatTheLogTellsStandsBesideWhatWasNotedInTheZoneOfItsClock() throws Exception {
		Issue issue = create("No route", Severity.HIGH, null);
		LogFile log = addLog(issue);
		Services.get(TimelineRepository.class).setClock(log.id(), new LogClock(ZoneOffset.ofHours(1), Duration.ZERO));
		repository().addTimelineEvent(issue.id(), "detected", "Pager", Instant.parse("2026-03-01T09:10:05Z"), null);
		openPage(issue);
		Workbench.waitFor("the times of the log", () -> rows().size() == 5);
		assertEquals(List.of("2026-03-01 09:00:00 | Log | Log begins | app.log",
				"2026-03-01 09:00:05 | Log | First error: ERROR no route to [EMAIL-1] | app.log:21",
				"2026-03-01 09:00:05 | Log | Log ends | app.log",
				"2026-03-01 09:10:05 | Detected | Pager | Noted"), Workbench.ui(TimelinePageTest::rows).subList(0, 4));
		assertTrue(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "10 min")), "time to detect");
		Workbench.screenshot("timeline");
	}

	@Test
	void anEventIsAddedChangedAndDeletedByHand() throws Exception {
		Issue issue = create("By hand", Severity.HIGH, null);
		Table table = openPage(issue);

		Workbench.press(Workbench.ui(() -> Workbench.window().getShell()), "Add Event\u2026");
		Shell dialog = Workbench.dialog("Add Event");
		Workbench.ui(() -> {
			Workbench.find(dialog, Combo.class, combo -> true).orElseThrow().setText("Mitigated");
			Workbench.find(dialog, Text.class, text -> (text.getStyle() & SWT.MULTI) != 0 && text.getEditable())
					.orElseThrow().setText("Rolled back");
			return Boolean.TRUE;
		});
		Workbench.type(dialog, 0, "next tuesday");
		assertTrue(Workbench.ui(() -> !Workbench.button(dialog, "OK").isEnabled()), "that is no time");
		Workbench.type(dialog, 0, "2026-03-01 11:30 +01:00");
		Workbench.screenshot(() -> dialog, "timeline-event");
		Workbench.press(dialog, "OK");
		Workbench.waitFor("the event", () -> rows().contains("2026-03-01 10:30:00 | Mitigated | Rolled back | Noted"));

		TimelineEvent event = repository().timeline(issue.id()).getFirst();
		assertEquals("mitigated", event.type());
		assertEquals("2026-03-01 11:30 +01:00", event.originalTime());

		Workbench.ui(() -> {
			table.setSelection(0);
			return Boolean.TRUE;
		});
		key(table, SWT.DEL);
		Workbench.press(Workbench.dialog("Delete Events"), "OK");
		Workbench.waitFor("it is gone", () -> rows().size() == 1);
		assertEquals(List.of(), repository().timeline(issue.id()));
	}

	@Test
	void theClockOfALogIsSetInADialog() throws Exception {
		Issue issue = create("Clock", Severity.LOW, null);
		LogFile log = addLog(issue);
		openPage(issue);
		Workbench.waitFor("the times of the log", () -> rows().size() == 4);
		Workbench.press(Workbench.ui(() -> Workbench.window().getShell()), "Clock of a Log\u2026");
		Shell dialog = Workbench.dialog("Clock of a Log");
		Workbench.ui(() -> {
			Workbench.find(dialog, Combo.class, combo -> (combo.getStyle() & SWT.READ_ONLY) == 0).orElseThrow()
					.setText("Europe/Vienna");
			return Boolean.TRUE;
		});
		Workbench.type(dialog, 0, "1m30s");
		Workbench.screenshot(() -> dialog, "timeline-clock");
		Workbench.press(dialog, "OK");
		Workbench.waitFor("its times in UTC", () -> rows().getFirst().startsWith("2026-03-01 08:58:30"));
		assertEquals(Duration.ofSeconds(90),
				Services.get(TimelineRepository.class).clocks(issue.id()).get(log.id()).skew());
	}

	@Test
	void aDraggedLineTellsWhereItIsAndNotWhatItSays() throws Exception {
		LogLines lines = new LogLines(Path.of("/var/log/a b.log"), LineNumbers.of(21, 22, 23, 30),
				StandardCharsets.UTF_8, "12:ab");
		assertEquals(lines, Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			try {
				clipboard.setContents(new Object[] { lines }, new Transfer[] { LogLinesTransfer.getInstance() });
				return clipboard.getContents(LogLinesTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		}));
	}

	private static void key(Table table, int code) {
		Workbench.display().asyncExec(() -> {
			Event event = new Event();
			event.keyCode = code;
			event.character = (char) code;
			table.notifyListeners(SWT.KeyDown, event);
		});
	}
}
