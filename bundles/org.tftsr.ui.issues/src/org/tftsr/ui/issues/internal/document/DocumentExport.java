package org.tftsr.ui.issues.internal.document;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.ExportOption;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.FileChooser.Kind;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.notice.FinishedWork;

/**
 * Where a document is to be exported to, and as what.
 *
 * @param format the format
 * @param target the file; where it exists, the user has agreed to replace it
 */
public record DocumentExport(DocumentFormat format, Path target) {

	/** Asks for the file and its format; empty where the user cancels. */
	public static Optional<DocumentExport> ask(Shell shell, Document document) {
		Map<Kind, DocumentFormat> formats = new LinkedHashMap<>();
		for (DocumentFormat format : DocumentFormat.values()) {
			formats.put(kind(format), format);
		}
		try {
			return Services.get(FileChooser.class)
					.save(shell, Messages.DocumentExport_title, fileName(document.title()) + '.' + DocumentFormat.PDF.extension(),
							List.copyOf(formats.keySet()), kind(DocumentFormat.PDF))
					.map(chosen -> new DocumentExport(formats.get(chosen.kind()), chosen.file()));
		} catch (TftsrException e) {
			Problems.show(e);
			return Optional.empty();
		}
	}

	private static Kind kind(DocumentFormat format) {
		return new Kind(name(format), format.extension());
	}

	private static String name(DocumentFormat format) {
		return switch (format) {
		case MARKDOWN -> Messages.DocumentExport_markdown;
		case HTML -> Messages.DocumentExport_html;
		case PDF -> Messages.DocumentExport_pdf;
		case DOCX -> Messages.DocumentExport_docx;
		};
	}

	/** The title without what file systems do not take. */
	private static String fileName(String title) {
		return title.replaceAll("[^\\p{L}\\p{N} ._-]+", "_").strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Writes the document. Not for the user interface thread. Gives what to tell the user. */
	public String write(Document document, Progress progress) throws TftsrException {
		return FinishedWork.begin(DocumentEditor.ID, document.title()).tellOf(Messages.DocumentExport_notDone, () -> {
			Path written = Services.get(DocumentService.class).export(document.id(), format, target, Set.of(ExportOption.REPLACE), progress);
			return NLS.bind(Messages.DocumentExport_done, written);
		});
	}
}
