package org.tftsr.integrations.internal.confluence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Setting;

/** Labels of pages. Confluence keeps them in small letters. */
public final class Labels {

	private static final int LONGEST = 255;
	/** What Confluence does not take in a label. */
	private static final Pattern FORBIDDEN = Pattern.compile("[:;,.?&\\[\\]()#^*!@<>/\\\\]");

	private Labels() {
	}

	/** Whether a label is one that all see: others are the favourites of a user. */
	static boolean isGlobal(JsonFields label) {
		String prefix = label.text("prefix");
		return label.text("name") != null && (prefix == null || prefix.equals(PageTerm.GLOBAL.word()));
	}

	/**
	 * Those that are not there, each once.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where one cannot be a label
	 */
	static List<Setting> missing(List<Setting> wanted, List<String> there) throws TftsrException {
		Set<String> known = there.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		List<Setting> missing = new ArrayList<>();
		for (Setting label : wanted) {
			require(label);
			String name = label.text().toLowerCase(Locale.ROOT);
			if (known.add(name)) {
				missing.add(Setting.of("label", name));
			}
		}
		return missing;
	}

	/**
	 * Requires that something can be a label.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where it cannot
	 */
	public static void require(Setting label) throws TftsrException {
		if (label.text().length() > LONGEST || FORBIDDEN.matcher(label.text()).find()) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Labels_addWhat, label),
					NLS.bind(Messages.Labels_charactersWhy, LONGEST), Messages.Labels_charactersRemedy);
		}
	}

	static RedactedBody body(List<Setting> labels) {
		return RedactedJson.list(labels.stream().map(label -> RedactedJson.object().word("prefix", PageTerm.GLOBAL).setting("name", label)).toList(),
				"application/json");
	}
}
