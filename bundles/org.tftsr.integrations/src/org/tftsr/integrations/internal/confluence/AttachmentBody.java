package org.tftsr.integrations.internal.confluence;

import java.util.Map;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.integrations.internal.rest.Sha256;
import org.tftsr.net.RedactedBody;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.RedactedMultipart;

/** How files are sent to Confluence. */
final class AttachmentBody {

	/** Without it whatever a browser could send is refused. */
	static final Map<String, String> HEADERS = Map.of("X-Atlassian-Token", "nocheck");

	private AttachmentBody() {
	}

	/** Nobody is told by mail. */
	static RedactedBody of(RedactedFile file) throws TftsrException {
		return new RedactedMultipart().file("file", file).text("comment", Composed.of(Sha256.comment(file).text())).flag("minorEdit", true)
				.body();
	}
}
