package org.tftsr.documents.internal.docx;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tftsr.documents.internal.html.MarkdownBody;

/** Where the links of a document lead. */
final class Links {

	private final Map<String, String> ids = new LinkedHashMap<>();

	/** The id of the relationship to an address; empty where a document must not lead there, or it is no address. */
	Optional<String> id(String address) {
		try {
			URI uri = new URI(address);
			String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
			if (!MarkdownBody.LINK_SCHEMES.contains(scheme)) {
				return Optional.empty();
			}
			return Optional.of(ids.computeIfAbsent(uri.toASCIIString(), target -> "link" + (ids.size() + 1)));
		} catch (URISyntaxException e) {
			// shown as text, which says as much as a link that leads nowhere
			return Optional.empty();
		}
	}

	/** Ids by address. */
	Map<String, String> all() {
		return ids;
	}
}
