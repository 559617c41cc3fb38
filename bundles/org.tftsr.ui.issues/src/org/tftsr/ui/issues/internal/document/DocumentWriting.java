package org.tftsr.ui.issues.internal.document;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.tftsr.core.document.DocumentType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.DocumentGeneration;
import org.tftsr.triage.DocumentService;
import org.tftsr.ui.Services;
import org.tftsr.ui.notice.FinishedWork;

/** Writes a document of an issue, for whichever editor shows it. */
public final class DocumentWriting {

	private DocumentWriting() {
	}

	/**
	 * Writes the generated sections, anew where they are there. Not for the user interface thread.
	 *
	 * @param work    knows what shows the document
	 * @param replace the sections whose text is to be replaced though somebody has changed it
	 */
	public static DocumentGeneration write(FinishedWork work, UUID issueId, DocumentType type, Set<String> replace, Progress progress)
			throws TftsrException {
		AtomicReference<DocumentGeneration> result = new AtomicReference<>();
		work.tellOf(Messages.DocumentWriting_notDone, () -> {
			result.set(Services.get(DocumentService.class).generate(issueId, type, replace, progress));
			return Messages.DocumentWriting_done;
		});
		return result.get();
	}
}
