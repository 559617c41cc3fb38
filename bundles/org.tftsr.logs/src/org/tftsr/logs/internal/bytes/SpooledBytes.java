package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.internal.Messages;
import org.tftsr.logs.internal.read.Compression;
import org.tftsr.logs.internal.read.TunnelledProblem;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogBytesSources.Told;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.SpoolFolder;

/**
 * The text of a source that cannot be read at any place. Each {@link #load} takes some of it into a spool, so that its first
 * lines can be read long before the last; where it is damaged, what came before stays.
 */
public final class SpooledBytes implements LogBytes {

	/** What was taken in, and what the file is known by that it is of. */
	private record OfFile(View text, String known) implements View {

		@Override
		public long size() {
			return text.size();
		}

		@Override
		public int read(long position, ByteBuffer into) throws TftsrException {
			return text.read(position, into);
		}

		@Override
		public Optional<String> mark() {
			return Optional.ofNullable(known);
		}
	}

	private static final int PIECE = 4 << 20;
	private static final int BUFFER = 1 << 16;

	private final String name;
	private final ByteSource source;
	private final SpoolFolder folder;
	private Object stamp;
	private String mark;
	private volatile CountedInputStream bytes;
	/** Null until the first piece is wanted, for a damaged header shows there. */
	private InputStream text;
	private volatile Spool spool;
	private TftsrException problem;
	private volatile boolean loaded;
	private volatile boolean closed;
	private volatile View view;

	private SpooledBytes(String name, ByteSource source, SpoolFolder folder) throws TftsrException {
		this.name = name;
		this.source = source;
		this.folder = folder;
		start();
	}

	/**
	 * What a compressed file holds.
	 *
	 * @param path of a regular file that can be read
	 * @return empty where it is not compressed in a way that is known
	 */
	public static Optional<LogBytes> ofCompressed(Path path, SpoolFolder folder) throws TftsrException {
		String name = path.getFileName().toString();
		try {
			Compression compression = Compression.of(path);
			return compression == null ? Optional.empty()
					: Optional.of(new SpooledBytes(name, new CompressedSource(path, compression), folder));
		} catch (IOException e) {
			throw FileProblems.cannotRead(name, e);
		}
	}

	/** As {@link LogBytesSources#spool}. */
	public static LogBytes ofStream(String name, Told<InputStream> stream, Told<?> state, SpoolFolder folder) throws TftsrException {
		return new SpooledBytes(name, new StreamSource(stream, state), folder);
	}

	/** Nothing is changed where the source cannot be opened, so that the next one who asks tries again. */
	private void start() throws TftsrException {
		Spool fresh = Spool.create(name, folder);
		Object state;
		String known;
		CountedInputStream opened;
		try {
			state = source.stamp();
			known = source.mark();
			opened = new CountedInputStream(source.open());
		} catch (IOException e) {
			closeQuietly(fresh, e);
			throw LogSources.problem(name, e);
		} catch (TftsrException e) {
			closeQuietly(fresh, e);
			throw e;
		}
		stamp = state;
		mark = known;
		bytes = opened;
		text = null;
		spool = fresh;
		problem = null;
		loaded = false;
		view = new OfFile(spool.view(), mark);
		if (closed) {
			throw closedMeanwhile(fresh, opened);
		}
	}

	/** Who closed this while the source was opened, which may take long, has closed what was open before. */
	private TftsrException closedMeanwhile(Spool fresh, InputStream opened) {
		TftsrException gone = FileProblems.closed(name);
		closeQuietly(fresh, gone);
		try {
			opened.close();
		} catch (IOException e) {
			gone.addSuppressed(e);
		}
		return gone;
	}

	private static void closeQuietly(Spool spool, Exception reason) {
		try {
			spool.close();
		} catch (IOException e) {
			reason.addSuppressed(e);
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public View view() {
		return view;
	}

	@Override
	public boolean isLoaded() {
		return loaded;
	}

	@Override
	public synchronized boolean load(Progress progress) throws TftsrException {
		if (problem != null) {
			throw problem;
		}
		if (loaded) {
			return false;
		}
		try {
			takePiece(progress);
		} catch (IOException e) {
			problem = closed ? FileProblems.closed(name) : Compression.tooLarge(name, e).orElseGet(() -> damaged(e));
			throw problem;
		} finally {
			view = new OfFile(spool.view(), mark);
			progress.worked(bytes.taken());
		}
		return !loaded;
	}

	private void takePiece(Progress progress) throws IOException, TftsrException {
		if (text == null) {
			text = source.decoded(bytes);
		}
		byte[] buffer = new byte[BUFFER];
		// of a source without an end in sight, what is there is shown rather than waited for more
		boolean live = source.size() < 0;
		for (int taken = 0; taken < PIECE && (taken == 0 || !live || text.available() > 0);) {
			progress.check();
			int n = text.read(buffer, 0, BUFFER);
			if (n < 0) {
				loaded = true;
				text.close();
				return;
			}
			spool.append(buffer, 0, n);
			taken += n;
		}
	}

	private TftsrException damaged(IOException cause) {
		return new TftsrException(ProblemKind.IO, NLS.bind(Messages.Log_readToEndWhat, name),
				NLS.bind(Messages.SpooledBytes_damagedWhy, Long.valueOf(spool.size())), Messages.SpooledBytes_damagedRemedy, cause);
	}

	@Override
	public long toLoad() {
		try {
			return source.size();
		} catch (IOException e) {
			// the size serves the progress bar alone; what is wrong with the file is told by whoever reads it
			return -1;
		}
	}

	@Override
	public synchronized LogChange refresh() throws TftsrException {
		try {
			if (Objects.equals(source.stamp(), stamp)) {
				return LogChange.NONE;
			}
		} catch (NoSuchFileException e) {
			// renamed or deleted: what was read of it stays
			return LogChange.NONE;
		} catch (TunnelledProblem e) {
			if (e.problem().kind() == ProblemKind.NOT_FOUND) {
				return LogChange.NONE;
			}
			throw e.problem();
		} catch (IOException e) {
			throw FileProblems.cannotRead(name, e);
		}
		Spool old = spool;
		InputStream oldBytes = text == null ? bytes : text;
		start();
		try (old; oldBytes) {
			return LogChange.REPLACED;
		} catch (IOException e) {
			throw FileProblems.cannotRead(name, e);
		}
	}

	/** Does not wait for a thread that reads a stream on which nothing comes; that one ends with the next byte. */
	@Override
	public void close() throws IOException {
		closed = true;
		try {
			bytes.close();
		} finally {
			spool.close();
		}
	}
}
