package org.tftsr.ai.ollama;

import java.util.List;

/**
 * How to install Ollama.
 *
 * @param platform for which system
 * @param page     where to get it
 * @param steps    what to do, in this order, for a person
 */
public record InstallGuide(Platform platform, String page, List<Step> steps) {

	public InstallGuide {
		steps = List.copyOf(steps);
	}

	/**
	 * One step.
	 *
	 * @param text    what to do
	 * @param command what to type into a terminal; null where there is nothing to type
	 */
	public record Step(String text, String command) {
	}
}
