package org.tftsr.ui.logs.internal.text;

import java.io.InputStream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.CoreException;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;

/** A log on a file system that only Eclipse reaches, such as one on another machine. */
final class StoreLogSource implements LogSource {

	private final IFileStore store;
	private final FileLog input;

	StoreLogSource(IFileStore store, FileLog input) {
		this.store = store;
		this.input = input;
	}

	@Override
	public String name() {
		return store.getName();
	}

	@Override
	public long size() throws TftsrException {
		return input.stamp().size();
	}

	@Override
	public InputStream open() throws TftsrException {
		try {
			return store.openInputStream(EFS.NONE, null);
		} catch (CoreException e) {
			throw input.unreadable(e);
		}
	}
}
