package org.tftsr.ui.logs.internal.merged;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.tftsr.ui.Problems;

/** Opens merged logs again that were open when the program ended. */
public final class MergedInputFactory implements IElementFactory {

	/** As in plugin.xml. */
	static final String ID = "org.tftsr.ui.logs.merged"; //$NON-NLS-1$

	private static final String FILE = "file"; //$NON-NLS-1$
	private static final String URI_KEY = "uri"; //$NON-NLS-1$

	static void save(List<URI> files, IMemento memento) {
		files.forEach(file -> memento.createChild(FILE).putString(URI_KEY, file.toString()));
	}

	/** {@inheritDoc} Null where what was saved is damaged; the workbench then says that it cannot open the editor. */
	@Override
	public IAdaptable createElement(IMemento memento) {
		List<URI> files = new ArrayList<>();
		for (IMemento file : memento.getChildren(FILE)) {
			try {
				files.add(URI.create(file.getString(URI_KEY)));
			} catch (IllegalArgumentException | NullPointerException e) {
				ILog.get().warn("A merged log cannot be opened again", Problems.wordless(e)); //$NON-NLS-1$
				return null;
			}
		}
		return files.size() < 2 ? null : new MergedEditorInput(files);
	}
}
