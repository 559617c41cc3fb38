package org.tftsr.logs.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.bytes.FileBytes;
import org.tftsr.logs.internal.bytes.GrowingBytes;
import org.tftsr.logs.internal.bytes.SpooledBytes;
import org.tftsr.logs.internal.bytes.ViewInputStream;

/** Where the bytes of logs of any size come from. */
public final class LogBytesSources {

	/**
	 * Tells something each time it is asked.
	 *
	 * @param <T> what
	 */
	@FunctionalInterface
	public interface Told<T> {
		/** Never null. */
		T get() throws TftsrException;
	}

	private LogBytesSources() {
	}

	/**
	 * A regular file as it is. Other programs may append to it, cut it short, rename or replace it meanwhile.
	 *
	 * @throws TftsrException where it is missing, is a folder, a device or a pipe, or cannot be read
	 */
	public static LogBytes file(Path path) throws TftsrException {
		return FileBytes.open(real(path));
	}

	/**
	 * A regular file; of one that is compressed with gzip or zstd, the text it holds. What counts are its first bytes, not
	 * its name.
	 *
	 * @param folder where the text of a compressed file goes while it is open
	 * @throws TftsrException as {@link #file}
	 */
	public static LogBytes open(Path path, SpoolFolder folder) throws TftsrException {
		Path real = real(path);
		Optional<LogBytes> compressed = SpooledBytes.ofCompressed(real, folder);
		return compressed.isPresent() ? compressed.get() : FileBytes.open(real);
	}

	/**
	 * Whether a file begins with what one of a mark held; of one that is compressed, with what that was as it is.
	 *
	 * @param mark what {@link LogBytes.View#mark} told
	 * @throws TftsrException as {@link #file}
	 */
	public static boolean begins(Path path, String mark) throws TftsrException {
		return FileBytes.begins(real(path), mark);
	}

	/**
	 * What a stream delivers, such as that of a file on another machine; of one that is compressed with gzip or zstd, the text it
	 * holds. It is read as {@link LogBytes#load} is called, and a read that waits for the stream cannot be cancelled; to open a log of it
	 * waits for its first bytes, by which its encoding is told where none is chosen.
	 *
	 * @param name   to show
	 * @param stream opens it, which is closed with the bytes; asked again where the state is another one
	 * @param state  what a change of the source shows in: equal objects say that there was none. A failure of kind NOT_FOUND says that the
	 *               source is gone, of which what was read stays
	 */
	public static LogBytes spool(String name, Told<InputStream> stream, Told<?> state, SpoolFolder folder) throws TftsrException {
		return SpooledBytes.ofStream(name, stream, state, folder);
	}

	/**
	 * Text that is handed over piece by piece.
	 *
	 * @param name to show
	 */
	public static LogSpool growing(String name, SpoolFolder folder) throws TftsrException {
		return new GrowingBytes(name, folder);
	}

	/**
	 * A state of the bytes as one text.
	 *
	 * @param name to show
	 */
	public static LogSource text(String name, LogBytes.View bytes) {
		return new ViewSource(name, bytes);
	}

	private record ViewSource(String name, LogBytes.View bytes) implements LogSource {

		@Override
		public long size() {
			return bytes.size();
		}

		@Override
		public InputStream open() {
			return new ViewInputStream(bytes, 0, bytes.size());
		}
	}

	private static Path real(Path path) throws TftsrException {
		LogSources.file(path);
		try {
			return path.toRealPath();
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.Log_openWhat, path), Messages.LogBytesSources_goneWhy,
					Messages.LogBytesSources_goneRemedy, e);
		}
	}
}
