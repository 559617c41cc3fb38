package org.tftsr.logs.internal.lines;

import org.tftsr.core.problem.TftsrException;

/** Decides on lines. Not thread-safe. */
@FunctionalInterface
public interface LineTest {

	/** Whether a line is one that is looked for. */
	boolean passes(long number, String text) throws TftsrException;
}
