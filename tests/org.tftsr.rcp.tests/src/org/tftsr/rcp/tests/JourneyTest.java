package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Themes;
import org.tftsr.ui.testsupport.Workbench;

/**
 * The two ways through the whole product, each by the keyboard alone and in both themes: from a log to a post-mortem in a file, and from
 * a line of a log by way of a model to a why that a person stands behind.
 */
@EnabledOnOs(OS.LINUX)
class JourneyTest extends WindowTest {

	private static final String ANSWER = "The pool had too few connections";
	private static final String MODEL_ANSWER = "A change cut the pool to 4 connections.";
	/** A line with a user, a password and a host. */
	private static final int LINE = 4;

	@TempDir
	private Path folder;

	@Test
	void fromALogToAPostmortemInTheLightTheme() throws Exception {
		Themes.show(Themes.LIGHT);
		fromALogToAPostmortem("journey-light-");
	}

	@Test
	@LongRunning("the same way in the light theme")
	void fromALogToAPostmortemInTheDarkTheme() throws Exception {
		Themes.show(Themes.DARK);
		fromALogToAPostmortem("journey-dark-");
	}

	@Test
	@LongRunning("the same way in the dark theme")
	void fromALineToAnAcceptedWhyInTheLightTheme() throws Exception {
		Themes.show(Themes.LIGHT);
		fromALineToAnAcceptedWhy("ask-light-");
	}

	@Test
	void fromALineToAnAcceptedWhyInTheDarkTheme() throws Exception {
		Themes.show(Themes.DARK);
		fromALineToAnAcceptedWhy("ask-dark-");
	}

	private void fromALogToAPostmortem(String picture) throws Exception {
		openLog(LINE);
		FormEditor editor = newIssue("Checkout answers 502");
		UUID issue = issueOf(editor);
		askFirstWhy(editor, issue);
		Workbench.screenshot(picture + "whys");
		noteEvent(editor, issue);
		Workbench.screenshot(picture + "timeline");
		Path file = folder.resolve("post-mortem.md");
		exportPostmortem(editor, file, picture + "document");
		String document = Files.readString(file);
		assertTrue(document.contains(ANSWER), document);
		assertTrue(document.contains("checkout-service.log:" + LINE), document);
		assertTrue(document.contains("Pool was cut"), document);
		assertEquals(List.of(), Sample.secretsIn(document));
	}

	private static FormEditor newIssue(String title) throws Exception {
		Keyboard.press("ctrl+alt+n");
		Shell wizard = Workbench.dialog("New Issue");
		Workbench.waitFor("the title can be typed", () -> isTyping(SWT.SINGLE));
		Keyboard.press("ctrl+a");
		Keyboard.type(title);
		Keyboard.press("Return");
		Workbench.waitUntilClosed(wizard);
		Workbench.waitFor("the issue is open", () -> issueEditor().filter(editor -> title.equals(editor.getTitle())).isPresent());
		return Workbench.ui(() -> issueEditor().orElseThrow());
	}

	private static void askFirstWhy(FormEditor editor, UUID issue) throws Exception {
		turnTo(editor, "whys");
		Workbench.waitFor("what to do is said", () -> Workbench.says(Workbench.window().getShell(), "No why has been asked yet"));
		Keyboard.press("Return");
		Workbench.waitFor("the question can be typed", () -> isTyping(SWT.MULTI));
		Keyboard.press("ctrl+a");
		Keyboard.type("Why did checkout fail?");
		Keyboard.press("Tab");
		Keyboard.type(ANSWER);
		Keyboard.press("Return");
		Workbench.waitFor("it is kept", () -> editor.isDirty() && !isTyping(SWT.MULTI));
		Keyboard.press("ctrl+e");
		Shell evidence = Workbench.dialog("Add Evidence");
		Workbench.waitFor("the evidence can be typed", () -> isTyping(SWT.SINGLE));
		Keyboard.type("checkout-service.log:" + LINE);
		Keyboard.press("Return");
		Workbench.waitUntilClosed(evidence);
		Keyboard.press("ctrl+k");
		Keyboard.press("ctrl+r");
		save(editor);
		Why why = Services.get(WhyTreeRepository.class).tree(issue).whys().getFirst();
		assertEquals("Why did checkout fail?", why.question());
		assertEquals(ANSWER, why.answer());
		assertEquals(WhyStanding.CONFIRMED, why.standing());
		assertTrue(why.rootCause());
	}

