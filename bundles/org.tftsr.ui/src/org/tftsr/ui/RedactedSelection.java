package org.tftsr.ui;

import org.tftsr.core.problem.TftsrException;

/**
 * The selected text of a part whose text is not to go elsewhere as it is; such a part adapts to it. To be used on the user
 * interface thread.
 */
@FunctionalInterface
public interface RedactedSelection {

	/**
	 * The selected text with everything sensitive replaced, what is selected in part included. May wait, with a progress dialog
	 * that can be cancelled.
	 *
	 * @return empty where nothing is selected
	 * @throws TftsrException where the text cannot be redacted, or the user would not wait
	 */
	String redacted() throws TftsrException;
}
