package org.tftsr.storage.tests.kills;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** How the moment of a kill is chosen: once for each kind of work. */
interface Moment {

	/** Sends a worker that is ready to work and kills it; returns what it had said by then. */
	List<String> kill(Worker worker, DataFolder folder, Random random) throws IOException, InterruptedException;

	/** At any time between the begin of the work and a little after its end. */
	static Moment byTime(Duration whole) {
		return (worker, folder, random) -> {
			worker.send(folder);
			worker.awaitBegin();
			return worker.killAfter(whole.multipliedBy(random.nextInt(1050)).dividedBy(1000));
		};
	}

	/**
	 * Before any of the calls with which the work changes files, each as likely as another: however short the time between
	 * two of them is.
	 */
	static Moment byCall(int calls) {
		return (worker, folder, random) -> {
			try (Tracer tracer = Tracer.killing(worker.pid(), 1 + random.nextInt(calls))) {
				tracer.awaitAttached();
				worker.send(folder);
				worker.awaitBegin();
				return worker.lastWords();
			}
		};
	}
}
