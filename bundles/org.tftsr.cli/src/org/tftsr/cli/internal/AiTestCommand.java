package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import org.tftsr.ai.provider.ConnectionTest;
import org.tftsr.ai.provider.ModelClients;
import org.tftsr.core.problem.TftsrException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tries a provider. A provider that does not work is a failure of the command, with what was found as its result. */
@Command(name = "test", description = "Tries a provider with a question of a few words, and says what is wrong.")
final class AiTestCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "NAME", description = AiCommands.NAME_HELP)
	private String name;

	AiTestCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		ConnectionTest test = Services.get(ModelClients.class).test(AiCommands.provider(name), progress);
		String remedy = CommandHints.remedy(test);
		if (output.isJson()) {
			output.json(AiJson.of(test, remedy));
		} else {
			AiCommands.lines(test, remedy).forEach(output::line);
		}
		return test.works() ? ExitCodes.DONE : ExitCodes.FAILED;
	}
}
