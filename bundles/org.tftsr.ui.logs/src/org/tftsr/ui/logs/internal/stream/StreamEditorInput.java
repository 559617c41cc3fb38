package org.tftsr.ui.logs.internal.stream;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.internal.text.LogInput;

/** A stream for an editor. Each is equal to itself only: two may have the same name. */
public final class StreamEditorInput implements IEditorInput {

	private final StreamSpool spool;
	private final StreamLog log;
	private final String description;

	/**
	 * @param name        to show
	 * @param description what tells it from others of that name
	 * @param released    runs once no editor shows it any more, on the user interface thread
	 */
	public StreamEditorInput(String name, String description, Runnable released) {
		this.description = description;
		spool = new StreamSpool(name);
		log = new StreamLog(spool, released);
	}

	/** Adds text to the end, from any thread; comes back at once. */
	public void append(String text) {
		spool.append(text);
	}

	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.LOG;
	}

	@Override
	public String getName() {
		return log.name();
	}

	/** What came is gone at the next start. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return description;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == LogInput.class ? adapter.cast(log) : null;
	}
}
