package org.tftsr.integrations.internal.azuredevops;

import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.internal.rest.JsonFields;
import org.tftsr.integrations.internal.rest.LostAnswers;
import org.tftsr.integrations.internal.rest.RestCall;
import org.tftsr.integrations.internal.rest.Sha256;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedPhrase;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Setting;

/** Files at work items: uploaded first, related then. */
final class AttachedFiles {

	private static final String ACTION = "attach_to_azuredevops_workitem";

	private final DevOpsCalls calls;
	private final RedactedPhrase project;

	AttachedFiles(DevOpsCalls calls, RedactedPhrase project) {
		this.calls = calls;
		this.project = project;
	}

	/** @return whether it was sent: it is not where one of that name and content is there */
	boolean attach(long id, UUID issueId, RedactedFile file, Reviewer reviewer, Progress progress) throws TftsrException {
		String what = NLS.bind(Messages.AttachedFiles_attachWhat, file.name(), id);
		RestCall read = RestCall.read(ACTION, what, calls.versioned(
				calls.address(project, "_apis/wit/workitems").segment(id).query("$expand", "relations")));
		if (isThere(calls.send(read, progress).fields(), file)) {
			return false;
		}
		RestCall upload = new RestCall(ACTION, what, issueId, "POST",
				calls.versioned(calls.address(project, "_apis/wit/attachments").query("fileName", file.name())), Map.of(), file.octets(), false,
				true, Map.of(), Map.of("work_item", id));
		String url = calls.send(upload, reviewer, progress).fields().text("url");
		if (url == null) {
			throw DevOpsCalls.notUnderstood(upload);
		}
		int query = url.indexOf('?');
		Setting uploaded = Setting.of(Messages.AttachedFiles_address, query < 0 ? url : url.substring(0, query));
		// all that it holds of text is the name, and the hash, which were shown with the file a moment ago
		RestCall relate = new RestCall(ACTION, what, issueId, "PATCH",
				calls.versioned(calls.address(project, "_apis/wit/workitems").segment(id)), Map.of(),
				WorkItemPatch.attaching(uploaded, file.name(), Sha256.comment(file)), false, false, Map.of(), Map.of("work_item", id));
		try {
			calls.send(relate, progress);
		} catch (TftsrException problem) {
			if (!LostAnswers.mayHaveArrived(problem)
					|| !LostAnswers.lookUp(problem, () -> isThere(calls.send(read, progress).fields(), file))) {
				throw problem;
			}
		}
		return true;
	}

	/** Azure DevOps gives no hash. It stands in the comment of those that were sent from here; of any other nothing but the size is known. */
	private static boolean isThere(JsonFields item, RedactedFile file) throws TftsrException {
		long size = file.bytes().length;
		String hash = Sha256.comment(file).text();
		for (JsonFields relation : item.list("relations")) {
			JsonFields attributes = relation.object("attributes");
			String comment = attributes.text("comment");
			boolean same = comment != null && comment.contains(Sha256.IN_COMMENT) ? comment.contains(hash)
					: attributes.number("resourceSize") == size;
			if (same && "AttachedFile".equals(relation.text("rel")) && file.name().text().equals(attributes.text("name"))) {
				return true;
			}
		}
		return false;
	}
}
