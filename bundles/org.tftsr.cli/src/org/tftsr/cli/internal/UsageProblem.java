package org.tftsr.cli.internal;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells wrong use in one line and where the right use can be read. */
final class UsageProblem implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException problem, String[] arguments) {
		CommandLine command = problem.getCommandLine();
		StringBuilder line = new StringBuilder("tftsr: ").append(problem.getMessage().replaceAll("\\R+", " "));
		if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
			line.append(". Did you mean ").append(String.join(" or ", unmatched.getSuggestions())).append('?');
		}
		line.append(". See ").append(command.getCommandSpec().qualifiedName()).append(" --help.");
		command.getErr().println(VisibleText.of(line.toString()));
		return ExitCodes.WRONG_USE;
	}
}
