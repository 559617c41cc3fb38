package org.tftsr.triage.internal;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;

/**
 * The redaction of one issue while one operation lasts: the pseudonyms it has, and the new ones, which {@link #keep} puts
 * into the database.
 */
final class IssueRedaction {

	private final UUID issueId;
	private final PseudonymRepository repository;
	private final Pseudonyms pseudonyms;
	private final ConfiguredDetector detector;
	private final Redactor redactor;

	IssueRedaction(UUID issueId, PseudonymRepository repository, ConfiguredDetector detector) throws TftsrException {
		this.issueId = issueId;
		this.repository = repository;
		this.detector = detector;
		this.pseudonyms = new Pseudonyms(repository.list(issueId),
				known -> detector.isSensitive(known.typeName(), known.value()));
		this.redactor = new Redactor(detector, pseudonyms);
	}

	/** What finds values while this operation lasts. */
	ConfiguredDetector detector() {
		return detector;
	}

	StreamingRedactor streamingRedactor() {
		return new StreamingRedactor(detector, pseudonyms);
	}

	Redactor redactor() {
		return redactor;
	}

	Pseudonyms pseudonyms() {
		return pseudonyms;
	}

	/** Any text of the issue as it may be shown. */
	String text(String text) {
		return text == null ? null : redactor.redact(text).text();
	}

	/** How the texts of a log in which this was found appear in an analysis. */
	TextView view(Detection detection) {
		return new RedactingView(redactor, detection);
	}

	/** Keeps the pseudonyms that came up since the last call. */
	void keep() throws TftsrException {
		List<Pseudonym> added = pseudonyms.added();
		if (!added.isEmpty()) {
			repository.add(issueId, added);
		}
	}
}
