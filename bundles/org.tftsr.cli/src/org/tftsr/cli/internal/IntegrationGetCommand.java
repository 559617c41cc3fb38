package org.tftsr.cli.internal;

import java.util.concurrent.Callable;

import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.ServiceNowService;
import org.tftsr.net.Setting;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a page or ticket. */
@Command(name = "get", description = "Reads a page, incident or work item.")
final class IntegrationGetCommand extends CommandGroup implements Callable<Integer> {

	@Parameters(index = "0", paramLabel = "SERVICE", description = ServiceName.HELP, converter = ServiceName.class)
	private ServiceKind service;

	@Parameters(index = "1", paramLabel = "ID", description = "Id of a page, number or sys_id of an incident, number of a work item.")
	private String id;

	IntegrationGetCommand(Output output, CommandProgress progress) {
		super(output, progress);
	}

	@Override
	public Integer call() throws TftsrException {
		switch (service) {
		case CONFLUENCE -> {
			Page page = Services.get(ConfluenceService.class).read(Setting.of("id of a page", id), progress);
			print(RemoteEntry.of(page.summary()), page.storage());
		}
		case SERVICENOW -> print(RemoteEntry.of(Services.get(ServiceNowService.class).get(Setting.of("number", id), progress)), null);
		case AZURE_DEVOPS -> print(RemoteEntry.of(Services.get(AzureDevOpsService.class).get(number(), progress)), null);
		}
		return ExitCodes.DONE;
	}

	private long number() {
		String digits = id.startsWith("#") ? id.substring(1) : id;
		if (!digits.matches("\\d{1,18}")) {
			throw wrongUse("Not the number of a work item: " + id);
		}
		return Long.parseLong(digits);
	}

	/** @param text of a page in the storage format; null where it has none */
	private void print(RemoteEntry entry, String text) {
		if (output.isJson()) {
			JsonObject json = entry.json();
			json.addProperty("text", text);
			output.json(json);
			return;
		}
		entry.lines().forEach(output::line);
		if (text != null) {
			text.lines().forEach(output::line);
		}
	}
}
