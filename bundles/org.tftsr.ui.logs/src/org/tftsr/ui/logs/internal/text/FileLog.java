package org.tftsr.ui.logs.internal.text;

import java.io.File;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileInfo;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
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
 * what may throw touches the disk or the network and so is called from jobs only.
 */
public final class FileLog implements LogInput {

	/** The folder, within that of the database, for text that is in no file as it is. */
	public static final String SPOOL = "spool"; //$NON-NLS-1$

	private static final String INDEX = "log-index"; //$NON-NLS-1$

	private final String name;
	private final IFile file;
	private final URI uri;

	private FileLog(String name, IFile file, URI uri) {
		this.name = name;
		this.file = file;
		this.uri = uri;
	}

	/** The file of an editor input, or null where it has none. */
	public static FileLog of(IEditorInput input) {
		IFile file = ResourceUtil.getFile(input);
		if (file != null) {
			return new FileLog(file.getName(), file, file.getLocationURI());
		}
		if (input instanceof IURIEditorInput external) {
			return new FileLog(input.getName(), null, external.getURI());
		}
		return null;
	}

	/** A file by its address, in the workspace where that has it. */
	public static FileLog of(URI uri) {
		for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(uri)) {
			if (file.exists()) {
				return new FileLog(file.getName(), file, uri);
			}
		}
		return new FileLog(URIUtil.lastSegment(uri), null, uri);
	}

	@Override
	public String name() {
		return name;
	}

	/** The file in the workspace, or null where it lies outside. */
	public IFile workspaceFile() {
		return file;
	}

	/** The file's address, or null where it cannot be told. */
	@Override
	public URI uri() {
		return uri;
	}

	@Override
	public List<FileLog> files() {
		return List.of(this);
	}

	/** {@inheritDoc} They are its size and the time of its last change. */
	@Override
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

	/** Its bytes as they are, compressed or not. */
	public LogSource source() throws TftsrException {
		return source(localFile());
	}

	private LogSource source(Path local) throws TftsrException {
		try {
			return local == null ? new StoreLogSource(store(), this) : LogSources.file(local);
		} catch (CoreException e) {
			throw unreadable(e);
		}
	}

	/** {@inheritDoc} The index of its lines is kept among the data of the product. */
	@Override
	public Opened open(Charset charset, Progress progress) throws TftsrException {
		Path folder = Services.get(DataArea.class).folder();
		SpoolFolder spool = new SpoolFolder(folder.resolve(SPOOL));
		Path local = localFile();
		LogSource source = source(local);
		LogBytes bytes = local == null ? LogBytesSources.spool(name, source::open, this::stamp, spool)
				: LogBytesSources.open(local, spool);
		boolean plain = bytes.saved().isPresent();
		return new Opened(IndexedLog.open(bytes, charset, new IndexStore(folder.resolve(INDEX))), plain ? source : null);
	}

	@Override
	public Path localFile() throws TftsrException {
		try {
			File local = store().toLocalFile(EFS.NONE, null);
			return local == null ? null : Path.of(local.toURI());
		} catch (CoreException e) {
			throw unreadable(e);
		}
	}

	@Override
	public Place place(LineLog log, long line) {
		return new Place(this, line);
	}

	@Override
	public OptionalLong line(LineLog log, int file, long fileLine) {
		return OptionalLong.of(fileLine);
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
