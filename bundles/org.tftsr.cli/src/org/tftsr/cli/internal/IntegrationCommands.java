package org.tftsr.cli.internal;

import java.util.List;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.ConnectionService;
import org.tftsr.integrations.SignOutReport;
import org.tftsr.integrations.Space;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Confluence, ServiceNow and Azure DevOps: setting them up, signing in, and what is there. */
@Command(name = "integration", description = "Publishes documents and issues to Confluence, ServiceNow and Azure DevOps.", subcommands = {
		IntegrationConfigureCommand.class, IntegrationConnectCommand.class, IntegrationSearchCommand.class, IntegrationGetCommand.class,
		IntegrationPublishCommand.Publish.class, IntegrationPublishCommand.Create.class, IntegrationPublishCommand.Update.class,
		IntegrationLinkCommands.Link.class, IntegrationLinkCommands.Links.class, IntegrationLinkCommands.Unlink.class,
		IntegrationLinkCommands.Refresh.class, IntegrationResumeCommands.Unfinished.class, IntegrationResumeCommands.Resume.class,
		IntegrationResumeCommands.GiveUp.class })
final class IntegrationCommands extends CommandGroup {

	IntegrationCommands(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Command(description = "Lists the services that are set up, and whether a call has succeeded.")
	void list() throws TftsrException {
		List<Integration> integrations = Services.get(IntegrationRepository.class).list();
		if (output.isJson()) {
			integrations.forEach(integration -> output.json(IntegrationJson.of(integration)));
			return;
		}
		output.table(List.of("SERVICE", "CONNECTED", "AS", "SIGN-IN", "ADDRESS"), integrations.stream()
				.map(integration -> List.of(integration.service().key(), integration.isConnected() ? "yes" : "no",
						orDash(integration.connectedAs()), integration.signIn().key(), integration.address()))
				.toList());
	}

	private static String orDash(String text) {
		return text == null ? "-" : text;
	}

	@Command(description = "Makes a call that needs the sign-in, and says what is wrong.")
	void test(@Parameters(paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class) ServiceKind service) throws TftsrException {
		print(output, service, Services.get(ConnectionService.class).test(service, progress));
	}

	@Command(description = "Revokes the sign-in where the service can do that, and forgets it, or the password or token.")
	void disconnect(@Parameters(paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class) ServiceKind service) throws TftsrException {
		SignOutReport report = Services.get(ConnectionService.class).signOut(service, progress);
		if (output.isJson()) {
			JsonObject json = new JsonObject();
			json.addProperty("revoked", report.revoked());
			json.addProperty("notes", report.notes());
			output.json(json);
			return;
		}
		output.line("Signed out of " + service.displayName() + (report.revoked() ? "; the sign-in was revoked there" : ""));
		if (!report.notes().isEmpty()) {
			output.line(report.notes());
		}
	}

	@Command(description = "Forgets how a service is set up, with its secrets. Links to what was published stay.")
	void remove(@Parameters(paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class) ServiceKind service) throws TftsrException {
		Services.get(IntegrationRepository.class).remove(service);
		progress.say("Forgot " + service.displayName());
	}

	@Command(description = "Lists the spaces of Confluence that you see.")
	void spaces(@Parameters(paramLabel = "SERVICE", description = "confluence.", converter = ServiceName.class) ServiceKind service) throws TftsrException {
		require(service, ServiceKind.CONFLUENCE, "spaces");
		List<Space> spaces = Services.get(ConfluenceService.class).spaces(progress);
		if (!output.isJson()) {
			output.table(List.of("KEY", "NAME"), spaces.stream().map(space -> List.of(space.key(), orDash(space.name()))).toList());
			return;
		}
		for (Space space : spaces) {
			JsonObject json = new JsonObject();
			json.addProperty("id", space.id());
			json.addProperty("key", space.key());
			json.addProperty("name", space.name());
			output.json(json);
		}
	}

	@Command(description = "Lists the projects of Azure DevOps that you see.")
	void projects(@Parameters(paramLabel = "SERVICE", description = "azuredevops.", converter = ServiceName.class) ServiceKind service) throws TftsrException {
		require(service, ServiceKind.AZURE_DEVOPS, "projects");
		names(Services.get(AzureDevOpsService.class).projects(progress));
	}

	@Command(description = "Lists the types of work items that a project has.")
	void types(@Parameters(paramLabel = "SERVICE", description = "azuredevops.", converter = ServiceName.class) ServiceKind service,
			@Option(names = "--project", paramLabel = "NAME", description = "The project (default: the one that is set up).") String project)
			throws TftsrException {
		require(service, ServiceKind.AZURE_DEVOPS, "types");
		AzureDevOpsService boards = Services.get(AzureDevOpsService.class);
		names(boards.types(boards.project(project, progress), progress));
	}

	private void names(List<String> names) {
		for (String name : names) {
			if (output.isJson()) {
				JsonObject json = new JsonObject();
				json.addProperty("name", name);
				output.json(json);
			} else {
				output.line(name);
			}
		}
	}

	private void require(ServiceKind service, ServiceKind wanted, String what) {
		if (service != wanted) {
			throw wrongUse(service.displayName() + " has no " + what + "; " + wanted.key() + " has");
		}
	}

	/** How a service is set up. */
	static Integration integration(ServiceKind service) throws TftsrException {
		return Services.get(IntegrationRepository.class).find(service)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, "Cannot use " + service.displayName(),
						"it is not set up", "Set it up with `tftsr integration configure " + service.key() + " --address URL`"));
	}

	/** Tells that a service has answered. */
	static void print(Output output, ServiceKind service, ConnectionReport report) {
		if (output.isJson()) {
			output.json(IntegrationJson.of(report));
			return;
		}
		output.line(service.displayName() + " is connected" + (report.as() == null ? "" : " as " + report.as())
				+ (report.server() == null ? "" : " (" + report.server() + ')'));
		if (report.notes() != null && !report.notes().isEmpty()) {
			output.line(report.notes());
		}
	}
}
