package org.tftsr.core.why.drawing;

import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;

/** The words on cards that are not those of the whys; a user interface may have them in another language. */
public interface CardWords {

	/** English. */
	CardWords ENGLISH = new EnglishCardWords();

	/** Standing, class and marks of a why. */
	String label(Why why);

	/** In place of an answer. */
	String noAnswer();

	/** That there are more pieces of evidence than have room. */
	String more(int count);

	/** An action with owner and date. */
	String action(WhyAction action);

	/** What accepts a proposal. */
	String accept();

	/** What rejects a proposal. */
	String reject();
}
