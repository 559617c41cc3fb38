package org.tftsr.logs.internal.bytes;

import java.io.IOException;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LogSpool;
import org.tftsr.logs.view.SpoolFolder;

/** Text that is handed over piece by piece, as that of a console is. */
public final class GrowingBytes implements LogSpool {

	private final String name;
	private final Spool spool;
	private volatile View view;

	/** @param name to show */
	public GrowingBytes(String name, SpoolFolder folder) throws TftsrException {
		this.name = name;
		this.spool = Spool.create(name, folder);
		this.view = spool.view();
	}

	@Override
	public void append(byte[] bytes, int offset, int length) throws TftsrException {
		spool.append(bytes, offset, length);
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
	public synchronized LogChange refresh() {
		if (spool.size() == view.size()) {
			return LogChange.NONE;
		}
		view = spool.view();
		return LogChange.APPENDED;
	}

	@Override
	public void close() throws IOException {
		spool.close();
	}
}
