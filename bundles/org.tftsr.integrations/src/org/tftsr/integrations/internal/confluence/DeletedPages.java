package org.tftsr.integrations.internal.confluence;

import org.eclipse.osgi.util.NLS;
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
		case "trashed" -> problem(call, Messages.DeletedPages_trashedWhy, Messages.DeletedPages_trashedRemedy);
		case "archived" -> problem(call, Messages.DeletedPages_archivedWhy, Messages.DeletedPages_archivedRemedy);
		case "draft" -> problem(call, Messages.DeletedPages_draftWhy, Messages.DeletedPages_draftRemedy);
		default -> problem(call, NLS.bind(Messages.DeletedPages_otherWhy, status), Messages.DeletedPages_trashedRemedy);
		};
	}

	/** Of one that Confluence does not find at all. */
	static TftsrException gone(RestCall call, RestProblem cause) {
		return new NotThereProblem(call.what(), Messages.DeletedPages_noneWhy, Messages.DeletedPages_noneRemedy, cause);
	}

	/** Whether Confluence itself has said so. */
	static boolean isNotFound(TftsrException problem) {
		return problem instanceof RestProblem refused && refused.status() == NOT_FOUND && refused.isOfService();
	}

	private static TftsrException problem(RestCall call, String why, String remedy) {
		return new NotThereProblem(call.what(), why, remedy);
	}
}
