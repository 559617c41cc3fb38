package org.tftsr.integrations.internal.confluence;

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
import org.tftsr.integrations.internal.rest.RestAnswer;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Address;
import org.tftsr.net.Reviewer;

/** Tests Confluence by reading a space, and asks who that was. */
@Component(service = ConnectionProbe.class)
public final class ConfluenceProbe implements ConnectionProbe {

	private static final String ACTION = "test_confluence_connection";
	private static final int NOT_FOUND = 404;
	private static final int GONE = 410;

	private final RestCalls rest;

	@Activate
	public ConfluenceProbe(@Reference RestCalls rest) {
		this.rest = rest;
	}

	@Override
	public ServiceKind service() {
		return ServiceKind.CONFLUENCE;
	}

	@Override
	public ConnectionReport probe(Integration integration, Progress progress) throws TftsrException {
		ConfluenceCalls calls = new ConfluenceCalls(rest, integration);
		boolean cloud = calls.site().cloud();
		try {
			String as = cloud ? null : user(calls, progress);
			Address spaces = cloud ? calls.site().v2("spaces") : calls.site().v1("space");
			RestCall call = RestCall.read(ACTION, Messages.ConfluenceProbe_connectWhat, spaces.query("limit", 1));
			RestAnswer answer = calls.send(call, preview -> Reviewer.Verdict.REFUSE, progress);
			boolean any = !ConfluenceCalls.results(call, answer).isEmpty();
			return new ConnectionReport(cloud ? userOfCloud(calls, integration, progress) : as,
					cloud ? "Confluence Cloud" : "Confluence Data Center", any ? "" : Messages.ConfluenceProbe_noSpaces, Instant.now());
		} catch (RestProblem problem) {
			throw problem.status() == NOT_FOUND || problem.status() == GONE ? other(cloud, problem) : problem;
		}
	}

	/** Data Center answers those who did not sign in as well, as somebody anonymous. */
	private static String user(ConfluenceCalls calls, Progress progress) throws TftsrException {
		JsonFields user = calls.read(RestCall.read(ACTION, Messages.ConfluenceProbe_connectWhat, calls.site().v1("user/current")),
				progress);
		if ("anonymous".equals(user.text("type"))) {
			throw new TftsrException(ProblemKind.FORBIDDEN, Messages.ConfluenceProbe_connectWhat, Messages.ConfluenceProbe_nobodyWhy,
					Messages.ConfluenceProbe_nobodyRemedy);
		}
		String name = user.text("displayName");
		return name == null ? user.text("username") : name;
	}

	/** Whoever may read spaces by OAuth may not always ask who that is. */
	private static String userOfCloud(ConfluenceCalls calls, Integration integration, Progress progress) throws TftsrException {
		try {
			String name = calls.read(RestCall.read(ACTION, Messages.ConfluenceProbe_connectWhat, calls.site().v1("user/current")),
					progress).text("displayName");
			return name == null ? integration.username() : name;
		} catch (RestProblem problem) {
			return integration.username();
		}
	}

	private static TftsrException other(boolean cloud, RestProblem cause) {
		return new TftsrException(ProblemKind.NOT_FOUND, Messages.ConfluenceProbe_connectWhat,
				cloud ? NLS.bind(Messages.ConfluenceProbe_noCloudWhy, cause.status())
						: NLS.bind(Messages.ConfluenceProbe_noServerWhy, cause.status()),
				cloud ? Messages.ConfluenceProbe_noCloudRemedy : Messages.ConfluenceProbe_noServerRemedy, cause);
	}
}
