package org.tftsr.ui.issues.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.compare.CompareUI;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewerExtension6;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.IDocumentProvider;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentHeading;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.DocumentGeneration;
import org.tftsr.triage.DocumentService;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.document.DocumentViewer;
import org.tftsr.ui.document.RenderedDocument;
import org.tftsr.ui.issues.internal.Contexts;
import org.tftsr.ui.issues.internal.IssueEvents;
import org.tftsr.ui.issues.internal.UnrememberedPart;
import org.tftsr.ui.notice.FinishedWork;

/**
 * Edits the Markdown of a document, with a preview beside it. The text goes from the database into memory and back; nothing of
 * it is written to a file, a history or the state of the workbench. What the database holds anew is shown, unless something was
 * typed.
 */
public final class DocumentEditor extends TextEditor {

	/** The id of this editor in plugin.xml. */
	public static final String ID = "org.tftsr.ui.issues.documentEditor"; //$NON-NLS-1$

	private final List<ServiceRegistration<EventHandler>> subscriptions = new ArrayList<>();
	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// what it was does not matter
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			preview.later(event.getDocument().get());
			drafts.changed();
		}
	};
	private Display display;
	private LockCover cover;
	private SashForm sash;
	private DocumentViewer viewer;
	private DocumentPreview preview;
	private HeadingsPage outline;
	private List<DocumentHeading> headings = List.of();
	private DocumentProvider provider;
	private DocumentDrafts drafts;
	private volatile boolean disposed;
	private boolean locked;
	/** The section that the preview shows from its start. */
	private int revealed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof DocumentEditorInput documentInput)) {
			throw new PartInitException(Messages.DocumentEditor_wrongInput);
		}
		display = site.getShell().getDisplay();
		Document document = documentInput.document();
		provider = new DocumentProvider(document);
		preview = new DocumentPreview(document.title(), this::rendered);
		drafts = new DocumentDrafts(this, provider);
		super.init(site, input);
		Contexts.activateIssues(site);
		UnrememberedPart.mark(site);
		subscriptions.add(IssueEvents.subscribe(document.issueId(), event -> reload()));
		subscriptions.add(VaultEvents.subscribe(() -> onDisplay(this::vaultLocked), this::reload));
	}

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setSourceViewerConfiguration(new MarkdownConfiguration(getPreferenceStore()));
		setHelpContextId(HelpContexts.DOCUMENT_EDITOR);
	}

	/** The input is no file: the providers that the platform knows are none for it. */
	@Override
	protected void setDocumentProvider(IEditorInput input) {
		setDocumentProvider(provider);
	}

	@Override
	public IDocumentProvider getDocumentProvider() {
		return provider;
	}

	@Override
	protected boolean getInitialWordWrapStatus() {
		return true;
	}

	/** Shown as every other failure: what, why and what to do. */
	@Override
	protected void handleExceptionOnSave(CoreException exception, IProgressMonitor monitor) {
		StatusManager.getManager().handle(exception.getStatus(), StatusManager.SHOW);
		if (monitor != null) {
			monitor.setCanceled(true);
		}
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void createPartControl(Composite parent) {
		cover = new LockCover(parent, getSite());
		HelpContexts.set(parent, HelpContexts.DOCUMENT_EDITOR);
		Composite pages = cover.pages();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pages);
		drafts.createBar(pages);
		new DocumentBar(pages, this);
		sash = new SashForm(pages, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		left.setLayout(new FillLayout());
		super.createPartControl(left);
		viewer = new DocumentViewer(sash);
		StyledText widget = getSourceViewer().getTextWidget();
		AccessibleNames.set(widget, Messages.DocumentEditor_contents);
		widget.addCaretListener(event -> revealSection());
		document().ifPresent(document -> document.addDocumentListener(typing));
		preview.later(text());
		drafts.look();
	}

	private Optional<IDocument> document() {
		return Optional.ofNullable(provider.getDocument(getEditorInput()));
	}

	private String text() {
		return document().map(IDocument::get).orElse(""); //$NON-NLS-1$
	}

	private void rendered(RenderedDocument rendered, List<DocumentHeading> read) {
		onDisplay(() -> {
			headings = read;
			if (!locked) {
				viewer.show(rendered, section());
				if (outline != null) {
					outline.show(read);
				}
			}
		});
	}

	/** The place of the last heading that does not stand behind the caret; 0 where none does. */
	private int section() {
		ISourceViewer source = getSourceViewer();
		try {
			int line = source.getDocument().getLineOfOffset(source.getSelectedRange().x);
			int section = 0;
			for (int i = 0; i < headings.size() && headings.get(i).line() <= line; i++) {
				section = i;
			}
			return section;
		} catch (BadLocationException e) {
			// the text was replaced by a shorter one, and the caret has not followed yet
			return 0;
		}
	}

	private void revealSection() {
		int section = section();
		if (section != revealed) {
			revealed = section;
			viewer.reveal(section);
		}
	}

	void setPreviewVisible(boolean visible) {
		sash.setMaximizedControl(visible ? null : sash.getChildren()[0]);
	}

	/** Writes the generated sections anew. What was typed is saved first: what is written is merged with it. */
	void generate() {
		generate(Set.of());
	}

	private void generate(Set<String> replace) {
		if (!saved()) {
			return;
		}
		Document before = provider.seen();
		ServiceJob.scheduleForUser(Messages.DocumentEditor_generating, JobFamilies.TRIAGE, progress -> {
			DocumentGeneration result = DocumentWriting.write(FinishedWork.begin(ID, before.title()), before.issueId(), before.type(), replace,
					progress);
			onDisplay(() -> generated(result));
		});
	}

	private void generated(DocumentGeneration result) {
		show(result.document());
		if (!result.leftOut().isEmpty()) {
			setStatusLineMessage(NLS.bind(Messages.DocumentEditor_leftOut, String.join(", ", result.leftOut()))); //$NON-NLS-1$
		}
		if (!result.conflicts().isEmpty()) {
			ConflictDialog dialog = new ConflictDialog(getSite().getShell(), result.conflicts());
			if (dialog.open() == Window.OK) {
				generate(dialog.replaced());
			}
		}
	}

	/** Saves what was typed; whether there is nothing unsaved now. */
	private boolean saved() {
		if (isDirty()) {
			doSave(getProgressMonitor());
		}
		return !isDirty();
	}

	void export() {
		if (!saved()) {
			return;
		}
		Document document = provider.seen();
		DocumentExport.ask(getSite().getShell(), document).ifPresent(target -> ServiceJob
				.scheduleForUser(Messages.DocumentEditor_exporting, JobFamilies.TRIAGE, progress -> {
					String message = target.write(document, progress);
					onDisplay(() -> setStatusLineMessage(message));
				}));
	}

	void publish() {
		if (saved()) {
			PublishDocument.in(getSite(), provider.seen());
		}
	}

	void showVersions() {
		if (!saved()) {
			return;
		}
		UUID id = provider.seen().id();
		ServiceJob.scheduleForUser(Messages.VersionsDialog_reading, JobFamilies.TRIAGE, progress -> {
			List<DocumentVersion> versions = Services.get(DocumentRepository.class).versions(id);
			onDisplay(() -> ask(versions));
		});
	}

	private void ask(List<DocumentVersion> versions) {
		VersionsDialog dialog = new VersionsDialog(getSite().getShell(), versions);
		switch (dialog.open()) {
		case VersionsDialog.COMPARE -> compare(dialog.chosen());
		case VersionsDialog.RESTORE -> restore(dialog.chosen());
		default -> {
			// closed
		}
		}
	}

	private void compare(DocumentVersion version) {
		Document present = provider.seen();
		ServiceJob.scheduleForUser(Messages.CompareVersions_preparing, JobFamilies.TRIAGE, progress -> {
			Optional<Document> older = Services.get(DocumentRepository.class).version(version.documentId(), version.number());
			older.ifPresent(document -> onDisplay(() -> CompareUI
					.openCompareEditor(new VersionComparison(document, version.number(), present))));
		});
	}

	private void restore(DocumentVersion version) {
		ServiceJob.scheduleForUser(Messages.VersionsDialog_restoring, JobFamilies.TRIAGE, progress -> {
			Document restored = Services.get(DocumentService.class).restore(version.documentId(), version.number());
			onDisplay(() -> show(restored));
		});
	}

	/** Gives up what was recovered. */
	void discard() {
		doRevertToSaved();
		reload();
	}

	/** Reads the document again. From any thread. */
	private void reload() {
		UUID id = provider.seen().id();
		new ServiceJob(Messages.DocumentEditor_loading, JobFamilies.ISSUES, progress -> {
			try {
				Optional<Document> read = Services.get(DocumentRepository.class).find(id);
				onDisplay(() -> read.ifPresentOrElse(this::show, this::gone));
			} catch (TftsrException e) {
				if (!Problems.isLocked(e)) {
					throw e;
				}
				onDisplay(this::vaultLocked);
			}
		}).schedule();
	}

	/** Shows what the database holds; what was typed and not saved stays, and saving it says that somebody else was there. */
	private void show(Document read) {
		uncover();
		if (isDirty() || read.equals(provider.seen()) && read.markdown().equals(text())) {
			return;
		}
		try {
			provider.show(getEditorInput(), read);
			forgetHistory();
			setPartName(read.title());
			preview.later(text());
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The document was deleted with its issue; what was typed can still be copied. */
	private void gone() {
		if (!isDirty()) {
			close(false);
		}
	}

	/** Takes the text off the screen and, unless something was typed that could not be saved, out of memory. */
	private void vaultLocked() {
		locked = true;
		if (!isDirty()) {
			forgetText();
		}
		drafts.locked();
		headings = List.of();
		if (outline != null) {
			outline.show(headings);
		}
		cover.setCovering(true);
		setPartName(Messages.DocumentEditor_locked);
		setTitleImage(Images.get(Images.LOCKED));
	}

	private void forgetText() {
		try {
			provider.forget(getEditorInput());
			forgetHistory();
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** One cannot undo what the database did, and must not undo what locking did. */
	private void forgetHistory() {
		((ITextViewerExtension6) getSourceViewer()).getUndoManager().reset();
	}

	private void uncover() {
		if (locked) {
			locked = false;
			cover.setCovering(false);
			setTitleImage(Images.get(Images.DOCUMENT));
			setPartName(provider.seen().title());
			drafts.unlocked();
		}
	}

	@Override
	public void setFocus() {
		if (locked) {
			cover.setFocus();
		} else {
			super.setFocus();
		}
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		if (type == IContentOutlinePage.class) {
			outline = new HeadingsPage(headings, this::go);
			return type.cast(outline);
		}
		return super.getAdapter(type);
	}

	private void go(DocumentHeading heading) {
		document().ifPresent(document -> {
			try {
				selectAndReveal(document.getLineOffset(heading.line()), 0);
			} catch (BadLocationException e) {
				// the text is shorter by now; the outline follows in a moment
				selectAndReveal(document.getLength(), 0);
			}
		});
	}

	/** Runs an action on the user interface thread, unless the editor has been closed by then. */
	private void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!disposed) {
					action.run();
				}
			});
		}
	}

	@Override
	public void dispose() {
		disposed = true;
		subscriptions.forEach(ServiceRegistration::unregister);
		if (preview != null) {
			preview.cancel();
			drafts.dispose();
		}
		document().ifPresent(document -> document.removeDocumentListener(typing));
		super.dispose();
	}
}
