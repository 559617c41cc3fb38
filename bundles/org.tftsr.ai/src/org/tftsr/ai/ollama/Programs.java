package org.tftsr.ai.ollama;

import java.util.List;
import java.util.Optional;

/** Runs small programs of the system that tell what the machine has. */
@FunctionalInterface
public interface Programs {

	/**
	 * Runs one to its end.
	 *
	 * @return what it has written to standard output; empty where there is no such program, it fails or takes longer than a few
	 *         seconds
	 */
	Optional<String> run(List<String> command);
}
