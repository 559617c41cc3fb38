package org.tftsr.integrations.internal.servicenow;

import java.time.Instant;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.ConnectionReport;
import org.tftsr.integrations.internal.rest.ConnectionProbe;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Reviewer;

/** Tests an instance by reading one incident: who may not do that can do nothing here. */
@Component(service = ConnectionProbe.class)
public final class ServiceNowProbe implements ConnectionProbe {

	private static final String ACTION = "test_servicenow_connection";
	private static final Reviewer NO_TEXT = preview -> Reviewer.Verdict.REFUSE;

	private final RestCalls calls;

	@Activate
	public ServiceNowProbe(@Reference RestCalls calls) {
		this.calls = calls;
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.SERVICENOW;
	}

	@Override
	public ConnectionReport probe(Integration integration, Progress progress) throws TftsrException {
		TableCalls table = new TableCalls(calls, integration);
		String what = Messages.ServiceNowProbe_connectWhat;
		RestCall call = RestCall.read(ACTION, what, TableCalls.withFields(table.address(TableCalls.INCIDENTS), "sys_id"));
		boolean any = !table.list(call, 1, NO_TEXT, progress).isEmpty();
		String as = integration.signIn() == SignIn.PASSWORD ? integration.username() : whoAsks(table, what, progress);
		String notes = any ? "" : Messages.ServiceNowProbe_noIncidents;
		return new ConnectionReport(as, "ServiceNow", notes, Instant.now());
	}

	/** The name of the user; null where that may not be read. */
	private static String whoAsks(TableCalls table, String what, Progress progress) throws TftsrException {
		RestCall call = TableCalls.query(ACTION, what, TableCalls.withFields(table.address(TableCalls.USERS), "sys_id,user_name"),
				IncidentQuery.whoAsks(), false);
		try {
			List<TableRecord> users = table.list(call, 2, NO_TEXT, progress);
			// more than one: the instance did not understand the condition
			return users.size() == 1 ? users.getFirst().value("user_name") : null;
		} catch (RestProblem problem) {
			// many users may not read the table of users; they are connected all the same
			return null;
		}
	}
}
