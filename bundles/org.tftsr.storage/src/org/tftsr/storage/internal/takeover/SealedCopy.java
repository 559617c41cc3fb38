package org.tftsr.storage.internal.takeover;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.file.PrivateFiles;

/**
 * Copies of files, byte for byte, in one encrypted file. The files of the earlier app held everything in clear, or under a
 * key that everyone knows, and a copy of them must not. It is a ZIP file in pieces of a megabyte, each encrypted for its
 * place, so that none can be changed, moved or cut off.
 */
final class SealedCopy {

	private static final byte[] MAGIC = "TFTSRC01".getBytes(StandardCharsets.US_ASCII);
	private static final int PIECE = 1 << 20;
	private static final int LONGEST_PIECE = PIECE + (1 << 10);

	private final Path file;
	private final ValueCipher cipher;

	SealedCopy(Path file, ValueCipher cipher) {
		this.file = file;
		this.cipher = cipher;
	}

	/** Writes a new file, down to the disk; returns the SHA-256 of each file's content by its name. */
	Map<String, String> write(List<Path> sources) throws IOException {
		Map<String, String> digests = new TreeMap<>();
		PrivateFiles.createFile(file);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
				ZipOutputStream zip = new ZipOutputStream(new PieceOutput(out))) {
			for (Path source : sources) {
				MessageDigest sha = sha256();
				zip.putNextEntry(new ZipEntry(source.getFileName().toString()));
				try (InputStream in = new DigestInputStream(Files.newInputStream(source), sha)) {
					in.transferTo(zip);
				}
				zip.closeEntry();
				digests.put(source.getFileName().toString(), HexFormat.of().formatHex(sha.digest()));
			}
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		return digests;
	}

	/** The SHA-256 of each file in the copy by its name, read back from the disk. */
	Map<String, String> digests() throws IOException, TftsrException {
		Map<String, String> digests = new TreeMap<>();
		readEach((name, in) -> {
			MessageDigest sha = sha256();
			try (OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
				in.transferTo(nowhere);
			}
			digests.put(name, HexFormat.of().formatHex(sha.digest()));
		});
		return digests;
	}

	/** Writes the files as they were into a folder that holds none of them. */
	void unpackInto(Path folder) throws IOException, TftsrException {
		readEach((name, in) -> {
			Path target = folder.resolve(name);
			PrivateFiles.createFile(target);
			try (OutputStream out = Files.newOutputStream(target)) {
				in.transferTo(out);
			}
		});
	}

	/** The SHA-256 of a file in hexadecimal digits. */
	static String sha256Of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return sha256Of(in);
		}
	}

	/** Reads up to the end and does not close. */
	static String sha256Of(InputStream in) throws IOException {
		MessageDigest sha = sha256();
		byte[] buffer = new byte[PIECE];
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			sha.update(buffer, 0, read);
		}
		return HexFormat.of().formatHex(sha.digest());
	}

	private void readEach(EntryReader reader) throws IOException, TftsrException {
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
				throw damaged(null);
			}
			try (ZipInputStream zip = new ZipInputStream(new PieceInput(in))) {
				for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
					reader.read(entry.getName(), zip);
				}
			}
		} catch (SealBroken | EOFException e) {
			throw damaged(e);
		}
	}

	private TftsrException damaged(Exception cause) {
		return new TftsrException(ProblemKind.DAMAGED, NLS.bind(Messages.SealedCopy_damagedWhat, file),
				Messages.SealedCopy_damagedWhy, Messages.SealedCopy_damagedRemedy,
				cause);
	}

	private static String place(long number, boolean last) {
		return "before-take-over/" + number + (last ? "/last" : "");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private interface EntryReader {
		void read(String name, InputStream in) throws IOException;
	}

	/** A piece does not open. */
	private static final class SealBroken extends IOException {
		private static final long serialVersionUID = 1L;

		SealBroken(Exception cause) {
			super("A piece of the copy does not open", cause);
		}
	}

	/** Encrypts what is written, piece by piece. */
	private final class PieceOutput extends OutputStream {

		private final DataOutputStream out;
		private final byte[] piece = new byte[PIECE];
		private int length;
		private long number;

		PieceOutput(OutputStream out) throws IOException {
			this.out = new DataOutputStream(out);
			out.write(MAGIC);
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int count) throws IOException {
			for (int done = 0; done < count;) {
				if (length == PIECE) {
					flushPiece(false);
				}
				int part = Math.min(count - done, PIECE - length);
				System.arraycopy(bytes, offset + done, piece, length, part);
				length += part;
				done += part;
			}
		}

		@Override
		public void close() throws IOException {
			flushPiece(true);
			out.close();
		}

		private void flushPiece(boolean last) throws IOException {
			byte[] sealed = cipher.seal(Arrays.copyOf(piece, length), place(number++, last));
			out.writeInt(sealed.length);
			out.write(sealed);
			length = 0;
		}
	}

	/** Decrypts piece by piece. */
	private final class PieceInput extends FilterInputStream {

		private final DataInputStream source;
		private int next;
		private long number;

		PieceInput(DataInputStream source) throws IOException {
			super(InputStream.nullInputStream());
			this.source = source;
			this.next = source.readInt();
		}

		@Override
		public int read() throws IOException {
			int value = in.read();
			return value >= 0 || !openNext() ? value : read();
		}

		@Override
		public int read(byte[] target, int offset, int count) throws IOException {
			int read = in.read(target, offset, count);
			return read >= 0 || !openNext() ? read : read(target, offset, count);
		}

		private boolean openNext() throws IOException {
			if (next < 0) {
				return false;
			}
			if (next > LONGEST_PIECE) {
				throw new SealBroken(null);
			}
			try {
				byte[] sealed = new byte[next];
				source.readFully(sealed);
				next = following();
				in = new ByteArrayInputStream(cipher.open(sealed, place(number++, next < 0)));
				return true;
			} catch (EOFException | TftsrException e) {
				// the reader of ZIP files would take the end of a file for the end of its entries
				throw new SealBroken(e);
			}
		}

		/** The length of the next piece, or -1 after the last one. */
		private int following() throws IOException {
			int first = source.read();
			if (first < 0) {
				return -1;
			}
			int rest = source.readUnsignedByte() << 16 | source.readUnsignedByte() << 8 | source.readUnsignedByte();
			return (first & 0x7F) << 24 | rest;
		}
	}
}
