package org.tftsr.benchmarks;

/** One pass over all of a log. */
@FunctionalInterface
interface Pass {

	/** Does it; returns how many things it found, which shows that it did something. */
	long run() throws Exception;
}