	private static void noteEvent(FormEditor editor, UUID issue) throws Exception {
		turnTo(editor, "timeline");
		Keyboard.press("Insert");
		Shell event = Workbench.dialog("Add Event");
		Workbench.waitFor("what happened can be typed", () -> isTyping(SWT.MULTI));
		Keyboard.type("Pool was cut");
		Keyboard.press("shift+Tab", "ctrl+a");
		Keyboard.type("2026-03-12 10:04:31 UTC");
		Keyboard.press("Return");
		Workbench.waitUntilClosed(event);
		Job.getJobManager().join(JobFamilies.TRIAGE, null);
		Workbench.waitFor("the event is shown", () -> Workbench.find(Table.class, table -> Stream.of(table.getItems())
				.anyMatch(row -> row.getText(2).equals("Pool was cut"))).isPresent());
		assertEquals("2026-03-12T10:04:31Z", Services.get(IssueRepository.class).timeline(issue).stream()
				.filter(one -> one.description().equals("Pool was cut")).findFirst().orElseThrow().occurredAt().toString());
	}

	private static void exportPostmortem(FormEditor editor, Path file, String picture) throws Exception {
		turnTo(editor, "documents");
		Keyboard.press("alt+p");
		Workbench.waitFor("it can be exported", () -> Workbench.findButton(Workbench.window().getShell(), "Export\u2026")
				.filter(Control::isEnabled).isPresent());
		Workbench.waitFor("it can be read", () -> preview().contains("Pool was cut"));
		Workbench.screenshot(picture);
		Substitute chooser = ChosenFile.of(file);
		try {
			Keyboard.press("alt+x");
			Workbench.waitFor("it is written", () -> Files.exists(file));
		} finally {
			chooser.close();
		}
	}

	private void fromALineToAnAcceptedWhy(String picture) throws Exception {
		UUID issue = Services.get(IssueRepository.class)
				.create(new NewIssue("Checkout " + picture, "", Severity.HIGH, null, null, List.of())).id();
		Services.get(TriageService.class).importLog(issue, Sample.log(), Progress.NONE);
		ProviderRepository providers = Services.get(ProviderRepository.class);
		try (ModelServer server = new ModelServer("It was the pool.\\n\\n1. Why did ", "checkout fail? A change cut the pool ",
				"to 4 connections. [checkout-service.log:" + LINE + "]\\n")) {
			Provider provider = providers.save(new Provider(UUID.randomUUID(), "Desk " + picture, ProviderKind.OPENAI, server.address(),
					ModelServer.MODEL, ProviderOptions.USUAL, List.of(), false));
			providers.prefer(provider.id());
			openBesideChat(issue);
			byte[] shown = askAboutTheLine(picture);
			Workbench.waitFor("it is answered", () -> conversation().filter(text -> text.getText().contains(MODEL_ANSWER)).isPresent());
			Workbench.waitFor("it is all there", () -> Job.getJobManager().find(JobFamilies.CHAT).length == 0);
			assertSent(shown, server);
			acceptWhy(issue, picture);
		} finally {
			for (Provider desk : providers.find("Desk " + picture).stream().toList()) {
				providers.remove(desk.id());
			}
		}
	}

