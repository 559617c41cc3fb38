package org.tftsr.core.draft;

import java.util.Objects;
import java.util.UUID;

import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.why.WhyTree;

/**
 * What a person has typed and not saved. What the person had been shown goes along, so that whoever saves it later replaces no
 * more than that.
 */
public sealed interface Draft {

	/** The issue that it belongs to. */
	UUID issueId();

	/** What is edited: the issue itself, or one of its documents. */
	UUID subject();

	/**
	 * The fields of an issue that can be edited.
	 *
	 * @param title       never null, may be blank while it is typed
	 * @param description never null
	 * @param severity    how bad
	 * @param status      where it stands
	 * @param category    as in {@link org.tftsr.core.issue.Issue#category()}; or null
	 */
	record Values(String title, String description, Severity severity, IssueStatus status, String category) {

		public Values {
			Objects.requireNonNull(title);
			Objects.requireNonNull(description);
			Objects.requireNonNull(severity);
			Objects.requireNonNull(status);
		}
	}

	/** Fields of an issue. */
	record Fields(UUID issueId, Values seen, Values typed) implements Draft {

		public Fields {
			Objects.requireNonNull(issueId);
			Objects.requireNonNull(seen);
			Objects.requireNonNull(typed);
		}

		@Override
		public UUID subject() {
			return issueId;
		}
	}

	/** The tree of whys of an issue, with what is being typed into one of them. */
	record Whys(UUID issueId, WhyTree seen, WhyTree typed) implements Draft {

		public Whys {
			Objects.requireNonNull(issueId);
			Objects.requireNonNull(seen);
			Objects.requireNonNull(typed);
		}

		@Override
		public UUID subject() {
			return issueId;
		}
	}

	/** The text of a document, in Markdown. */
	record Text(UUID issueId, UUID documentId, String seen, String typed) implements Draft {

		public Text {
			Objects.requireNonNull(issueId);
			Objects.requireNonNull(documentId);
			Objects.requireNonNull(seen);
			Objects.requireNonNull(typed);
		}

		@Override
		public UUID subject() {
			return documentId;
		}
	}

	/** A question about an issue that has not been asked. */
	record Question(UUID issueId, String typed) implements Draft {

		public Question {
			Objects.requireNonNull(issueId);
			Objects.requireNonNull(typed);
		}

		@Override
		public UUID subject() {
			return issueId;
		}
	}
}
