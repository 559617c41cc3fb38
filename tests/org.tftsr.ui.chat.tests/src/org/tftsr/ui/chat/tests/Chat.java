package org.tftsr.ui.chat.tests;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The Chat view as a person uses it: what is typed, pressed and seen. */
final class Chat {

	static final String VIEW = "org.tftsr.ui.chat.view";

	private Chat() {
	}

	/** Makes an issue and shows its conversations. */
	static UUID openIssue(String title) throws Exception {
		UUID id = createIssue(title);
		show(id);
		return id;
	}

	/** Makes an issue. */
	static UUID createIssue(String title) throws Exception {
		return Services.get(IssueRepository.class).create(new NewIssue(title, "It is down.", Severity.HIGH, null, null, List.of())).id();
	}

	/** An issue as lists of issues hold it. */
	static IssueSummary summary(UUID issue) throws Exception {
		return Services.get(IssueRepository.class).list(new IssueQuery(EnumSet.allOf(IssueStatus.class), Set.of(), null, null, null,
				IssueQuery.Order.UPDATED, true, 1000, null)).rows().stream().filter(row -> row.issue().id().equals(issue)).findFirst()
				.orElseThrow();
	}

	/** Selects issues in the Issues view, once that lists them. */
	static void select(IssueSummary... issues) throws Exception {
		IViewPart view = Workbench.ui(() -> Workbench.page().showView("org.tftsr.ui.issues.view"));
		ISelectionProvider table = Workbench.ui(() -> view.getSite().getSelectionProvider());
		StructuredSelection wanted = new StructuredSelection(issues);
		Workbench.waitFor("the issue is selected", () -> {
			table.setSelection(wanted);
			return wanted.equals(table.getSelection());
		});
	}

	/** Shows the conversations of an issue. */
	static void show(UUID issue) throws Exception {
		execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString()));
		Workbench.waitFor("the question can be typed", () -> Workbench.find(StyledText.class, Chat::isInput).isPresent());
		settle();
	}

	/** The table of what content assist proposes; null where it proposes nothing. On the user interface thread. */
	static Table proposals() {
		for (Shell shell : Workbench.display().getShells()) {
			if (shell.isVisible() && shell != Workbench.window().getShell()) {
				Table table = Workbench.find(shell, Table.class, one -> one.getItemCount() > 0).orElse(null);
				if (table != null) {
					return table;
				}
			}
		}
		return null;
	}

	/** Whether something that is called so goes along with the question. On the user interface thread. */
	static boolean chip(String words) {
		return Workbench.find(CLabel.class, label -> label.getText().contains(words)).isPresent();
	}

	static void execute(String command, Map<String, String> parameters) throws Exception {
		Workbench.ui(() -> {
			Commands.execute(Workbench.window(), command, parameters);
			return command;
		});
	}

	/** Waits until nothing is read any more. */
	static void settle() throws Exception {
		for (int times = 0; times < 2; times++) {
			Workbench.waitFor("nothing is read", () -> Job.getJobManager().find(JobFamilies.CHAT).length == 0);
			Workbench.ui(() -> Boolean.TRUE);
		}
	}

	/** The field in which a question is typed: the text that can be typed into. */
	static boolean isInput(StyledText text) {
		return text.getEditable() && text.getParent().getParent() != null && text.isVisible();
	}

	static StyledText input() {
		return Workbench.find(StyledText.class, Chat::isInput).orElseThrow();
	}

	/** The text of the conversation. On the user interface thread. */
	static StyledText conversation() {
		return Workbench.find(StyledText.class, text -> !text.getEditable() && text.getCaret() == null).orElseThrow();
	}

	/** The text of the conversation, seen or not. On the user interface thread. */
	static StyledText anyConversation(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof StyledText text && !text.getEditable() && text.getCaret() == null) {
				return text;
			}
			StyledText below = child instanceof Composite composite ? anyConversation(composite) : null;
			if (below != null) {
				return below;
			}
		}
		return null;
	}

	/** Whether the conversation says this. On the user interface thread. */
	static boolean says(String words) {
		return Workbench.find(StyledText.class, text -> !text.getEditable() && text.getText().contains(words)).isPresent();
	}

	static void waitForText(String words) throws Exception {
		Workbench.waitFor("the conversation says " + words, () -> says(words));
	}

	static void type(String text) throws Exception {
		Workbench.ui(() -> {
			input().setFocus();
			input().setText(text);
			input().setSelection(text.length());
			return text;
		});
	}

	/** Types a key into the question, as the widget is told of it. */
	static void key(int key, char character, int mask) throws Exception {
		Workbench.ui(() -> {
			Event event = new Event();
			event.keyCode = key;
			event.character = character;
			event.stateMask = mask;
			input().notifyListeners(SWT.KeyDown, event);
			return event;
		});
	}

	static void enter() throws Exception {
		key(SWT.CR, SWT.CR, SWT.NONE);
	}

	/** Asks something. */
	static void ask(String text) throws Exception {
		type(text);
		enter();
	}

	static Button sendButton() {
		return Workbench.find(Button.class, button -> "Send".equals(button.getText()) || "Stop".equals(button.getText()))
				.orElseThrow();
	}

	static void press(String label) throws Exception {
		Workbench.waitFor("the button " + label,
				() -> Workbench.find(Button.class, one -> label.equals(one.getText().replace("&", ""))).isPresent());
		Workbench.click(Workbench.ui(
				() -> Workbench.find(Button.class, one -> label.equals(one.getText().replace("&", ""))).orElseThrow()));
	}

	/** The text that was copied last. */
	static String clipboard() throws Exception {
		return Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			try {
				return (String) clipboard.getContents(TextTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
	}

	/** Clicks where these words stand in the conversation, the last time that they do. */
	static void click(String words) throws Exception {
		Workbench.ui(() -> {
			StyledText text = conversation();
			int at = text.getText().lastIndexOf(words);
			text.setTopIndex(text.getLineAtOffset(at));
			var place = text.getTextBounds(at, at);
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.x = place.x + 1;
			event.y = place.y + place.height / 2;
			text.notifyListeners(SWT.MouseDown, event);
			text.notifyListeners(SWT.MouseUp, event);
			return at;
		});
	}
}
