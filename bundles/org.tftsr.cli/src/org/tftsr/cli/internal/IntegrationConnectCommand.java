package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.SignInAttempt;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs in to a service. */
@Command(name = "connect", description = "Signs in to a service and makes a first call: by OAuth in the browser, else with the password or token that is kept.")
final class IntegrationConnectCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class)
	private ServiceKind service;

	@Option(names = "--no-browser", description = "Opens no browser: you open the address that is printed, on this machine.")
	private boolean noBrowser;

	IntegrationConnectCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		Integration integration = IntegrationCommands.integration(service);
		ConnectionService connections = Services.get(ConnectionService.class);
		ConnectionReport report = integration.signIn() == SignIn.OAUTH ? inBrowser(connections, service)
				: connections.test(service, progress);
		IntegrationCommands.print(output, service, report);
		return ExitCodes.DONE;
	}

	private ConnectionReport inBrowser(ConnectionService connections, ServiceKind service) throws TftsrException {
		try (SignInAttempt attempt = connections.beginSignIn(service, progress)) {
			// what has to be opened is told even to who wants no messages
			progress.tell("Sign in to " + service.displayName() + " within five minutes at");
			progress.tell(attempt.address().toString());
			if (!noBrowser && Browser.open(attempt.address())) {
				progress.say("It was opened in the browser");
			}
			return attempt.await(progress);
		}
	}
}
