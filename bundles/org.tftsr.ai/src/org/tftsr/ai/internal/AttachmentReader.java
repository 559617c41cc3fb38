package org.tftsr.ai.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.ai.Draft.Suspicion;
import org.tftsr.ai.Question.Attachment;
import org.tftsr.ai.internal.prompt.Excerpt;
import org.tftsr.ai.internal.safety.HiddenCharacters;
import org.tftsr.ai.internal.safety.SuspicionSearch;
import org.tftsr.core.ai.ChatAttachment;
import org.tftsr.core.analysis.TokenEstimate;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.EvidencePacker;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.CutLine;
import org.tftsr.triage.TriageService;

/**
 * Makes what goes along with a question: redacted, without hidden characters, and no longer than there is room for. All that the triage
 * finds in logs comes first, as it keeps the pseudonyms of what it finds; the rest is redacted after that. Used once.
 */
final class AttachmentReader {

	/** What marks around data take. */
	private static final int TOKENS_PER_FENCE = 90;
	/** More of one log helps nobody, and costs. */
	private static final int LARGEST_PACK = 24_000;

	/** Something that goes along, as it was read. */
	private record Raw(String label, UUID logFileId, String text, int budget) {
	}

	private final TriageService triage;
	private final Map<UUID, String> labels;
	private final Progress progress;
	private final List<Suspicion> suspicions = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();
	private List<Raw> raw = List.of();
	private boolean packs = true;

	/** @param labels what the logs of the issue are called */
	AttachmentReader(TriageService triage, Map<UUID, String> labels, Progress progress) {
		this.triage = triage;
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
		Raw[] results = new Raw[attachments.size()];
		int left = tokens;
		int logs = 0;
		for (int i = 0; i < results.length; i++) {
			if (attachments.get(i) instanceof Attachment.Log) {
				logs++;
			} else {
				results[i] = whole(attachments.get(i), left - TOKENS_PER_FENCE);
				left -= size(results[i]);
			}
		}
		for (int i = 0; i < results.length; i++) {
			if (attachments.get(i) instanceof Attachment.Log log) {
				results[i] = pack(log.logFileId(), left / logs - TOKENS_PER_FENCE);
				left -= size(results[i]);
				logs--;
			}
		}
		raw = List.of(results);
	}

	/** Takes what was sent before, as far as it fits. */
	void reuse(List<ChatAttachment> attachments, int tokens) {
		List<Raw> results = new ArrayList<>();
		int left = tokens;
		for (ChatAttachment attachment : attachments) {
			results.add(looked(new Raw(attachment.label(), attachment.logFileId(), attachment.text(), left - TOKENS_PER_FENCE)));
			left -= size(results.getLast());
		}
		raw = results;
	}

	private static int size(Raw read) {
		return Math.min(TokenEstimate.of(read.text()), Math.max(read.budget(), 0)) + TOKENS_PER_FENCE;
	}

	private Raw whole(Attachment attachment, int tokens) throws TftsrException {
		if (attachment instanceof Attachment.Lines lines) {
			String label = label(lines.logFileId());
			String place = lines.first() == lines.last() ? label + ':' + lines.first()
					: label + ':' + lines.first() + '-' + lines.last();
			return looked(new Raw(place, lines.logFileId(),
					triage.evidence(lines.logFileId(), LineNumbers.between(lines.first(), lines.last()).focusedOn(lines.focus()), progress),
					tokens));
		}
		Attachment.Text text = (Attachment.Text) attachment;
		return looked(new Raw(text.label(), null, text.text(), tokens));
	}

	private Raw pack(UUID logFileId, int tokens) throws TftsrException {
		String label = label(logFileId);
		if (!packs) {
			return new Raw(label, logFileId, "", tokens);
		}
		if (tokens < EvidencePacker.SMALLEST_BUDGET) {
			throw noRoom(label);
		}
		String text = triage.pack(logFileId, Math.min(tokens, LARGEST_PACK), progress).text();
		suspicions.addAll(SuspicionSearch.inPack(label, text));
		return new Raw(label, logFileId, text, tokens);
	}

	private Raw looked(Raw read) {
		suspicions.addAll(read.logFileId() == null ? SuspicionSearch.inText(read.label(), read.text())
				: SuspicionSearch.inLines(read.label(), read.text()));
		return read;
	}

	private String label(UUID logFileId) throws TftsrException {
		String label = labels.get(logFileId);
		if (label == null) {
			throw new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.AttachmentReader_noLogWhat, logFileId),
					Messages.AttachmentReader_noLogWhy, Messages.AttachmentReader_noLogRemedy);
		}
		return label;
	}

	private static TftsrException noRoom(String label) {
		return new TftsrException(ProblemKind.INVALID_INPUT, NLS.bind(Messages.AttachmentReader_noRoomWhat, label),
				Messages.AttachmentReader_noRoomWhy, Messages.AttachmentReader_noRoomRemedy);
	}

	/** All that was read, redacted, each as far as it fits. */
	List<ChatAttachment> attachments(IssueRedaction redaction) throws TftsrException {
		List<ChatAttachment> attachments = new ArrayList<>();
		leftOut.clear();
		for (Raw read : raw) {
			String label = safe(read.label(), redaction);
			String text = safe(read.text(), redaction);
			String kept = Excerpt.lines(text, read.budget());
			if (kept.isEmpty() && !text.isEmpty()) {
				throw noRoom(label);
			}
			if (kept.length() < text.length()) {
				leftOut.add(NLS.bind(Messages.AttachmentReader_end, label));
			}
			if (read.logFileId() != null && CutLine.isIn(kept)) {
				leftOut.add(NLS.bind(Messages.AttachmentReader_cut, label, Integer.valueOf(CutLine.LONGEST)));
			}
			attachments.add(new ChatAttachment(label, read.logFileId(), kept, TokenEstimate.of(kept)));
		}
		return attachments;
	}

	/** What did not fit, for a person; known once {@link #attachments} was called. */
	List<String> leftOut() {
		return leftOut;
	}

	/** Lines that try to give the model orders, redacted; each line once. */
	List<Suspicion> suspicions(IssueRedaction redaction) {
		Map<String, Suspicion> found = new LinkedHashMap<>();
		for (Suspicion line : suspicions) {
			String label = safe(line.label(), redaction);
			String place = label + ':' + (line.line() > 0 ? line.line() : line.text());
			found.putIfAbsent(place, new Suspicion(label, line.line(), safe(line.text(), redaction), line.why()));
		}
		return List.copyOf(found.values());
	}

	private static String safe(String text, IssueRedaction redaction) {
		return redaction.text(HiddenCharacters.remove(text));
	}
}
