package org.tftsr.integrations.internal.signin;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.AtlassianGateway;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestCalls;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Finds the site that is set among those that a sign-in at Atlassian is good for. */
final class AtlassianSites {

	private final RestCalls calls;

	AtlassianSites(RestCalls calls) {
		this.calls = calls;
	}

	/**
	 * The set-up with the identifier of its site, by which calls are made.
	 *
	 * @throws TftsrException {@code FORBIDDEN} where the sign-in is not good for that site
	 */
	Integration found(Integration integration, Progress progress) throws TftsrException {
		JsonElement sites = calls.send(integration,
				RestCall.read("handle_oauth_callback", OAuthErrors.what(integration),
						AtlassianGateway.address(integration).path("oauth/token/accessible-resources")),
				error -> Optional.empty(), progress).json();
		Set<String> others = new LinkedHashSet<>();
		if (sites.isJsonArray()) {
			for (JsonElement each : sites.getAsJsonArray()) {
				JsonFields site = new JsonFields(each.isJsonObject() ? each.getAsJsonObject() : new JsonObject());
				String id = site.text("id");
				String host = host(site.text("url"));
				if (id != null && !host.isEmpty() && host.equalsIgnoreCase(host(integration.address()))) {
					return with(integration, id);
				}
				others.add(host);
			}
		}
		others.remove("");
		throw new TftsrException(ProblemKind.FORBIDDEN, OAuthErrors.what(integration),
				others.isEmpty() ? NLS.bind(Messages.AtlassianSites_noSiteWhy, host(integration.address()))
						: NLS.bind(Messages.AtlassianSites_otherSitesWhy, host(integration.address()), String.join(", ", others)),
				Messages.AtlassianSites_siteRemedy);
	}

	/** Host with the port, where there is one; empty for what is no address. */
	private static String host(String address) {
		try {
			String host = address == null ? null : URI.create(address.strip()).getRawAuthority();
			return host == null ? "" : host;
		} catch (IllegalArgumentException e) {
			return "";
		}
	}

	private static Integration with(Integration old, String cloudId) {
		Map<String, String> defaults = new HashMap<>(old.defaults());
		defaults.put(AtlassianGateway.CLOUD_ID, cloudId);
		return new Integration(old.service(), old.address(), old.ownServer(), old.signIn(), old.username(), old.project(), old.space(),
				old.autoCreate(), old.oauth(), defaults, old.hasSecret(), old.hasClientSecret(), old.connectedAt(), old.connectedAs());
	}
}
