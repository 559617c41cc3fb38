package org.tftsr.core.update;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is published, beside what runs.
 *
 * @param state     how the two compare
 * @param installed the version that runs, such as {@code 0.1.0.202611302145}
 * @param published the version that is published
 * @param released  the day of that; null where it is not told
 * @param notes     a page with what is new; always {@code https}, null where there is none
 * @param download  a page to fetch it from; always {@code https}, null where there is none
 */
public record UpdateReport(State state, String installed, String published, LocalDate released, URI notes, URI download) {

	/** How what is published compares with what runs. */
	public enum State {
		/** A later version is published. */
		NEWER("newer"),
		/** This very version is. */
		CURRENT("current"),
		/** An earlier one is: this one has not been published there, or what was published has been taken back. */
		OLDER("older");

		private final String key;

		State(String key) {
			this.key = key;
		}

		/** What scripts call it. */
		public String key() {
			return key;
		}
	}

	public UpdateReport {
		Objects.requireNonNull(state);
		Objects.requireNonNull(installed);
		Objects.requireNonNull(published);
	}
}
