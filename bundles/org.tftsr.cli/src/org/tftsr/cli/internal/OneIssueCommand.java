package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine.Parameters;

/** A command about one issue and nothing else. */
abstract class OneIssueCommand extends CommandGroup implements Callable<Integer> {

	/** As it was typed. */
	@Parameters(paramLabel = "ISSUE", description = "Id of the issue, or its first characters.")
	String issue;

	OneIssueCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}
}
