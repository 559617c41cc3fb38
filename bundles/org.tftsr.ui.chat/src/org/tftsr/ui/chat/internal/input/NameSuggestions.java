package org.tftsr.ui.chat.internal.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.tftsr.ai.Question.Attachment;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.Images;
import org.tftsr.ui.chat.internal.session.Attached;

/** What can be attached by its name: logs of the issue, and other issues. */
public final class NameSuggestions {

	private final Consumer<Attached> onChosen;
	private List<LogFile> logs = List.of();
	private List<Issue> issues = List.of();

	public NameSuggestions(Consumer<Attached> onChosen) {
		this.onChosen = onChosen;
	}

	/** The logs of the issue. */
	public void setLogs(List<LogFile> files) {
		logs = List.copyOf(files);
	}

	/** Other issues. */
	public void setIssues(List<Issue> others) {
		issues = List.copyOf(others);
	}

	List<Suggestion> all() {
		List<Suggestion> all = new ArrayList<>();
		for (LogFile log : logs) {
			all.add(new Suggestion("@" + log.name(), Messages.Assist_log, Images.LOG, () -> onChosen.accept(of(log))));
		}
		for (Issue issue : issues) {
			all.add(new Suggestion("@" + issue.title(), Messages.Assist_issue, Images.ISSUE,
					() -> onChosen.accept(of(issue))));
		}
		return all;
	}

	/** A log as it is attached. */
	public static Attached of(LogFile log) {
		return Attached.of(log.name(), new Attachment.Log(log.id()), log.size());
	}

	/** An issue as it is attached: what a person has written of it. */
	public static Attached of(Issue issue) {
		String text = issue.title() + "\n\n" + issue.description();
		return Attached.of(issue.title(), new Attachment.Text(issue.title(), text), text.length());
	}
}
