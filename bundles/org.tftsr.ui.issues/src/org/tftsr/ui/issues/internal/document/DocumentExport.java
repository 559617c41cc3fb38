package org.tftsr.ui.issues.internal.document;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.ExportOption;
import org.tftsr.ui.Services;

/**
 * Where a document is to be exported to, and as what.
 *
 * @param format the format
 * @param target the file; where it exists, the user has agreed to replace it
 */
public record DocumentExport(DocumentFormat format, Path target) {

	private static final DocumentFormat[] FORMATS = DocumentFormat.values();

	/** Asks for the file and its format; empty where the user cancels. */
	public static Optional<DocumentExport> ask(Shell shell, Document document) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.DocumentExport_title);
		dialog.setOverwrite(true);
		dialog.setFilterNames(Arrays.stream(FORMATS).map(DocumentExport::name).toArray(String[]::new));
		dialog.setFilterExtensions(Arrays.stream(FORMATS).map(DocumentExport::pattern).toArray(String[]::new));
		dialog.setFilterIndex(DocumentFormat.PDF.ordinal());
		dialog.setFileName(fileName(document.title()) + '.' + DocumentFormat.PDF.extension());
		String chosen = dialog.open();
		if (chosen == null) {
			return Optional.empty();
		}
		Path target = Path.of(chosen);
		DocumentFormat format = byExtension(target).orElseGet(() -> FORMATS[Math.max(0, dialog.getFilterIndex())]);
		return Optional.of(new DocumentExport(format, target));
	}

	private static String name(DocumentFormat format) {
		return switch (format) {
		case MARKDOWN -> Messages.DocumentExport_markdown;
		case HTML -> Messages.DocumentExport_html;
		case PDF -> Messages.DocumentExport_pdf;
		case DOCX -> Messages.DocumentExport_docx;
		};
	}

	private static String pattern(DocumentFormat format) {
		return "*." + format.extension(); //$NON-NLS-1$
	}

	/** The title without what file systems do not take. */
	private static String fileName(String title) {
		return title.replaceAll("[^\\p{L}\\p{N} ._-]+", "_").strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** The extension of the name that was typed says more than the filter that happened to be set. */
	private static Optional<DocumentFormat> byExtension(Path target) {
		String name = target.getFileName().toString();
		return Arrays.stream(FORMATS)
				.filter(format -> name.regionMatches(true, name.length() - format.extension().length() - 1,
						'.' + format.extension(), 0, format.extension().length() + 1))
				.findFirst();
	}

	/** Writes the document. Not for the user interface thread. Gives what to tell the user. */
	public String write(Document document, Progress progress) throws TftsrException {
		Path written = Services.get(DocumentService.class).export(document.id(), format, target,
				Set.of(ExportOption.REPLACE), progress);
		return NLS.bind(Messages.DocumentExport_done, written);
	}
}
