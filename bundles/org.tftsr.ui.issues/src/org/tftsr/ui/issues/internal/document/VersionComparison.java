package org.tftsr.ui.issues.internal.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.document.Document;
import org.tftsr.ui.Images;
import org.tftsr.ui.VaultEvents;
import org.tftsr.ui.VaultInput;
import org.tftsr.ui.draft.Shutdown;
import org.tftsr.ui.issues.internal.UnrememberedPart;

/**
 * Two versions of a document in the platform's compare editor, from memory to the screen. The editor is closed when the vault is
 * locked: it belongs to the platform and could not be covered.
 */
final class VersionComparison extends CompareEditorInput implements VaultInput {

	private final ITypedElement older;
	private final ITypedElement present;
	private final String toolTip;
	private ServiceRegistration<EventHandler> locking;

	/** @param number the older version's */
	VersionComparison(Document older, int number, Document present) {
		super(configuration(older, number, present));
		this.older = new Text(older);
		this.present = new Text(present);
		setTitle(NLS.bind(Messages.CompareVersions_name, present.title()));
		toolTip = NLS.bind(Messages.CompareVersions_toolTip, present.id(), Integer.valueOf(number));
		locking = VaultEvents.subscribe(this::closeLater, () -> {
			// what was closed stays closed
		});
	}

	private static CompareConfiguration configuration(Document older, int number, Document present) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		configuration.setLeftLabel(NLS.bind(Messages.CompareVersions_present, present.title()));
		configuration.setRightLabel(NLS.bind(Messages.CompareVersions_version, older.title(), Integer.valueOf(number)));
		return configuration;
	}

	@Override
	public Control createContents(Composite parent) {
		UnrememberedPart.mark(getContainer().getWorkbenchPart().getSite());
		Shutdown.forgetPicksOf(getContainer().getWorkbenchPart().getSite().getId() + toolTip);
		return super.createContents(parent);
	}

	@Override
	protected Object prepareInput(IProgressMonitor monitor) {
		return new DiffNode(present, older);
	}

	/** As {@link UnrememberedInput#getToolTipText()}. */
	@Override
	public String getToolTipText() {
		return toolTip;
	}

	private void closeLater() {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Arrays
				.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
				.flatMap(window -> Arrays.stream(window.getPages())).forEach(this::close));
	}

	private void close(IWorkbenchPage page) {
		IEditorPart editor = page.findEditor(this);
		if (editor != null) {
			page.closeEditor(editor, false);
		}
	}

	@Override
	protected void handleDispose() {
		super.handleDispose();
		if (locking != null) {
			locking.unregister();
			locking = null;
		}
	}

	/** The text of a document without a file behind it. */
	private record Text(Document document) implements ITypedElement, IEncodedStreamContentAccessor {

		@Override
		public String getName() {
			return document.title();
		}

		@Override
		public Image getImage() {
			return Images.get(Images.DOCUMENT);
		}

		@Override
		public String getType() {
			return ITypedElement.TEXT_TYPE;
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(document.markdown().getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}
}
