package org.tftsr.logs.internal.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;

import org.tftsr.core.log.LogSource;

/** A log in memory. Immutable. */
public final class BytesLogSource implements LogSource {

	private final String name;
	private final byte[] content;

	/**
	 * @param name    the name to show
	 * @param content copied
	 */
	public BytesLogSource(String name, byte[] content) {
		this.name = Objects.requireNonNull(name);
		this.content = content.clone();
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public long size() {
		return content.length;
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(content);
	}
}
