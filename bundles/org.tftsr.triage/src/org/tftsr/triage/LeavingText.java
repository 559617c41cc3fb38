package org.tftsr.triage;

import java.util.List;
import java.util.Map;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** An issue or a document as it may leave this machine. Thread-safe. */
public interface LeavingText {

	/** Makes text in another format of Markdown. */
	@FunctionalInterface
	interface Format {
		/**
		 * @param markdown as {@link LeavingText#markdown} has it
		 * @param redactor to look once more at all that the format has put together anew, so that a value that stands there as a whole only
		 *                 now does not get through; what has been replaced stays as it is. Where the text goes as it is, it changes nothing
		 */
		RedactedText of(String markdown, Redactor redactor) throws TftsrException;
	}

	/** Its title, on one line. */
	RedactedText title();

	/** Its text as Markdown (CommonMark with tables and task lists). */
	RedactedText markdown();

	/** Whether it is redacted; else a person has said that it goes as it is. */
	boolean isRedacted();

	/** How many different values of which type stand as replacements in title and text; empty where nothing is redacted. */
	Map<String, Integer> redacted();

	/**
	 * For a person: which logs of the issue could not be searched to their end, and why. What only they tell is not replaced, so that
	 * it has to be said to whoever looks at the text before it leaves. Never null.
	 */
	List<String> unsearched();

	/**
	 * The text in another format.
	 *
	 * @param format makes it of the Markdown
	 */
	RedactedText formatted(Format format) throws TftsrException;

	/** Words that go along with it, such as a label or a type: always redacted. */
	RedactedText words(String typed) throws TftsrException;

	/** The logs of the issue, always redacted; those that are too large or are not what was added any more are left out. */
	LeavingLogs logs(Progress progress) throws TftsrException;
}
