package org.tftsr.ai.ollama.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.tftsr.ai.ollama.Programs;

/** Runs programs of this machine, for a few seconds at most. */
final class SystemPrograms implements Programs {

	/** PowerShell takes two or three of them to start. */
	private static final long LIMIT_SECONDS = 15;
	private static final int OUTPUT_AT_MOST = 64 * 1024;

	@Override
	public Optional<String> run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			process.getOutputStream().close();
			process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
					.whenComplete((ended, late) -> process.destroyForcibly());
			try (InputStream out = process.getInputStream()) {
				String text = new String(out.readNBytes(OUTPUT_AT_MOST), StandardCharsets.UTF_8);
				return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
			}
		} catch (IOException e) {
			// there is no such program: what it would tell is not known
			return Optional.empty();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}
}
