package org.tftsr.rcp.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

/**
 * The command that this program was started with. No launcher stays above the product that would start it again, as that of an
 * IDE does, so it does so itself: after a change of theme, for one, the platform offers to restart.
 */
final class OwnCommand {

	private static final String COMMANDS = "eclipse.commands"; //$NON-NLS-1$
	/** Has the workbench ask to start it again by hand. */
	private static final String NO_RESTART = "--launcher.noRestart"; //$NON-NLS-1$
	/** By it a launcher made by jpackage knows the process that it has started itself; a new one has to be a first one. */
	private static final String PACKAGED_CHILD = "_JPACKAGE_LAUNCHER"; //$NON-NLS-1$

	private final List<String> words;
	/** Read now: at the end nothing can be loaded any more. */
	private final String notStarted = Messages.OwnCommand_notStarted;

	private OwnCommand(List<String> words) {
		this.words = words;
	}

	/** Of this process. Not every system tells with which arguments; without them another workspace could be opened. */
	static OwnCommand find() {
		ProcessHandle.Info info = ProcessHandle.current().info();
		List<String> words = new ArrayList<>();
		if (info.command().isPresent() && info.arguments().isPresent()) {
			words.add(info.command().get());
			Stream.of(info.arguments().get()).forEach(words::add);
		}
		return new OwnCommand(words);
	}

	/** Has the workbench offer a restart only where there can be one. Before the workbench is made. */
	void announce() {
		if (words.isEmpty()) {
			System.setProperty(COMMANDS, System.getProperty(COMMANDS, "") + '\n' + NO_RESTART); //$NON-NLS-1$
		}
	}

	/** Runs it once this program has ended and its framework has written what it keeps. */
	void runAtExit() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::run, "Restart")); //$NON-NLS-1$
	}

	private void run() {
		ProcessBuilder process = new ProcessBuilder(words).inheritIO();
		process.environment().remove(PACKAGED_CHILD);
		try {
			process.start();
		} catch (IOException e) {
			// the log of the platform is closed by now
			System.err.println(NLS.bind(notStarted, e.getMessage()));
		}
	}
}
