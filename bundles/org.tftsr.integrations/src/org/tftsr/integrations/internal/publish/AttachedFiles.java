package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.RedactedFile;
import org.tftsr.pii.RedactedText;
import org.tftsr.triage.LeavingLog;
import org.tftsr.triage.LeavingLogs;
import org.tftsr.triage.LeavingText;

/**
 * The files that go along with a publication.
 *
 * @param files in the order in which they go
 * @param notes what a person should know of them
 */
record AttachedFiles(List<RedactedFile> files, List<String> notes) {

	private static final int LONGEST_NAME = 100;
	private static final int KILOBYTE = 1024;

	/** What some system does not take in the name of a file; brackets of replacements stay. */
	private static final Pattern NO_FILE_NAME = Pattern.compile("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+");

	static AttachedFiles of(Plan plan, LeavingText text, DocumentRenderer renderer, Progress progress) throws TftsrException {
		List<RedactedFile> files = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		if (plan.target().attachPdf()) {
			progress.begin("Laying out the PDF", -1);
			RedactedText name = text.formatted((markdown, redactor) -> redactor.redact(fileName(text.title().text())));
			files.add(RedactedFile.document(name, renderer, text.title(), text.markdown(), DocumentFormat.PDF));
		}
		if (plan.target().attachLogs()) {
			LeavingLogs logs = text.logs(progress);
			for (LeavingLog log : logs.logs()) {
				files.add(RedactedFile.text(log.name(), log.text()));
			}
			notes.addAll(logs.leftOut());
		}
		for (RedactedFile file : files) {
			notes.add(file.name().text() + " goes along, " + Math.max(1, file.bytes().length / KILOBYTE) + " KB");
		}
		return new AttachedFiles(files, notes);
	}

	private static String fileName(String title) {
		String name = NO_FILE_NAME.matcher(title).replaceAll("-");
		return PlainFormat.cut(name, LONGEST_NAME).replace(" \u2026", "") + '.' + DocumentFormat.PDF.extension();
	}
}
