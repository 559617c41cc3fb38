package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Mouse;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/** The pages of an issue: their looks in either theme, however one comes to it, and the way from there to a conversation. */
@EnabledOnOs(OS.LINUX)
class IssuePagesTest extends WindowTest {

	private static final UUID LOCAL_ANALYST = new UUID(0, 0);
	private static final List<String> PAGES = List.of("overview", "logs", "whys", "timeline", "documents", "chat");

	/** What is nearer to the edge of a button is its border. */
	private static final int EDGE = 6;
	private static final int BRIGHTEST = 255;
	/** What the Web Content Accessibility Guidelines ask of the edge of a field. */
	private static final double CLEAR = 3;
	private static final double GLARE = 0.05;

	@TempDir
	private Path folder;

	private UUID issue;
	private FormEditor editor;

	@BeforeEach
	void openIssue() throws Exception {
		issue = Services.get(IssueRepository.class).create(NewIssue.titled("Checkout is slow")).id();
	}

	private void open() throws Exception {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the issue is open", () -> issueEditor().filter(one -> "Checkout is slow".equals(one.getTitle())).isPresent());
		editor = Workbench.ui(() -> issueEditor().orElseThrow());
	}

	@Test
	void headingsAndButtonsAreThoseOfTheThemeOnEveryPageAlsoAfterAChange() throws Exception {
		Themes.show(Themes.DARK);
		open();
		assertLook(true, "dark");
		Themes.show(Themes.LIGHT);
		assertLook(false, "light-after-dark");
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
		open();
		assertLook(false, "light");
		Themes.show(Themes.DARK);
		assertLook(true, "dark-after-light");
	}

	private void assertLook(boolean dark, String picture) throws Exception {
		for (String page : PAGES) {
			turnTo(page);
			Workbench.screenshot("page-" + picture + '-' + page);
			int heading = brightness(Workbench.ui(this::heading));
			assertEquals(Boolean.valueOf(dark), Boolean.valueOf(heading < 128), page + ", " + picture + ": " + heading);
		}
		turnTo("overview");
		int title = Workbench.ui(() -> contrast(Workbench.find(Text.class, text -> "Checkout is slow".equals(text.getText())).orElseThrow()));
		assertTrue(title > 150, "the title can be read: " + title);
		double edge = Workbench.ui(() -> edge(Workbench.find(Text.class, text -> "Checkout is slow".equals(text.getText())).orElseThrow()));
		assertTrue(edge >= CLEAR, picture + ": the edge of the title has a contrast of " + edge);
		turnTo("chat");
		int usable = Workbench.ui(() -> ink(Workbench.button(editor.getSite().getShell(), "Ask AI\u2026")));
		int unusable = Workbench.ui(() -> ink(Workbench.button(editor.getSite().getShell(), "Open in Chat")));
		assertTrue(usable > unusable + 50, picture + ": " + usable + " and " + unusable);
	}

	@Test
	void whatCannotBePressedInADialogIsPalerInTheDarkTheme() throws Exception {
		Themes.show(Themes.DARK);
		Workbench.start(CommandIds.NEW_ISSUE, Map.of());
		Shell wizard = Workbench.dialog("New Issue");
		Workbench.waitFor("Finish is pale", () -> contrastOf(wizard, "Finish") + 50 < contrastOf(wizard, "Cancel"));
		Workbench.screenshot(() -> wizard, "wizard-dark");
		Workbench.type(wizard, 0, "Checkout is slow");
		Workbench.waitFor("Finish is as strong as Cancel", () -> contrastOf(wizard, "Finish") == contrastOf(wizard, "Cancel"));
		Workbench.type(wizard, 0, "");
		Workbench.waitFor("Finish is pale again", () -> contrastOf(wizard, "Finish") + 50 < contrastOf(wizard, "Cancel"));
		Workbench.press(wizard, "Cancel");
		Workbench.waitUntilClosed(wizard);
	}

	private static int contrastOf(Shell shell, String button) {
		return contrast(Workbench.button(shell, button));
	}

	/** How well the edge of a field, which is drawn beside it, can be told from what is around. */
	private static double edge(Text field) {
		ImageData around = picture(field.getParent());
		int y = field.getLocation().y + field.getSize().y / 2;
		double line = luminance(around.palette.getRGB(around.getPixel(field.getLocation().x - 1, y)));
		double page = luminance(around.palette.getRGB(around.getPixel(field.getLocation().x - 3, y)));
		return (Math.max(line, page) + GLARE) / (Math.min(line, page) + GLARE);
	}

