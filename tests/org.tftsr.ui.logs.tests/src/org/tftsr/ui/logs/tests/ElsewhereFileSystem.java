package org.tftsr.ui.logs.tests;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileInfo;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.filesystem.provider.FileInfo;
import org.eclipse.core.filesystem.provider.FileStore;
import org.eclipse.core.filesystem.provider.FileSystem;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A file system that only Eclipse reaches, as that of another machine. Its files are those of this one under another scheme, which it
 * does not tell; neither how long they are.
 */
public final class ElsewhereFileSystem extends FileSystem {

	/** As in plugin.xml. */
	private static final String SCHEME = "tftsr-elsewhere"; //$NON-NLS-1$

	private static final AtomicLong READ = new AtomicLong();

	/** How many bytes were read of all its files so far. */
	static long bytesRead() {
		return READ.get();
	}

	/** The address of a file in this file system. */
	static URI uri(Path file) {
		return URI.create(SCHEME + ':' + file.toUri().getRawPath());
	}

	@Override
	public IFileStore getStore(URI uri) {
		return new Store(uri, EFS.getLocalFileSystem().getStore(URI.create("file:" + uri.getRawPath()))); //$NON-NLS-1$
	}

	/** A file, which has no place on a disk of this machine. */
	private static final class Store extends FileStore {

		private final URI uri;
		private final IFileStore there;

		Store(URI uri, IFileStore there) {
			this.uri = uri;
			this.there = there;
		}

		@Override
		public String[] childNames(int options, IProgressMonitor monitor) throws CoreException {
			return there.childNames(options, monitor);
		}

		@Override
		public IFileInfo fetchInfo(int options, IProgressMonitor monitor) throws CoreException {
			IFileInfo known = there.fetchInfo(options, monitor);
			FileInfo told = new FileInfo(getName());
			told.setExists(known.exists());
			told.setLastModified(known.getLastModified());
			return told;
		}

		@Override
		public IFileStore getChild(String name) {
			return new Store(URI.create(uri + "/" + name), there.getChild(name)); //$NON-NLS-1$
		}

		@Override
		public String getName() {
			return there.getName();
		}

		@Override
		public IFileStore getParent() {
			return null;
		}

		@Override
		public InputStream openInputStream(int options, IProgressMonitor monitor) throws CoreException {
			return new Counted(there.openInputStream(options, monitor));
		}

		@Override
		public URI toURI() {
			return uri;
		}
	}

	/** Counts what is read. */
	private static final class Counted extends FilterInputStream {

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int one = super.read();
			READ.addAndGet(one < 0 ? 0 : 1);
			return one;
		}

		@Override
		public int read(byte[] into, int offset, int length) throws IOException {
			int count = super.read(into, offset, length);
			READ.addAndGet(Math.max(0, count));
			return count;
		}
	}
}
