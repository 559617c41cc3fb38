package org.tftsr.integrations.internal.confluence;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.NotThereProblem;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;

/** Says what has become of a page that cannot be read or changed any more, and what to do. */
final class DeletedPages {

	private static final int NOT_FOUND = 404;

	private DeletedPages() {
	}

	/** Of a page that Confluence gives with another status than that of a page that is there. */
	static TftsrException of(RestCall call, String status) {
		return switch (status) {
		case "trashed" -> problem(call, "it was deleted at Confluence and lies in the trash of its space",
				"Restore it there, or publish as a new page");
		case "archived" -> problem(call, "it was archived at Confluence", "Take it out of the archive there, or publish as a new page");
		case "draft" -> problem(call, "it is a draft at Confluence that nobody has published yet", "Publish it there, or name another page");
		default -> problem(call, "it is not there for readers at Confluence any more: its status is " + status,
				"Restore it there, or publish as a new page");
		};
	}

	/** Of one that Confluence does not find at all. */
	static TftsrException gone(RestCall call, RestProblem cause) {
		return new NotThereProblem(call.what(),
				"Confluence has no page with this number: it was deleted for good, or the user that signed in may not see it",
				"See that the number is right, or publish as a new page", cause);
	}

	/** Whether Confluence itself has said so. */
	static boolean isNotFound(TftsrException problem) {
		return problem instanceof RestProblem refused && refused.status() == NOT_FOUND && refused.isOfService();
	}

	private static TftsrException problem(RestCall call, String why, String remedy) {
		return new NotThereProblem(call.what(), why, remedy);
	}
}
