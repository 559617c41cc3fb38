package org.tftsr.logs.internal.bytes;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.read.Compression;

/** What a compressed file holds. */
final class CompressedSource implements ByteSource {

	private record Stamp(Object key, long size, FileTime modified) {
	}

	private final Path path;
	private final Compression compression;

	CompressedSource(Path path, Compression compression) {
		this.path = path;
		this.compression = compression;
	}

	@Override
	public Object stamp() throws IOException {
		BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
		return new Stamp(now.fileKey(), now.size(), now.lastModifiedTime());
	}

	@Override
	public String mark() throws IOException, TftsrException {
		return FileBytes.mark(path);
	}

	@Override
	public long size() throws IOException {
		return Files.size(path);
	}

	@Override
	public InputStream open() throws IOException {
		// not a channel's: that one would be closed by a thread that is interrupted in it
		return new FileInputStream(path.toFile());
	}

	@Override
	public InputStream decoded(InputStream bytes) throws IOException {
		return compression.decompress(bytes);
	}
}
