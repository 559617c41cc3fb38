package org.tftsr.net;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.internal.address.Messages;

/**
 * Something that the user has set, or that a server has handed out as a name, and that goes out as it is: the name of a model, of a
 * session, of a space. It is one word of at most 256 characters, so that it is no place for a line of a log.
 */
public final class Setting {

	private static final int LONGEST = 256;

	private final String text;

	private Setting(String text) {
		this.text = text;
	}

	/**
	 * @param name what it is, for the message
	 * @throws TftsrException {@code INVALID_INPUT} where it is empty, too long, or has a blank or a control character
	 */
	public static Setting of(String name, String text) throws TftsrException {
		if (text == null || text.isEmpty() || text.length() > LONGEST
				|| text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.Setting_wordWhat, name),
					NLS.bind(Messages.Setting_wordWhy, LONGEST), Messages.Setting_wordRemedy);
		}
		return new Setting(text);
	}

	/** The text. */
	public String text() {
		return text;
	}

	@Override
	public String toString() {
		return text;
	}
}
