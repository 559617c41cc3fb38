package org.tftsr.integrations.internal.rest;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.clock.ServerClocks;
import org.tftsr.net.Completion;
import org.tftsr.net.Framing;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Preview;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.SecretHeader;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Carries calls of services through the gate, signed in. Thread-safe. */
@Component(service = RestCalls.class)
public final class RestCalls {

	private static final int UNAUTHORIZED = 401;
	/** Azure DevOps answers so, with a page to sign in on, where it does not know a token. */
	private static final int NON_AUTHORITATIVE = 203;

	private final Gate gate;
	private final Authorizer authorizer;
	private final IntegrationRepository integrations;
	private final ServerClocks clocks;

	@Activate
	public RestCalls(@Reference Gate gate, @Reference Authorizer authorizer, @Reference IntegrationRepository integrations,
			@Reference ServerClocks clocks) {
		this.clocks = clocks;
		this.gate = gate;
		this.authorizer = authorizer;
		this.integrations = integrations;
	}

	/** How a service is set up. */
	public Integration integration(ServiceKind service) throws TftsrException {
		return integrations.find(service)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.RestCalls_askWhat, service.displayName()),
						Messages.RestCalls_notSetUpWhy, NLS.bind(Messages.RestCalls_notSetUpRemedy, service.displayName())));
	}

	/** What would leave, byte for byte. */
	public Preview preview(Integration integration, RestCall call) throws TftsrException {
		return gate.preview(outgoing(integration, call, shown(integration)));
	}

	/** The header as it is shown: the gate puts dots in the place of the key, which is not fetched for that. */
	private static SecretHeader shown(Integration integration) {
		return new SecretHeader("Authorization", Schemes.prefix(integration), () -> {
			throw new IllegalStateException("A preview needs no key");
		});
	}

	/** Sends a call that holds no text of anybody. */
	public RestAnswer send(Integration integration, RestCall call, ErrorWords errorWords, Progress progress) throws TftsrException {
		return send(integration, call, errorWords, preview -> Reviewer.Verdict.REFUSE, progress);
	}

	/**
	 * Sends a call.
	 *
	 * @param reviewer asked where the call holds text
	 * @throws TftsrException a {@link RestProblem} where the service has said no
	 */
	public RestAnswer send(Integration integration, RestCall call, ErrorWords errorWords, Reviewer reviewer, Progress progress)
			throws TftsrException {
		SecretHeader header = authorizer.header(integration, progress);
		try {
			return once(integration, call, header, reviewer, progress);
		} catch (RemoteProblem problem) {
			// what was refused so was not done, so that it can be sent again whatever it is
			if (problem.status() == UNAUTHORIZED && authorizer.renew(integration, header, progress)) {
				return again(integration, call, errorWords, reviewer, progress);
			}
			throw RestErrors.of(call, integration.service().displayName(), errorWords, problem);
		} catch (WebPageProblem problem) {
			// whoever comes with an old token is shown a page to sign in on there
			if (integration.service() == ServiceKind.AZURE_DEVOPS && call.repeatable() && authorizer.renew(integration, header, progress)) {
				return again(integration, call, errorWords, reviewer, progress);
			}
			throw problem;
		}
	}

	private RestAnswer again(Integration integration, RestCall call, ErrorWords errorWords, Reviewer reviewer, Progress progress)
			throws TftsrException {
		try {
			return once(integration, call, authorizer.header(integration, progress), reviewer, progress);
		} catch (RemoteProblem problem) {
			throw RestErrors.of(call, integration.service().displayName(), errorWords, problem);
		}
	}

	private RestAnswer once(Integration integration, RestCall call, SecretHeader header, Reviewer reviewer, Progress progress)
			throws TftsrException {
		String[] document = new String[1];
		Completion completion;
		try {
			completion = gate.send(outgoing(integration, call, header), reviewer, piece -> {
				document[0] = piece.data();
				return true;
			}, progress);
		} catch (RemoteProblem problem) {
			clocks.answered(integration, problem.headers());
			throw problem;
		} catch (NetworkProblem problem) {
			throw problem.reason() == NetworkProblem.Reason.PROTOCOL ? page(integration, call, problem) : problem;
		}
		clocks.answered(integration, completion.headers());
		if (completion.status() == NON_AUTHORITATIVE) {
			throw page(integration, call, null);
		}
		return new RestAnswer(completion.status(), completion.headers(), json(integration, call, document[0]));
	}

	private Outgoing outgoing(Integration integration, RestCall call, SecretHeader secret) {
		String service = integration.service().displayName();
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("service", integration.service().key());
		record.putAll(call.record());
		return new Outgoing(call.action(), call.issueId(), service, call.method(), call.address(), call.headers(), secret, call.body(),
				Framing.DOCUMENT, call.repeatable(), call.reviewed(), 0, 0, call.redacted(), call.notes(), record);
	}

	private static JsonElement json(Integration integration, RestCall call, String document) throws TftsrException {
		if (document == null || document.isBlank()) {
			return JsonNull.INSTANCE;
		}
		try {
			return JsonParser.parseString(document);
		} catch (JsonParseException e) {
			throw page(integration, call, e);
		}
	}

	private static WebPageProblem page(Integration integration, RestCall call, Throwable cause) {
		return new WebPageProblem(call.what(), integration.service().displayName(), cause);
	}
}