	/** The Chat view follows the issue that was opened last. */
	private static void openBesideChat(UUID issue) throws Exception {
		Workbench.ui(() -> Workbench.page().showView(CHAT));
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.toString()));
		Workbench.waitFor("the issue is open", () -> issueEditor().isPresent());
		openLog(LINE);
	}

	/** Asks a question about the line, looks at what will be sent, and sends it. Gives what was shown. */
	private static byte[] askAboutTheLine(String picture) throws Exception {
		Keyboard.press("shift+F10");
		Keys.choose(Workbench.ui(() -> Workbench.page().getActiveEditor().getAdapter(Control.class).getMenu()),
				"Ask AI about This");
		Workbench.waitFor("the line goes along",
				() -> Workbench.find(CLabel.class, chip -> chip.getText().startsWith("checkout-service.log")).isPresent());
		Workbench.waitFor("the question can be typed",
				() -> Workbench.display().getFocusControl() instanceof StyledText text && text.getEditable());
		Keyboard.type("Why did checkout fail?");
		Keyboard.press("Return");
		// never a button: who types on must not send what was not looked at
		Workbench.waitFor("what will be sent is shown, and has the keyboard",
				() -> Workbench.find(StyledText.class, text -> text.isFocusControl() && text.getText().contains("\"messages\"")).isPresent());
		Workbench.screenshot(picture + "preview");
		Keyboard.press("alt+r");
		Workbench.waitFor("the very bytes are shown", () -> raw().isPresent());
		// long lines are broken to be shown, and whole where they are copied
		Workbench.ui(() -> {
			raw().orElseThrow().selectAll();
			raw().orElseThrow().copy();
			return Boolean.TRUE;
		});
		String text = Workbench.clipboard();
		Keyboard.press("alt+s");
		return text.substring(text.indexOf("\n\n") + 2).getBytes(StandardCharsets.UTF_8);
	}

	private static Optional<StyledText> raw() {
		return Workbench.find(StyledText.class, text -> text.getText().startsWith("POST "));
	}

	/** What was shown is what came, what the audit log tells of, and nobody's secret. */
	private static void assertSent(byte[] shown, ModelServer server) throws Exception {
		assertEquals(1, server.bodies().size());
		assertArrayEquals(shown, server.bodies().getFirst());
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
		AuditEntry row = Services.get(AuditLog.class).list(new AuditQuery("ai_send", null, null, null, null, 1, 0)).getFirst();
		assertTrue(row.details().contains("\"sha256\":\"" + hash + '"'), row.details());
		assertEquals(List.of(), Sample.secretsIn(new String(shown, StandardCharsets.UTF_8)));
	}

	private static void acceptWhy(UUID issue, String picture) throws Exception {
		Workbench.settle();
		Keys.repeat("a part of the answer", "alt+Up", () -> conversation().filter(Control::isFocusControl).isPresent());
		Workbench.screenshot(picture + "answer");
		Keyboard.press("Return");
		Keys.choose(Workbench.ui(() -> conversation().orElseThrow().getMenu()), "Add to Whys");
		Workbench.waitFor("it is proposed", () -> Workbench.link("Open the Issue").isPresent());
		Keys.reach("the link to the issue", "Tab", focus -> focus instanceof Link link && link.getText().contains("Open the Issue"));
		Keyboard.press("Return");
		Workbench.waitFor("the issue is in front", () -> Workbench.page().getActivePart() == issueEditor().orElse(null)
				&& issueEditor().isPresent());
		FormEditor editor = Workbench.ui(() -> issueEditor().orElseThrow());
		turnTo(editor, "whys");
		Workbench.waitFor("the tree has the keyboard", () -> !Workbench.says(Workbench.window().getShell(), "Reading\u2026")
				&& Workbench.display().getFocusControl() != null);
		Keys.repeat("the proposal", "ctrl+Return", editor::isDirty);
		save(editor);
		Workbench.screenshot(picture + "accepted");
		Why why = Services.get(WhyTreeRepository.class).tree(issue).whys().getFirst();
		assertEquals("Why did checkout fail?", why.question());
		assertEquals(MODEL_ANSWER, why.answer());
		assertEquals(WhyAuthor.AI, why.author());
		assertEquals(WhyStanding.POSSIBLE, why.standing());
		assertEquals("checkout-service.log:" + LINE, why.evidence().getFirst().place());
		assertFalse(Services.get(AuditLog.class).list(new AuditQuery("update_why_tree", null, issue.toString(), null, null, 9, 0))
				.isEmpty());
	}

	/** The text of the conversation, where it is shown. On the user interface thread. */
	private static Optional<StyledText> conversation() {
		return Workbench.find(StyledText.class, text -> !text.getEditable() && text.getCaret() == null);
	}

	private static void openLog(int line) throws Exception {
		Workbench.start(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, Sample.log().toUri().toString(),
				CommandIds.OPEN_LOG_LINE, Integer.toString(line)));
		Workbench.waitFor("the log is open", () -> Workbench.page().getActiveEditor() instanceof ITextEditor editor
				&& editor.getTitle().equals("checkout-service.log"));
		Workbench.settle();
		Workbench.waitFor("the text has the keyboard", () -> Workbench.display().getFocusControl() instanceof StyledText);
	}

	/** Turns the pages of an issue. */
	private static void turnTo(FormEditor editor, String page) throws Exception {
		Keys.repeat("the page " + page, "alt+Next", () -> editor.getActivePageInstance() != null
				&& page.equals(editor.getActivePageInstance().getId()));
		Job.getJobManager().join(JobFamilies.ISSUES, null);
		Workbench.settle();
	}

	private static void save(FormEditor editor) throws Exception {
		Keyboard.press("ctrl+s");
		Workbench.waitFor("it is saved", () -> !editor.isDirty());
	}

	/** Whether a field of this style has the keyboard. On the user interface thread. */
	private static boolean isTyping(int style) {
		return Workbench.display().getFocusControl() instanceof Text field && (field.getStyle() & style) != 0;
	}
}
