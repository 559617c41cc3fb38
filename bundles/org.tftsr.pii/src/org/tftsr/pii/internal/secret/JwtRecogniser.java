package org.tftsr.pii.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * JSON Web Tokens (RFC 7519) in compact form: a header that decodes to a JSON object which names an algorithm or type,
 * and one to four more parts.
 */
public final class JwtRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.JWT, "jwt", "json-header");
	private static final int LONGEST_HEADER = 4096;
	private static final int LONGEST_PART = 4096;
	private static final int MOST_PARTS = 5;
	private static final int SHORTEST_HEADER = 16;
	/** How many readings it takes to find the end of a part and to decode it. */
	private static final int READINGS = 4;

	@Override
	public Triggers triggers() {
		return Triggers.literals("eyJ", "ewog");
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int headerEnd = endOfPart(window, at, LONGEST_HEADER);
		if (window.at(headerEnd) != '.' || headerEnd - at < SHORTEST_HEADER) {
			return;
		}
		int end = headerEnd;
		for (int parts = 1; parts < MOST_PARTS && window.at(end) == '.'; parts++) {
			int next = endOfPart(window, end + 1, LONGEST_PART);
			if (next == end + 1) {
				break;
			}
			end = next;
		}
		if (end - headerEnd > SHORTEST_HEADER / 2 && isHeader(window.text(at, headerEnd))) {
			found.add(at, end, RULE);
		}
	}

	private static int endOfPart(Window window, int start, int longest) {
		int limit = start + longest;
		int end = start;
		while (end < limit && Ascii.isBase64Url(window.at(end))) {
			end++;
		}
		window.looked((end - start) * READINGS);
		return end;
	}

	private static boolean isHeader(String part) {
		try {
			String json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
			return json.startsWith("{") && (json.contains("\"alg\"") || json.contains("\"typ\""));
		} catch (IllegalArgumentException notBase64) {
			return false;
		}
	}
}
