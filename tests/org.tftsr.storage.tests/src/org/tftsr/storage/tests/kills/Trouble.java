package org.tftsr.storage.tests.kills;

import java.io.IOException;

/** What keeps a process from writing, from some moment on and for some time. */
public enum Trouble {

	/** No file may become larger than so many bytes; SQLite sees a write that fails in the middle of a page. */
	FULL("full") {
		@Override
		Time begin(Worker worker, long moment) throws IOException, InterruptedException {
			worker.limitFiles(String.valueOf(moment));
			return () -> worker.limitFiles("unlimited");
		}
	},

	/**
	 * Every change of a file or a folder but the making of a file is refused with EROFS after so many calls, for files that are
	 * open already too: as where the kernel, after an error of the disk, goes on with it for reading alone.
	 */
	READ_ONLY("read-only") {
		@Override
		Time begin(Worker worker, long moment) throws IOException {
			Tracer tracer = Tracer.refusing(worker.pid(), 1 + (int) moment);
			tracer.awaitAttached();
			return tracer::close;
		}
	};

	private final String id;

	Trouble(String id) {
		this.id = id;
	}

	/** Its name for a person. */
	public String id() {
		return id;
	}

	/** Whether this machine has the program that makes it. */
	public boolean isAvailable() throws InterruptedException {
		return this == FULL ? Programs.exist("prlimit", "--version") : Tracer.isAvailable();
	}

	/**
	 * Begins it for a worker that is ready to work.
	 *
	 * @param moment at which it is noticed: so many bytes, or so many calls
	 */
	abstract Time begin(Worker worker, long moment) throws IOException, InterruptedException;

	/** For as long as it lasts. */
	interface Time extends AutoCloseable {
		@Override
		void close() throws IOException, InterruptedException;
	}
}