	/** As the Web Content Accessibility Guidelines reckon it. */
	private static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int part) {
		double value = (double) part / BRIGHTEST;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}

	/** The colour of the heading of the page in front, beside its text. */
	private RGB heading() {
		ImageData data = picture(((FormPage) editor.getActivePageInstance()).getManagedForm().getForm().getForm().getHead());
		return data.palette.getRGB(data.getPixel(data.width / 2, data.height / 2));
	}

	/** How far the words of a button are from what is behind them, as they are drawn: from what most of it looks like. */
	private static int ink(Button button) {
		ImageData data = picture(button);
		int[] dots = new int[BRIGHTEST + 1];
		for (int x = EDGE; x < data.width - EDGE; x++) {
			for (int y = EDGE; y < data.height - EDGE; y++) {
				dots[brightness(data.palette.getRGB(data.getPixel(x, y)))]++;
			}
		}
		int behind = 0;
		for (int i = 0; i <= BRIGHTEST; i++) {
			behind = dots[i] > dots[behind] ? i : behind;
		}
		int most = 0;
		for (int i = 0; i <= BRIGHTEST; i++) {
			most = dots[i] > 0 ? Math.max(most, Math.abs(i - behind)) : most;
		}
		return most;
	}

	private static ImageData picture(Control control) {
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(image);
		control.print(gc);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return data;
	}

	private static int contrast(Control control) {
		return Math.abs(brightness(control.getForeground().getRGB()) - brightness(control.getBackground().getRGB()));
	}

	private static int brightness(RGB color) {
		return (color.red + color.green + color.blue) / 3;
	}

	@Test
	void conversationsAreListedAndOpenInTheChat() throws Exception {
		open();
		turnTo("chat");
		assertTrue(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "Nothing has been asked about this issue yet")));
		ConversationRepository conversations = Services.get(ConversationRepository.class);
		conversations.create(issue, "Is it the zebra disk", LOCAL_ANALYST, null);
		conversations.create(issue, "Who changed the pool", LOCAL_ANALYST, null);
		Workbench.waitFor("both are listed", () -> Workbench.find(Table.class, table -> isAbout(table, "Is it the zebra disk")).isPresent());
		Table table = Workbench.ui(() -> Workbench.find(Table.class, one -> isAbout(one, "Is it the zebra disk")).orElseThrow());
		assertFalse(Workbench.ui(() -> Workbench.button(Workbench.window().getShell(), "Open in Chat").isEnabled()));
		Mouse.click(table, Workbench.ui(() -> "Is it the zebra disk".equals(table.getItem(0).getText()) ? 0 : 1), false);
		Mouse.click(Workbench.ui(() -> Workbench.button(Workbench.window().getShell(), "Open in Chat")));
		Workbench.waitFor("the conversation is shown", () -> Workbench.page().getActivePart().getSite().getId().equals(CHAT)
				&& chatIsAbout("Is it the"));
		Mouse.click(Workbench.ui(() -> Workbench.button(Workbench.window().getShell(), "Ask AI\u2026")));
		Workbench.waitFor("a new one has begun", () -> !chatIsAbout("Is it the"));
		assertEquals(2, conversations.list(issue).size());
	}

	@Test
	void aLogAndItsReviewAreOpenedFromTheListOfLogs() throws Exception {
		Path file = Files.writeString(folder.resolve("orders.log"), "2026-03-01 10:00:00 ERROR order of kim@example.org failed\n");
		Services.get(TriageService.class).importLog(issue, file, Progress.NONE);
		open();
		turnTo("logs");
		Workbench.waitFor("the log is listed", () -> logTable().isPresent());
		assertFalse(Workbench.ui(() -> Workbench.button(Workbench.window().getShell(), "Review Findings").isEnabled()),
				"nothing is selected");
		Mouse.click(Workbench.ui(() -> logTable().orElseThrow()), 0, false);
		Workbench.waitFor("it can be reviewed", () -> Workbench.button(Workbench.window().getShell(), "Review Findings").isEnabled());
		Mouse.click(Workbench.ui(() -> Workbench.button(Workbench.window().getShell(), "Review Findings")));
		Workbench.waitFor("the review", () -> Workbench.page().getActiveEditor().getSite().getId().equals("org.tftsr.ui.logs.review.editor"));
		Workbench.ui(() -> {
			Workbench.page().activate(editor);
			return Boolean.TRUE;
		});
		Mouse.click(Workbench.ui(() -> logTable().orElseThrow()), 0, true);
		Workbench.waitFor("the log", () -> "orders.log".equals(Workbench.page().getActiveEditor().getTitle()));
	}

	private static Optional<Table> logTable() {
		return Workbench.find(Table.class, table -> table.getItemCount() == 1 && "orders.log".equals(table.getItem(0).getText()));
	}

	/** Whether the conversation in the Chat view has a title that begins so. On the user interface thread. */
	private static boolean chatIsAbout(String start) {
		return Workbench.find(ToolBar.class, bar -> Stream.of(bar.getItems()).anyMatch(item -> item.getText().startsWith(start))).isPresent();
	}

	private static boolean isAbout(Table table, String title) {
		return table.getItemCount() == 2 && (title.equals(table.getItem(0).getText()) || title.equals(table.getItem(1).getText()));
	}

	private void turnTo(String page) throws Exception {
		Workbench.ui(() -> editor.setActivePage(page));
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.settle();
		Keyboard.press("shift");
	}
}
