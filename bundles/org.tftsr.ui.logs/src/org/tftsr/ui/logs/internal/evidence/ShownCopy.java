package org.tftsr.ui.logs.internal.evidence;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.triage.AtomicFile;
import org.tftsr.ui.logs.internal.text.FileLog;

/**
 * Makes a file on a disk of this machine of what a Log Viewer shows, in which its lines have the same numbers. Immutable; called from
 * jobs only.
 *
 * @param name  of the log, to show
 * @param file  the file that is elsewhere; null for text that is in no file
 * @param shown what was read of it when the copy was asked for
 */
record ShownCopy(String name, FileLog file, LogBytes.View shown) {

	private static final int BUFFER = 1 << 16;

	/**
	 * Writes it. A failure, a cancel included, leaves what was there.
	 *
	 * @param place what stands there is replaced
	 * @throws TftsrException of kind CONFLICT where the file no longer begins with what is shown; lines that were added at its end
	 *                        are copied too
	 */
	void write(Path place, Progress progress) throws TftsrException {
		progress.begin(NLS.bind(Messages.Copy_job, name), shown.size());
		AtomicFile.write(place, true, out -> {
			if (file == null) {
				writeShown(out, progress);
			} else {
				writeFile(file.source(), out, progress);
			}
		});
	}

	private void writeShown(OutputStream out, Progress progress) throws IOException, TftsrException {
		for (long position = 0; position < shown.size();) {
			progress.check();
			byte[] piece = shownAt(position, BUFFER);
			out.write(piece);
			position += piece.length;
			progress.worked(piece.length);
		}
	}

	/** Bytes that were read, to be written as they are whatever they hold. */
	private static final class Taken extends FilterInputStream {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		Taken(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int taken = super.read();
			if (taken >= 0) {
				bytes.write(taken);
			}
			return taken;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int n = super.read(target, offset, length);
			if (n > 0) {
				bytes.write(target, offset, n);
			}
			return n;
		}

		void writeTo(OutputStream out) throws IOException {
			bytes.writeTo(out);
			bytes.reset();
		}
	}

	/**
	 * The text in the bytes is compared as they come, for a file elsewhere may change while it is read. They are copied as they are, compressed
	 * or not.
	 */
	private void writeFile(LogSource source, OutputStream out, Progress progress) throws IOException, TftsrException {
		long position = 0;
		try (Taken taken = new Taken(source.open()); InputStream in = text(source, taken)) {
			byte[] buffer = new byte[BUFFER];
			for (int n = read(source, in, buffer); n > 0; n = read(source, in, buffer)) {
				progress.check();
				byte[] known = shownAt(position, n);
				require(Arrays.equals(known, 0, known.length, buffer, 0, known.length));
				taken.writeTo(out);
				position += n;
				progress.worked(n);
			}
			// the text may end before the bytes do
			for (int n = 1; n > 0; n = read(source, taken, buffer)) {
				taken.writeTo(out);
			}
		}
		require(position >= shown.size());
	}

	private static InputStream text(LogSource source, InputStream bytes) throws TftsrException {
		try {
			return LogSources.text(bytes);
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	/** Fewer than asked for where what is shown ends. */
	private byte[] shownAt(long position, int count) throws TftsrException {
		byte[] bytes = new byte[Math.clamp(shown.size() - position, 0, count)];
		ByteBuffer into = ByteBuffer.wrap(bytes);
		while (into.hasRemaining() && shown.read(position + into.position(), into) > 0) {
			// goes on until all is there
		}
		require(!into.hasRemaining());
		return bytes;
	}

	private static int read(LogSource source, InputStream in, byte[] buffer) throws TftsrException {
		try {
			return in.readNBytes(buffer, 0, buffer.length);
		} catch (IOException e) {
			throw LogSources.problem(source, e);
		}
	}

	private void require(boolean same) throws TftsrException {
		if (!same) {
			throw new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Copy_what, name), Messages.Copy_changed_why,
					Messages.Copy_changed_remedy);
		}
	}
}
