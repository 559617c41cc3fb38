package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedFile;
import org.tftsr.net.RedactedFile;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingLog;
import org.tftsr.triage.LeavingLogs;
import org.tftsr.triage.LeavingText;

/**
 * The files that go along with a publication.
 *
 * @param files in the order in which they go
 * @param shown the same as whoever publishes is shown them
 * @param notes what does not go along, and why
 */
record AttachedFiles(List<RedactedFile> files, List<PreparedFile> shown, List<String> notes) {

	private static final int LONGEST_NAME = 100;

	/** What some system does not take in the name of a file; brackets of replacements stay. */
	private static final Pattern NO_FILE_NAME = Pattern.compile("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+");

	static AttachedFiles of(Plan plan, LeavingText text, DocumentRenderer renderer, Progress progress) throws TftsrException {
		List<RedactedFile> files = new ArrayList<>();
		List<PreparedFile> shown = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		if (plan.target().attachPdf()) {
			progress.begin(Messages.AttachedFiles_pdf, -1);
			RedactedText name = text.formatted((markdown, redactor) -> redactor.redact(fileName(text.title().text())));
			files.add(RedactedFile.document(name, renderer, text.title(), text.markdown(), DocumentFormat.PDF));
			shown.add(shown(files.getLast(), text.isRedacted()));
		}
		if (plan.target().attachLogs()) {
			LeavingLogs logs = text.logs(progress);
			for (LeavingLog log : logs.logs()) {
				files.add(RedactedFile.text(log.name(), log.text()));
				// whatever was said of the text, logs are redacted
				shown.add(shown(files.getLast(), true));
			}
			notes.addAll(logs.leftOut());
		}
		return new AttachedFiles(files, shown, notes);
	}

	private static PreparedFile shown(RedactedFile file, boolean redacted) {
		byte[] bytes = file.bytes();
		return new PreparedFile(file.name().text(), file.mediaType(), bytes.length, ContentHash.of(bytes), redacted);
	}

	private static String fileName(String title) {
		String name = NO_FILE_NAME.matcher(title).replaceAll("-");
		return PlainFormat.cut(name, LONGEST_NAME).replace(" \u2026", "") + '.' + DocumentFormat.PDF.extension();
	}
}
