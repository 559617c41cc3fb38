package org.tftsr.ui.chat.internal.session;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.ai.Question.Attachment;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.log.LogFile;

/**
 * Something that is to go along with the next question.
 *
 * @param id         identifier, of this alone
 * @param label      how it is called
 * @param attachment what it is
 * @param bytes      how large it is, before anything is left out; -1 where that is not known
 */
public record Attached(UUID id, String label, Attachment attachment, long bytes) {

	/** How lines of a log are called: the log, the first of them and the last. */
	private static final Pattern LINES = Pattern.compile(":([0-9]{1,18})(?:-([0-9]{1,18}))?$");

	public Attached {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(attachment);
	}

	/**
	 * What went along with a question, to go along with another one: lines as these lines, a log as the log.
	 *
	 * @param logs those of the issue
	 */
	static Attached again(ChatAttachment one, List<LogFile> logs) {
		UUID log = one.logFileId();
		if (log == null) {
			return of(one.label(), new Attachment.Text(one.label(), one.text()), one.text().length());
		}
		Matcher lines = LINES.matcher(one.label());
		// a log may itself be called so
		boolean whole = !lines.find() || logs.stream().anyMatch(file -> file.id().equals(log) && file.name().equals(one.label()));
		if (whole) {
			return of(one.label(), new Attachment.Log(log), -1);
		}
		long first = Long.parseLong(lines.group(1));
		return of(one.label(), new Attachment.Lines(log, first, lines.group(2) == null ? first : Long.parseLong(lines.group(2))), -1);
	}

	/** Something else. */
	public static Attached of(String label, Attachment attachment, long bytes) {
		return new Attached(UUID.randomUUID(), label, attachment, bytes);
	}
}
