package org.tftsr.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands, with the options that each of them takes; {@link CommandTree} puts the commands below it. */
@Command(name = "tftsr", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = ProgramVersion.class, synopsisSubcommandLabel = "COMMAND", description = "Triage of incidents from the command line.")
final class Tftsr implements Runnable {

	/** Read by the storage when it opens the database for the first time. */
	private static final String DATA_PROPERTY = "tftsr.data";

	private final Output output;
	private final CommandProgress progress;

	@Spec
	private CommandSpec spec;

	Tftsr(PrintStream out, CommandProgress progress) {
		this.output = new Output(out);
		this.progress = progress;
	}

	@Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "Folder of the database (default: TFTSR_DATA_DIR, else the user's data folder).")
	void setData(Path folder) {
		System.setProperty(DATA_PROPERTY, folder.toAbsolutePath().toString());
	}

	@Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON: one document, or one line for each row of a list.")
	void setJson(boolean json) {
		output.setJson(json);
	}

	@Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no messages on standard error.")
	void setQuiet(boolean quiet) {
		progress.setQuiet(quiet);
	}

	Output output() {
		return output;
	}

	CommandProgress progress() {
		return progress;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "No command was given");
	}
}
