package org.tftsr.integrations.internal.confluence;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.SignIn;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.AtlassianGateway;
import org.tftsr.net.Address;
import org.tftsr.net.Setting;

/**
 * Where a Confluence is. People copy addresses from a browser: what stands behind the base is left out.
 *
 * @param cloud whether it is Atlassian's
 * @param web   the base that a browser knows, without a slash at its end
 * @param root  the base that its interfaces hang from
 */
record Site(boolean cloud, String web, Address root) {

	private static final Pattern GATEWAY_ADDRESS = Pattern.compile("(https?://[^/]+/ex/confluence/[^/]+)(?:/.*)?");
	private static final Pattern BEHIND_SERVER = Pattern.compile(
			"/+(rest/api|rest|api/v2|pages|display|spaces|dashboard\\.action|index\\.action|login\\.action|homepage\\.action|x)(?=/|$).*");

	static Site of(Integration integration) throws TftsrException {
		URI uri = Address.of(integration.address()).uri();
		if (uri.getScheme() == null || uri.getRawAuthority() == null) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Site_addressWhat, Messages.Site_addressWhy,
					Messages.Site_addressRemedy);
		}
		String origin = uri.getScheme() + "://" + uri.getRawAuthority();
		String path = uri.getRawPath() == null ? "" : uri.getRawPath();
		if (integration.ownServer()) {
			String base = origin + BEHIND_SERVER.matcher(path).replaceFirst("").replaceFirst("/+$", "");
			return new Site(false, base, Address.of(base));
		}
		Matcher gateway = GATEWAY_ADDRESS.matcher(origin + path);
		if (gateway.matches()) {
			return new Site(true, gateway.group(1) + "/wiki", Address.of(gateway.group(1) + "/wiki"));
		}
		String web = origin + "/wiki";
		return new Site(true, web, integration.signIn() == SignIn.OAUTH ? gateway(integration) : Address.of(web));
	}

	private static Address gateway(Integration integration) throws TftsrException {
		String id = integration.defaults().get(AtlassianGateway.CLOUD_ID);
		if (id == null || id.isBlank()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.Site_cloudWhat, Messages.Site_cloudWhy, Messages.Site_cloudRemedy);
		}
		return AtlassianGateway.address(integration).path("ex/confluence").segment(Setting.of(Messages.Ids_site, id)).path("wiki");
	}

	/** What is below {@code rest/api}: all of Data Center, and what the Cloud has nowhere else. */
	Address v1(String path) {
		return root.path("rest/api/" + path);
	}

	/** What is below {@code api/v2}: the Cloud alone. */
	Address v2(String path) {
		return root.path("api/v2/" + path);
	}

	/** Where a browser finds a page, by the links of an answer. */
	String page(String id, String base, String webui) {
		String of = base != null && base.matches("(?i)https?://[^\\s]+") ? base.replaceFirst("/+$", "") : web;
		return webui == null ? web + "/pages/viewpage.action?pageId=" + id
				: of + (webui.startsWith("/") ? "" : "/") + webui.replaceAll("\\s", "%20");
	}
}
