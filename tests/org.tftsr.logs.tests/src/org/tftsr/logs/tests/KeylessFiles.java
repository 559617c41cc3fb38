package org.tftsr.logs.tests;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Set;

/**
 * The files of this system as one shows them that does not tell which file is under a path, as Windows does not: a file has no key. They
 * can be read, and nothing else.
 */
final class KeylessFiles extends FileSystemProvider {

	private static final KeylessFiles FILES = new KeylessFiles();
	private static final FileSystem SYSTEM = new Keyless();

	private KeylessFiles() {
	}

	/** A file of this system. */
	static Path of(Path file) {
		return (Path) Proxy.newProxyInstance(KeylessFiles.class.getClassLoader(), new Class<?>[] { Path.class, Wrapped.class },
				(proxy, method, arguments) -> {
					Object result = switch (method.getName()) {
					case "wrapped" -> file;
					case "getFileSystem" -> SYSTEM;
					default -> call(method, file, arguments);
					};
					return result instanceof Path path && method.getDeclaringClass() == Path.class ? of(path) : result;
				});
	}

	private interface Wrapped {
		Path wrapped();
	}

	private static Object call(Method method, Object on, Object... arguments) throws Throwable {
		try {
			return method.invoke(on, arguments);
		} catch (InvocationTargetException e) {
			throw e.getCause();
		}
	}

	private static Path wrapped(Path path) {
		return ((Wrapped) path).wrapped();
	}

	@Override
	public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
		return FileChannel.open(wrapped(path), options, attributes);
	}

	@Override
	public void checkAccess(Path path, AccessMode... modes) throws IOException {
		Path file = wrapped(path);
		file.getFileSystem().provider().checkAccess(file, modes);
	}

	@Override
	public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
		A known = Files.readAttributes(wrapped(path), type, options);
		return type.cast(Proxy.newProxyInstance(KeylessFiles.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> method.getName().equals("fileKey") ? null : call(method, known, arguments)));
	}

	@Override
	public String getScheme() {
		return "keyless";
	}

	@Override
	public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
		throw new UnsupportedOperationException();
	}

	@Override
	public FileSystem getFileSystem(URI uri) {
		return SYSTEM;
	}

	@Override
	public Path getPath(URI uri) {
		throw new UnsupportedOperationException();
	}

	@Override
	public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
			throws IOException {
		return newFileChannel(path, options, attributes);
	}

	@Override
	public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void createDirectory(Path path, FileAttribute<?>... attributes) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void delete(Path path) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void copy(Path from, Path to, CopyOption... options) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void move(Path from, Path to, CopyOption... options) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSameFile(Path one, Path other) throws IOException {
		return Files.isSameFile(wrapped(one), wrapped(other));
	}

	@Override
	public boolean isHidden(Path path) {
		return false;
	}

	@Override
	public FileStore getFileStore(Path path) throws IOException {
		return Files.getFileStore(wrapped(path));
	}

	@Override
	public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void setAttribute(Path path, String name, Object value, LinkOption... options) {
		throw new UnsupportedOperationException();
	}

	/** What leads to the provider. */
	private static final class Keyless extends FileSystem {

		@Override
		public FileSystemProvider provider() {
			return FILES;
		}

		@Override
		public void close() {
			// as the one of this system, it is always open
		}

		@Override
		public boolean isOpen() {
			return true;
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}

		@Override
		public String getSeparator() {
			return FileSystems.getDefault().getSeparator();
		}

		@Override
		public Iterable<Path> getRootDirectories() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Iterable<FileStore> getFileStores() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Set<String> supportedFileAttributeViews() {
			return Set.of("basic");
		}

		@Override
		public Path getPath(String first, String... more) {
			return of(Path.of(first, more));
		}

		@Override
		public PathMatcher getPathMatcher(String pattern) {
			throw new UnsupportedOperationException();
		}

		@Override
		public UserPrincipalLookupService getUserPrincipalLookupService() {
			throw new UnsupportedOperationException();
		}

		@Override
		public WatchService newWatchService() {
			throw new UnsupportedOperationException();
		}
	}
}
