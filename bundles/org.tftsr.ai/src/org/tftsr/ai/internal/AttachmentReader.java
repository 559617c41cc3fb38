package org.tftsr.ai.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ai.Draft.Suspicion;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.internal.prompt.Excerpt;
import org.tftsr.ai.internal.safety.HiddenCharacters;
import org.tftsr.ai.internal.safety.SuspicionSearch;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.TriageService;

/** Makes what goes along with a question: redacted, without hidden characters, and no longer than there is room for. Used once. */
final class AttachmentReader {

	/** What marks around data take. */
	private static final int TOKENS_PER_FENCE = 90;
	/** More of one log helps nobody, and costs. */
	private static final int LARGEST_PACK = 24_000;

	private final TriageService triage;
	private final IssueRedaction redaction;
	private final Map<UUID, String> labels;
	private final Progress progress;
	private final List<ChatAttachment> made = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();
	private final List<Suspicion> suspicions = new ArrayList<>();
	private boolean packs = true;

	/** @param labels what the logs of the issue are called */
	AttachmentReader(TriageService triage, IssueRedaction redaction, Map<UUID, String> labels, Progress progress) {
		this.triage = triage;
		this.redaction = redaction;
		this.labels = labels;
		this.progress = progress;
	}

	/** The local analyst reads logs itself: of them only the name goes along. */
	AttachmentReader forAnalyst() {
		packs = false;
		return this;
	}

	/** Takes in what was found elsewhere. */
	void look(List<Suspicion> found) {
		found.forEach(line -> suspicions.add(new Suspicion(line.label(), 0, line.text(), line.why())));
	}

	/**
	 * Reads all of them.
	 *
	 * @param tokens how many they may take together
	 */
	void read(List<Attachment> attachments, int tokens) throws TftsrException {
		ChatAttachment[] results = new ChatAttachment[attachments.size()];
		int left = tokens;
		int logs = 0;
		for (int i = 0; i < results.length; i++) {
			if (attachments.get(i) instanceof Attachment.Log) {
				logs++;
			} else {
				results[i] = whole(attachments.get(i), left - TOKENS_PER_FENCE);
				left -= results[i].tokens() + TOKENS_PER_FENCE;
			}
		}
		for (int i = 0; i < results.length; i++) {
			if (attachments.get(i) instanceof Attachment.Log log) {
				results[i] = pack(log.logFileId(), left / logs - TOKENS_PER_FENCE);
				left -= results[i].tokens() + TOKENS_PER_FENCE;
				logs--;
			}
		}
		made.addAll(List.of(results));
	}

	/** Takes what was sent before, as far as it fits. */
	void reuse(List<ChatAttachment> attachments, int tokens) throws TftsrException {
		int left = tokens;
		for (ChatAttachment attachment : attachments) {
			ChatAttachment fits = fit(attachment.label(), attachment.logFileId(), attachment.text(), left - TOKENS_PER_FENCE);
			made.add(fits);
			left -= fits.tokens() + TOKENS_PER_FENCE;
		}
	}

	private ChatAttachment whole(Attachment attachment, int tokens) throws TftsrException {
		if (attachment instanceof Attachment.Lines lines) {
			String label = label(lines.logFileId());
			String place = lines.first() == lines.last() ? label + ':' + lines.first()
					: label + ':' + lines.first() + '-' + lines.last();
			return fit(place, lines.logFileId(), triage.evidence(lines.logFileId(), lines.first(), lines.last(), progress),
					tokens);
		}
		Attachment.Text text = (Attachment.Text) attachment;
		return fit(redaction.text(HiddenCharacters.remove(text.label())), null, text.text(), tokens);
	}

	private ChatAttachment pack(UUID logFileId, int tokens) throws TftsrException {
		String label = label(logFileId);
		if (!packs) {
			return new ChatAttachment(label, logFileId, "", 0);
		}
		if (tokens < EvidencePacker.SMALLEST_BUDGET) {
			throw noRoom(label);
		}
		String text = triage.pack(logFileId, Math.min(tokens, LARGEST_PACK), progress).text();
		suspicions.addAll(SuspicionSearch.inPack(label, text));
		return attachment(label, logFileId, text, tokens);
	}

	private ChatAttachment fit(String label, UUID logFileId, String text, int tokens) throws TftsrException {
		suspicions.addAll(logFileId == null ? SuspicionSearch.inText(label, text) : SuspicionSearch.inLines(label, text));
		return attachment(label, logFileId, text, tokens);
	}

	private ChatAttachment attachment(String label, UUID logFileId, String text, int tokens) throws TftsrException {
		String safe = redaction.text(HiddenCharacters.remove(text));
		String kept = Excerpt.lines(safe, tokens);
		if (kept.isEmpty() && !safe.isEmpty()) {
			throw noRoom(label);
		}
		if (kept.length() < safe.length()) {
			leftOut.add("The end of " + label);
		}
		return new ChatAttachment(label, logFileId, kept, TokenEstimate.of(kept));
	}

	private String label(UUID logFileId) throws TftsrException {
		String label = labels.get(logFileId);
		if (label == null) {
			throw new TftsrException(ProblemKind.NOT_FOUND, "Cannot attach the log " + logFileId,
					"the issue has none of this id", "Add the log to the issue first");
		}
		return HiddenCharacters.remove(label);
	}

	private static TftsrException noRoom(String label) {
		return new TftsrException(ProblemKind.INVALID_INPUT, "Cannot attach " + label,
				"the model has no room for it beside the rest", "Attach less, or choose a model with a larger context");
	}

	List<ChatAttachment> attachments() {
		return made;
	}

	/** What did not fit, for a person. */
	List<String> leftOut() {
		return leftOut;
	}

	List<Suspicion> suspicions() {
		return suspicions;
	}
}
