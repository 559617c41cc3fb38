package org.tftsr.ui.issues.internal.document;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.document.DocumentHeading;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.document.RenderedDocument;

/** Renders what is being typed, a moment after the last key; a text that was replaced meanwhile is not shown. */
final class DocumentPreview extends Job {

	private static final int PAUSE_MILLIS = 250;

	private final String title;
	private final BiConsumer<RenderedDocument, List<DocumentHeading>> onRendered;
	private volatile String markdown = ""; //$NON-NLS-1$

	/** @param onRendered called on the thread of the job */
	DocumentPreview(String title, BiConsumer<RenderedDocument, List<DocumentHeading>> onRendered) {
		super(Messages.DocumentEditor_preview);
		this.title = title;
		this.onRendered = onRendered;
		setSystem(true);
	}

	/** Renders a text, unless another one comes within a moment. */
	void later(String text) {
		markdown = text;
		cancel();
		schedule(PAUSE_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			String text = markdown;
			RenderedDocument rendered = RenderedDocument.render(title, text);
			List<DocumentHeading> headings = Services.get(DocumentRenderer.class).outline(text);
			if (!monitor.isCanceled()) {
				onRendered.accept(rendered, headings);
			}
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (TftsrException e) {
			return Problems.end(this, e);
		} catch (RuntimeException e) {
			return Problems.end(this, Problems.defect(e));
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == JobFamilies.TRIAGE;
	}
}
