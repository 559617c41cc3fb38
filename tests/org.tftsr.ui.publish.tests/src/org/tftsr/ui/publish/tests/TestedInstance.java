package org.tftsr.ui.publish.tests;

import java.util.Map;
import java.util.stream.Collectors;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.integrations.tests.servicenow.FakeServiceNow;
import org.tftsr.integrations.tests.support.Reply;

/** An instance of ServiceNow. */
final class TestedInstance implements TestedServer {

	private static final Reply REFUSAL = Reply.json(403, "{\"error\":{\"message\":\"No permission\"},\"status\":\"failure\"}");

	private final FakeServiceNow instance = new FakeServiceNow();

	/** The server itself. */
	FakeServiceNow instance() {
		return instance;
	}

	@Override
	public Integration integration() {
		return new Integration(ServiceKind.SERVICENOW, instance.origin(), false, SignIn.PASSWORD, FakeServiceNow.USER, null, null, false, null,
				Map.of(), false, false, null, null);
	}

	@Override
	public String secret() {
		return FakeServiceNow.PASSWORD;
	}

	@Override
	public void add(String title) {
		instance.add(title);
	}

	@Override
	public String number() {
		return newest().get("number");
	}

	@Override
	public int count() {
		return instance.incidents().size();
	}

	/** The newest incident, by its fields. */
	Map<String, String> newest() {
		return instance.incidents().getLast();
	}

	@Override
	public String text() {
		return String.join("\n", newest().values());
	}

	@Override
	public void rewrite(String text) {
		newest().put("description", text);
		newest().put("sys_updated_on", "2026-11-30 11:00:00");
	}

	@Override
	public String received() {
		return instance.received().stream().map(request -> request.parameters() + request.text()).collect(Collectors.joining("\n"));
	}

	@Override
	public void refuseFile() {
		instance.loseNextAnswer("POST", "/attachment", REFUSAL);
	}

	@Override
	public void refuseTicket() {
		instance.refuseNext("POST", "/incident", REFUSAL);
	}

	@Override
	public void close() {
		instance.close();
	}
}
