package org.tftsr.integrations.internal.azuredevops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.WorkItem;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.RestProblem;
import org.tftsr.net.Address;
import org.tftsr.net.Setting;

/** Reads what was said of a work item: by its changes, which keep all of it, and by its comments, which are what stands there now. */
final class Discussion {

	private static final String GET = "get_azuredevops_workitem";
	private static final int BATCH = 200;
	private static final int MOST_PAGES = 100;
	private static final int BAD_REQUEST = 400;
	private static final int NOT_FOUND = 404;

	private final DevOpsCalls calls;
	private final String what;

	Discussion(DevOpsCalls calls, WorkItem item) {
		this.calls = calls;
		this.what = NLS.bind(Messages.Discussion_readWhat, item.id());
	}

	/** What was ever said, the oldest first. Each change of a work item may have a comment. */
	List<String> ever(Address changes, Progress progress) throws TftsrException {
		List<String> comments = new ArrayList<>();
		boolean more = true;
		for (int skip = 0; more; skip += BATCH) {
			progress.check();
			RestCall call = RestCall.read(GET, what, changes.query("$top", BATCH).query("$skip", skip));
			JsonFields page = calls.send(call, progress).fields();
			for (JsonFields change : page.list("value")) {
				String comment = change.text("fields", TypeFields.HISTORY, "newValue");
				if (comment != null) {
					comments.add(comment);
				}
			}
			more = page.size("value") == BATCH;
		}
		return comments;
	}

	/** What stands there; empty where the server has no such interface. */
	Optional<List<String>> now(Address comments, Progress progress) throws TftsrException {
		List<String> found = new ArrayList<>();
		Address first = comments.query("api-version", version()).query("$top", BATCH);
		Address page = first;
		for (int pages = 0; pages < MOST_PAGES; pages++) {
			progress.check();
			JsonFields answer;
			try {
				answer = calls.send(RestCall.read(GET, what, page), progress).fields();
			} catch (TftsrException problem) {
				if (isNotOffered(problem)) {
					return Optional.empty();
				}
				throw problem;
			}
			answer.list("comments").stream().filter(comment -> !"true".equals(comment.text("isDeleted")) && comment.text("text") != null)
					.forEach(comment -> found.add(comment.text("text")));
			String next = answer.text("continuationToken");
			if (next == null || next.isBlank()) {
				return Optional.of(found);
			}
			page = first.query("continuationToken", Setting.of(Messages.Discussion_place, next));
		}
		return Optional.of(found);
	}

	/** Servers of before 2019 have no such interface, and others not of every version. */
	private static boolean isNotOffered(TftsrException problem) {
		RestProblem refused = problem instanceof RestProblem itself ? itself
				: problem.getCause() instanceof RestProblem cause ? cause : null;
		return refused != null && (refused.status() == BAD_REQUEST || refused.status() == NOT_FOUND);
	}

	/** The interface of comments has only ever been a preview. */
	private String version() throws TftsrException {
		String version = calls.version();
		return version.contains("-preview") ? version : version + (version.equals("7.1") ? "-preview.4" : "-preview.3");
	}
}
