package org.tftsr.triage.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;
import org.tftsr.triage.LeavingLog;
import org.tftsr.triage.LeavingLogs;
import org.tftsr.triage.LeavingText;

/** A text with what it takes to make further ones of it. The redaction of an issue is for one thread at a time. */
final class TextToLeave implements LeavingText {

	/** Bytes of a log that still goes along: it is held in memory as a whole, and services take no larger ones. */
	private static final long LARGEST_LOG = 8 << 20;

	/** What has to be done before a text in another format is given away. */
	@FunctionalInterface
	interface Consequence {
		void of(RedactedText text) throws TftsrException;
	}

	private final RedactedText title;
	private final RedactedText markdown;
	private final Redactor redactor;
	private final Consequence consequence;
	private final IssueRedaction redaction;
	private final List<String> unsearched;
	private final List<LogFile> logFiles;
	private final LogWork logWork;
	private final boolean redacted;

	TextToLeave(RedactedText title, RedactedText markdown, Redactor redactor, Consequence consequence, LeavingIssue searched,
			List<LogFile> logFiles, LogWork logWork, boolean redacted) {
		this.title = title;
		this.markdown = markdown;
		this.redactor = redactor;
		this.consequence = consequence;
		this.redaction = searched.redaction();
		this.unsearched = List.copyOf(searched.unsearched());
		this.logFiles = logFiles;
		this.logWork = logWork;
		this.redacted = redacted;
	}

	@Override
	public RedactedText title() {
		return title;
	}

	@Override
	public RedactedText markdown() {
		return markdown;
	}

	@Override
	public boolean isRedacted() {
		return redacted;
	}

	@Override
	public Map<String, Integer> redacted() {
		return redacted ? redaction.replacements(title.text() + '\n' + markdown.text()) : Map.of();
	}

	@Override
	public List<String> unsearched() {
		return unsearched;
	}

	@Override
	public synchronized RedactedText formatted(Format format) throws TftsrException {
		RedactedText text = format.of(markdown.text(), redactor);
		consequence.of(text);
		return text;
	}

	@Override
	public synchronized RedactedText words(String typed) throws TftsrException {
		RedactedText text = redaction.redactor().redact(typed);
		redaction.keep();
		return text;
	}

	@Override
	public synchronized LeavingLogs logs(Progress progress) throws TftsrException {
		LogLabels labels = new LogLabels(logFiles);
		Set<String> names = logFiles.stream().map(labels::of).collect(Collectors.toSet());
		List<LeavingLog> leaving = new ArrayList<>();
		List<String> leftOut = new ArrayList<>();
		for (LogFile log : logFiles) {
			progress.check();
			String label = labels.of(log);
			Copy copy = log.size() > LARGEST_LOG ? Copy.tooLarge()
					: logWork.use(log, source -> copy(source, progress), progress).orElse(Copy.none(Messages.TextToLeave_unreadable));
			if (copy.text() != null) {
				String name = nameOfText(label, names).replace('/', '-');
				leaving.add(new LeavingLog(redaction.redactor().redact(name), copy.text()));
			} else {
				leftOut.add(NLS.bind(Messages.TextToLeave_leftOut, redaction.text(label.replace('/', '-')), copy.why()));
			}
		}
		redaction.keep();
		return new LeavingLogs(leaving, leftOut);
	}

	/** Of a compressed log, only what it holds goes along. */
	private static String nameOfText(String label, Set<String> taken) {
		String name = LogFile.textName(label);
		return name.equals(label) || taken.add(name) ? name : label + ".txt";
	}

	/**
	 * What goes along of a log.
	 *
	 * @param text null where nothing does
	 * @param why  null where it does
	 */
	private record Copy(RedactedText text, String why) {

		static Copy none(String why) {
			return new Copy(null, why);
		}

		static Copy tooLarge() {
			return none(NLS.bind(Messages.TextToLeave_large, Long.valueOf(LARGEST_LOG >> 20)));
		}
	}

	/**
	 * As a redacted copy has it, and through the redactor once more: nothing else makes a text that may leave. None where that
	 * is too large: a compressed file tells nothing of how much it holds.
	 */
	private Copy copy(LogSource source, Progress progress) throws TftsrException {
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		try (DecodedLog text = DecodedLog.open(source); LimitedReader limited = new LimitedReader(text.reader(), LARGEST_LOG)) {
			try {
				redaction.streamingRedactor().redact(limited, copy, redaction.keeping(EditSink.NONE), progress);
			} catch (IOException e) {
				if (limited.isTooLong()) {
					return Copy.tooLarge();
				}
				throw e;
			}
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
		return new Copy(redaction.redactor().redact(copy.toString(StandardCharsets.UTF_8)), null);
	}
}
