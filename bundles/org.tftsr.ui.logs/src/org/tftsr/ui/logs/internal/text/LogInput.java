package org.tftsr.ui.logs.internal.text;

import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileInfo;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.DataArea;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.IndexStore;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.SpoolFolder;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.internal.Messages;

/**
 * The file behind an editor input, in the workspace or outside of it, on any file system that Eclipse knows. Immutable;
 * {@link #stamp()} and {@link #source()} touch the disk or the network and so are called from jobs only.
 */
public final class LogInput {

	/** The folders, within that of the database, for indexes and for what is unpacked. */
	private static final String INDEX = "log-index"; //$NON-NLS-1$
	private static final String SPOOL = "spool"; //$NON-NLS-1$

	private final String name;
	private final IFile file;
	private final URI uri;

	private LogInput(String name, IFile file, URI uri) {
		this.name = name;
		this.file = file;
		this.uri = uri;
	}

	/** The file of an editor input, or null where it has none. */
	public static LogInput of(IEditorInput input) {
		IFile file = ResourceUtil.getFile(input);
		if (file != null) {
			return new LogInput(file.getName(), file, file.getLocationURI());
		}
		if (input instanceof IURIEditorInput external) {
			return new LogInput(input.getName(), null, external.getURI());
		}
		return null;
	}

	/** The file's name. */
	public String name() {
		return name;
	}

	/** The file in the workspace, or null where it lies outside. */
	public IFile workspaceFile() {
		return file;
	}

	/** The file's address, or null where it cannot be told. */
	public URI uri() {
		return uri;
	}

	/** Size and time of the last change at this moment. */
	public FileStamp stamp() throws TftsrException {
		try {
			IFileInfo info = store().fetchInfo(EFS.NONE, null);
			if (!info.exists()) {
				throw new TftsrException(ProblemKind.NOT_FOUND, what(), Messages.LogInput_missing_why,
						Messages.LogInput_missing_remedy);
			}
			return new FileStamp(info.getLength(), info.getLastModified());
		} catch (CoreException e) {
			throw unreadable(e);
		}
	}

	/** Where the bytes come from. */
	public LogSource source() throws TftsrException {
		Path local = localFile();
		try {
			return local == null ? new StoreLogSource(store(), this) : LogSources.file(local);
		} catch (CoreException e) {
			throw unreadable(e);
		}
	}

	/**
	 * A file that was opened.
	 *
	 * @param log   its first lines known
	 * @param plain whether its bytes are those of the text: it is neither compressed nor far away
	 */
	record Opened(LineLog log, boolean plain) {
	}

	/**
	 * Opens the file. The index of its lines is kept among the data of the product.
	 *
	 * @param charset the encoding that a person chose; null to tell it by the bytes
	 */
	Opened open(Charset charset) throws TftsrException {
		Path folder = Services.get(DataArea.class).folder();
		SpoolFolder spool = new SpoolFolder(folder.resolve(SPOOL));
		Path local = localFile();
		LogBytes bytes = local == null ? LogBytesSources.spool(name, source().open(), spool)
				: LogBytesSources.open(local, spool);
		boolean plain = bytes.saved().isPresent();
		return new Opened(IndexedLog.open(bytes, charset, new IndexStore(folder.resolve(INDEX))), plain);
	}

	/** The file on a disk of this machine, or null where there is none. */
	public Path localFile() throws TftsrException {
		try {
			File local = store().toLocalFile(EFS.NONE, null);
			return local == null ? null : Path.of(local.toURI());
		} catch (CoreException e) {
			throw unreadable(e);
		}
	}

	private IFileStore store() throws CoreException, TftsrException {
		if (uri == null) {
			throw new TftsrException(ProblemKind.NOT_FOUND, what(), Messages.LogInput_nowhere_why,
					Messages.LogInput_nowhere_remedy);
		}
		return EFS.getStore(uri);
	}

	TftsrException unreadable(CoreException e) {
		return new TftsrException(ProblemKind.IO, what(), Messages.LogInput_unreadable_why,
				Messages.LogInput_unreadable_remedy, e);
	}

	private String what() {
		return NLS.bind(Messages.LogInput_what, name);
	}
}
