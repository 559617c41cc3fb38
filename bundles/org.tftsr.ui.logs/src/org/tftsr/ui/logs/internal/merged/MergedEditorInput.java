package org.tftsr.ui.logs.internal.merged;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.internal.text.LogInput;

/** Several files for one editor, merged by time. Two of the same files are equal, in whatever order they were chosen. */
final class MergedEditorInput implements IEditorInput, IPersistableElement {

	private final List<URI> files;
	private final MergedFiles logs;

	/** @param files two at least, without those named twice */
	MergedEditorInput(List<URI> files) {
		this.files = files.stream().distinct().sorted().toList();
		logs = new MergedFiles(this.files);
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.LOG;
	}

	@Override
	public String getName() {
		return logs.name();
	}

	@Override
	public String getToolTipText() {
		return logs.legend();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return MergedInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		MergedInputFactory.save(files, memento);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == LogInput.class ? adapter.cast(logs) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof MergedEditorInput input && input.files.equals(files);
	}

	@Override
	public int hashCode() {
		return Objects.hash(files);
	}
}
