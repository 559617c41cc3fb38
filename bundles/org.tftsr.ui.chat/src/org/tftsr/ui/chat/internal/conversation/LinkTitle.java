package org.tftsr.ui.chat.internal.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ui.chat.internal.markdown.LogLink;
import org.tftsr.ui.chat.internal.markdown.Run;

/** What a person is told of where a link leads. */
public final class LinkTitle {

	private static final Pattern CITATION = Pattern.compile("\\[(.+):([0-9-]+)\\]");

	private LinkTitle() {
	}

	/** Of a citation the log and the line, of any other link its address. */
	public static String of(Run run) {
		Matcher citation = CITATION.matcher(run.text());
		return LogLink.of(run.link()) != null && citation.matches()
				? NLS.bind(Messages.Link_line, citation.group(1), citation.group(2))
				: run.link();
	}
}
