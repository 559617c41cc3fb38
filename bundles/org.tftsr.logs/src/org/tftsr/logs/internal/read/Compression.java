package org.tftsr.logs.internal.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.DamagedLogException;
import org.tftsr.logs.internal.Messages;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;

/** How a log may be compressed, told by its first bytes, for names lie. */
public enum Compression {
	/** Of one or several members, as those that are joined with {@code cat} have. */
	GZIP(0x1f, 0x8b, 0x08) {
		@Override
		public InputStream decompress(InputStream in) throws IOException {
			return new GZIPInputStream(in, BUFFER);
		}
	},
	/** Of one or several frames. */
	ZSTD(0x28, 0xb5, 0x2f, 0xfd) {
		@Override
		public InputStream decompress(InputStream in) throws IOException {
			return zstd(in);
		}
	},
	/** As written by programs that put a table or a mark of their own before the first frame. */
	ZSTD_SKIPPABLE(Place.ANY_OF_SIXTEEN, 0x2a, 0x4d, 0x18) {
		@Override
		public InputStream decompress(InputStream in) throws IOException {
			return zstd(in);
		}
	};

	/** So many bytes tell it. */
	private static final int MAGIC = 4;
	private static final int BUFFER = 1 << 16;
	/** The largest window that is taken, as of {@code zstd --long=27}: 128 MB of memory outside the heap. */
	private static final int LARGEST_WINDOW = 27;

	/** Constants that are needed before those of the enum are there. */
	private static final class Place {
		static final int ANY_OF_SIXTEEN = -1;
		static final int SIXTEEN = 0x50;

		private Place() {
		}
	}

	private final int[] magic;

	Compression(int... magic) {
		this.magic = magic;
	}

	/** The text of what is compressed so. Where there are several members, the stream has to say of itself that there is more. */
	public abstract InputStream decompress(InputStream in) throws IOException;

	/** How a file is compressed, or null. */
	public static Compression of(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return of(in.readNBytes(MAGIC));
		}
	}

	/** How what begins so is compressed, or null. */
	public static Compression of(byte[] start) {
		for (Compression compression : values()) {
			if (compression.begins(start)) {
				return compression;
			}
		}
		return null;
	}

	/**
	 * The text in bytes that may be compressed, which the first of them tell: of others, they themselves.
	 *
	 * @param in from the first byte on; closed with the stream
	 */
	public static InputStream text(InputStream in) throws IOException {
		InputStream bytes = new BufferedInputStream(in, BUFFER);
		bytes.mark(MAGIC);
		Compression compression = of(bytes.readNBytes(MAGIC));
		bytes.reset();
		return compression == null ? bytes : compression.decompress(new UntilTheEnd(bytes));
	}

	/**
	 * What to tell a person where decompressing failed.
	 *
	 * @param name of the log
	 * @return empty where the cause is another one than what the file holds, such as the disk
	 */
	static Optional<TftsrException> problem(String name, IOException failure) {
		return tooLarge(name, failure).or(() -> damage(name, failure));
	}

	/**
	 * What to tell a person of a log that nothing may be wrong with, but that needs more memory than is given to one.
	 *
	 * @return empty where decompressing failed for another reason
	 */
	public static Optional<TftsrException> tooLarge(String name, IOException failure) {
		boolean large = failure instanceof ZstdIOException zstd
				&& zstd.getErrorCode() == Zstd.errFrameParameterWindowTooLarge();
		return large
				? Optional.of(new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Log_readToEndWhat, name),
						Messages.Compression_windowWhy, Messages.Compression_windowRemedy, failure))
				: Optional.empty();
	}

	private static Optional<TftsrException> damage(String name, IOException failure) {
		boolean damaged = failure instanceof ZipException || failure instanceof EOFException || failure instanceof ZstdIOException;
		return damaged
				? Optional.of(new DamagedLogException(name, failure))
				: Optional.empty();
	}

	private static InputStream zstd(InputStream in) throws IOException {
		ZstdInputStream text = new ZstdInputStream(new BufferedInputStream(in, BUFFER));
		text.setLongMax(LARGEST_WINDOW);
		return text;
	}

	private boolean begins(byte[] start) {
		if (start.length < magic.length) {
			return false;
		}
		for (int i = 0; i < magic.length; i++) {
			boolean same = magic[i] == Place.ANY_OF_SIXTEEN ? (start[i] & 0xf0) == Place.SIXTEEN
					: (start[i] & 0xff) == magic[i];
			if (!same) {
				return false;
			}
		}
		return true;
	}
}
