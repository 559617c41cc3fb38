package org.tftsr.integrations.internal.publish;

import java.util.Locale;
import java.util.regex.Pattern;

import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;

/**
 * Tells at which server a page or ticket is. The address of a service can be changed, and the number of one organisation is that of a
 * stranger at another.
 */
final class Servers {

	/** As organisations of Azure DevOps were named before 2018; both names lead to the same. */
	private static final Pattern OLD_ORGANISATION = Pattern.compile("https://([^./]+)\\.visualstudio\\.com(/defaultcollection)?(?=/|$)");

	private Servers() {
	}

	/** The server that a service is set up with: its origin, and of Azure DevOps the organisation or collection. */
	static String of(Integration integration) {
		return of(integration.service(), integration.address());
	}

	private static String of(ServiceKind service, String address) {
		return service == ServiceKind.AZURE_DEVOPS
				? OLD_ORGANISATION.matcher(address.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", ""))
						.replaceFirst("https://dev.azure.com/$1")
				: Integration.origin(address.strip());
	}

	/**
	 * Whether a link leads to the server that its service is set up with, as far as is known: links of earlier versions tell it by their
	 * address alone, and a Confluence gives its pages addresses of its own choice.
	 */
	static boolean isOf(RemoteLink link, Integration integration) {
		String setUp = of(integration);
		String kept = link.written().get(RemoteLink.SERVER);
		if (kept != null) {
			return kept.equals(setUp);
		}
		if (link.service() == ServiceKind.CONFLUENCE || link.address() == null || link.address().isBlank()) {
			return true;
		}
		String server = of(link.service(), link.address());
		return server.equals(setUp) || server.startsWith(setUp + '/');
	}
}
