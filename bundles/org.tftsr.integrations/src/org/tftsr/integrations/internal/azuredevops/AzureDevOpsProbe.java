package org.tftsr.integrations.internal.azuredevops;

import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.internal.rest.ConnectionProbe;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.net.spi.Pauses;

/** Tests an organisation or a collection by asking for one project. */
@Component(service = ConnectionProbe.class)
public final class AzureDevOpsProbe implements ConnectionProbe {

	private static final String ACTION = "test_azuredevops_connection";

	private final RestCalls calls;

	@Activate
	public AzureDevOpsProbe(@Reference RestCalls calls) {
		this.calls = calls;
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.AZURE_DEVOPS;
	}

	@Override
	public ConnectionReport probe(Integration integration, Progress progress) throws TftsrException {
		DevOpsCalls devOps = new DevOpsCalls(calls, integration, new Slowdown(), Pauses.REAL);
		RestCall projects = RestCall.read(ACTION, Messages.AzureDevOpsProbe_connectWhat,
				devOps.versioned(devOps.address("_apis/projects").query("$top", 1)));
		JsonFields answer = devOps.send(projects, progress).fields();
		if (!answer.json().has("value")) {
			throw DevOpsCalls.notUnderstood(projects);
		}
		return new ConnectionReport(whoAsks(devOps, progress), integration.ownServer() ? "Azure DevOps Server" : "Azure DevOps Services",
				answer.size("value") == 0 ? Messages.AzureDevOpsProbe_noProjects : project(devOps, progress), Instant.now());
	}

	/** The name of the user; null where the server does not say. */
	private static String whoAsks(DevOpsCalls devOps, Progress progress) throws TftsrException {
		try {
			RestCall call = RestCall.read(ACTION, Messages.AzureDevOpsProbe_connectWhat, devOps.address("_apis/connectionData"));
			JsonFields user = devOps.send(call, progress).fields().object("authenticatedUser");
			String shown = user.text("providerDisplayName");
			return shown == null ? user.text("customDisplayName") : shown;
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			// only for a person to see: that it is connected is known by now
			return null;
		}
	}

	/** What is wrong with the project that is set; empty where nothing is. */
	private static String project(DevOpsCalls devOps, Progress progress) throws TftsrException {
		String project = devOps.integration().project();
		if (project == null || project.isBlank()) {
			return "";
		}
		try {
			devOps.send(RestCall.read(ACTION, Messages.AzureDevOpsProbe_connectWhat,
					devOps.versioned(devOps.address("_apis/projects").segment(DevOpsCalls.name(project)))), progress);
			return "";
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.NOT_FOUND) {
				return NLS.bind(Messages.AzureDevOpsProbe_noProject, project);
			}
			if (e.kind() == ProblemKind.REMOTE) {
				// that the service answers is known by now
				return NLS.bind(Messages.AzureDevOpsProbe_unknownProject, project, e.why());
			}
			throw e;
		}
	}
}
