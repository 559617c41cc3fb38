package org.tftsr.cli.internal;

import java.util.UUID;

import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** What the commands of one noun have in common. */
@Command
abstract class CommandGroup implements Runnable {

	private static final int USUAL_COLUMNS = 100;

	protected final Output output;
	protected final CommandProgress progress;

	@Spec
	private CommandSpec spec;

	protected CommandGroup(Output output, CommandProgress progress) {
		this.output = output;
		this.progress = progress;
	}

	/** A noun without a verb is wrong use. */
	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "No command was given after " + spec.name());
	}

	/** Wrong use of the verb that was called. */
	protected final ParameterException wrongUse(String message) {
		CommandLine command = spec.commandLine();
		ParseResult verb = command.getParseResult() == null ? null : command.getParseResult().subcommand();
		return new ParameterException(verb == null ? command : verb.commandSpec().commandLine(), message);
	}

	/** Columns of the terminal, or a usual number where there is none. */
	protected final int columns() {
		return System.console() == null ? USUAL_COLUMNS : spec.commandLine().getUsageHelpWidth();
	}

	/** The issue of an id or of its first characters. */
	protected static UUID issueId(String text) throws TftsrException {
		return Services.get(IssueRepository.class).resolve(text)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot find the issue " + text,
						"the database has none whose id begins so", "See `tftsr issue list`"));
	}

	/** An id given in full. */
	protected final UUID id(String text) {
		try {
			return UUID.fromString(text);
		} catch (IllegalArgumentException e) {
			ParameterException problem = wrongUse("Not an id: " + text);
			problem.addSuppressed(e);
			throw problem;
		}
	}
}
