package org.tftsr.ui.logs.internal.review;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.tftsr.ui.Images;

/**
 * The review of a log.
 *
 * @param log the input of the log's editor
 */
record ReviewInput(IEditorInput log) implements IEditorInput {

	@Override
	public boolean exists() {
		return log.exists();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.REVIEW;
	}

	@Override
	public String getName() {
		return NLS.bind(Messages.Review_name, log.getName());
	}

	/** A review is not opened again at the next start: what was found would have to be found anew. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return NLS.bind(Messages.Review_name, log.getToolTipText());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}
