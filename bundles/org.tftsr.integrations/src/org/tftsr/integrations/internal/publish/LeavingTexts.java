package org.tftsr.integrations.internal.publish;

import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.triage.AsItIs;
import org.tftsr.triage.LeavingService;
import org.tftsr.triage.LeavingText;

/** Gets the text of a publication. The only place that takes the word of a person for it that a text goes as it is. Thread-safe. */
@Component(service = LeavingTexts.class)
public final class LeavingTexts {

	private final LeavingService leaving;

	@Activate
	public LeavingTexts(@Reference LeavingService leaving) {
		this.leaving = leaving;
	}

	/** The text, redacted or, where a person has said so for this very publication, as it is. */
	LeavingText of(Subject subject, UUID publicationId, ServiceKind service, Redaction redaction, Progress progress)
			throws TftsrException {
		return switch (redaction) {
		case REDACTED -> leaving.redacted(subject.issueId(), subject.documentId(), progress);
		case AS_IT_IS -> leaving.asItIs(subject.issueId(), subject.documentId(), new AsItIs(publicationId, service.displayName()),
				progress);
		};
	}
}
