package org.tftsr.ai.ollama;

import java.util.List;

/**
 * What a machine has, as far as it tells.
 *
 * @param processor    name of the processor; null where it is not known
 * @param architecture such as {@code amd64}
 * @param cores        cores of the processors, not threads; 0 where it is not known
 * @param memory       bytes of main memory; 0 where it is not known
 * @param gpus         graphics processors; empty where there is none, or none was found
 */
public record Hardware(String processor, String architecture, int cores, long memory, List<Gpu> gpus) {

	public Hardware {
		gpus = List.copyOf(gpus);
	}

	/**
	 * A graphics processor.
	 *
	 * @param name   for a person
	 * @param memory bytes of its own; 0 where it has none or that is not known
	 * @param kind   what it is worth to a model
	 */
	public record Gpu(String name, long memory, GpuKind kind) {
	}

	/** What a graphics processor is worth to a model. */
	public enum GpuKind {
		/** It has fast memory of its own. */
		DEDICATED,
		/** It works on the main memory as fast as on its own, as Apple's do. */
		UNIFIED,
		/** It draws windows; a model runs no faster on it. */
		DISPLAY_ONLY
	}
}
