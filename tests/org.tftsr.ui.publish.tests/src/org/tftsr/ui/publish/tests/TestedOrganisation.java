package org.tftsr.ui.publish.tests;

import java.util.Map;
import java.util.stream.Collectors;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.integrations.tests.azuredevops.FakeDevOps;
import org.tftsr.integrations.tests.azuredevops.FakeWorkItem;
import org.tftsr.integrations.tests.support.Reply;

/** An organisation of Azure DevOps with one project. */
final class TestedOrganisation implements TestedServer {

	private static final Reply REFUSAL = Reply.json(403, "{\"message\":\"TF400813: not authorized\",\"typeKey\":\"X\"}");

	private final FakeDevOps organisation = new FakeDevOps();

	@Override
	public Integration integration() {
		return new Integration(ServiceKind.AZURE_DEVOPS, organisation.address(), false, SignIn.PERSONAL_ACCESS_TOKEN, null, FakeDevOps.PROJECT,
				null, false, null, Map.of(), false, false, null, null);
	}

	@Override
	public String secret() {
		return FakeDevOps.TOKEN;
	}

	@Override
	public void add(String title) {
		organisation.add("Bug", title);
	}

	@Override
	public String number() {
		return "#" + newest().id();
	}

	@Override
	public int count() {
		return organisation.items().size();
	}

	/** The newest work item. */
	FakeWorkItem newest() {
		return organisation.items().getLast();
	}

	@Override
	public String text() {
		return String.join("\n", newest().fields().values());
	}

	@Override
	public void rewrite(String text) {
		newest().fields().put("Microsoft.VSTS.TCM.ReproSteps", text);
		organisation.touch(newest().id());
	}

	@Override
	public String received() {
		return organisation.received().stream().map(request -> request.parameters() + request.text()).collect(Collectors.joining("\n"));
	}

	@Override
	public void refuseFile() {
		organisation.loseNextAnswer("POST", "/attachments", REFUSAL);
	}

	@Override
	public void refuseTicket() {
		organisation.refuseNext("POST", "/workitems/$", REFUSAL);
	}

	@Override
	public void close() {
		organisation.close();
	}
}
