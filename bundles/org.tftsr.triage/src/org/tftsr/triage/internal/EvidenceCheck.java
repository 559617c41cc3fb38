package org.tftsr.triage.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.logs.ContentHash;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.triage.CutLine;

/** Compares the evidence of whys with the files it was taken from. Used once. */
final class EvidenceCheck {

	private final LogWork logWork;
	private final Map<UUID, LogFile> logs = new HashMap<>();
	private final IssueRedaction redaction;
	private final Progress progress;
	private final Map<UUID, FileNow> files = new HashMap<>();

	/**
	 * A file as it is.
	 *
	 * @param hash  null where it cannot be read
	 * @param lines of a changed file those that are evidence, as they may be shown
	 */
	private record FileNow(String hash, Map<Long, String> lines) {
	}

	EvidenceCheck(LogWork logWork, List<LogFile> logs, IssueRedaction redaction, Progress progress) {
		this.logWork = logWork;
		this.redaction = redaction;
		this.progress = progress;
		logs.forEach(log -> this.logs.put(log.id(), log));
	}

	/** By why, a state for each piece in order; whys without evidence are left out. */
	Map<UUID, List<EvidenceState>> check(WhyTree tree) throws TftsrException {
		Map<UUID, List<EvidenceState>> states = new LinkedHashMap<>();
		for (Why why : tree.whys()) {
			List<EvidenceState> ofWhy = new ArrayList<>();
			for (WhyEvidence piece : why.evidence()) {
				ofWhy.add(state(piece, tree));
			}
			if (!ofWhy.isEmpty()) {
				states.put(why.id(), ofWhy);
			}
		}
		redaction.keep();
		return states;
	}

	private EvidenceState state(WhyEvidence piece, WhyTree tree) throws TftsrException {
		if (!piece.isLine()) {
			return EvidenceState.SAME;
		}
		LogFile log = piece.logId() == null ? null : logs.get(piece.logId());
		if (log == null) {
			return EvidenceState.UNKNOWN_LOG;
		}
		FileNow now = file(log, piece.fileHash(), tree);
		if (now.hash() == null) {
			return EvidenceState.FILE_GONE;
		}
		if (now.hash().equals(piece.fileHash())) {
			return EvidenceState.SAME;
		}
		String line = now.lines().get((long) piece.line());
		return line != null && CutLine.isOf(piece.text().strip(), line.strip()) ? EvidenceState.FILE_CHANGED : EvidenceState.LINE_CHANGED;
	}

	private FileNow file(LogFile log, String hashThen, WhyTree tree) throws TftsrException {
		FileNow known = files.get(log.id());
		if (known == null) {
			known = read(log, hashThen, tree);
			files.put(log.id(), known);
		}
		return known;
	}

	private FileNow read(LogFile log, String hashThen, WhyTree tree) throws TftsrException {
		try {
			LogSource source = LogWork.source(log);
			String hash = ContentHash.of(source, progress).sha256();
			return new FileNow(hash, hash.equals(hashThen) ? Map.of() : logWork.lines(source, redaction, numbers(log, tree), progress));
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.NOT_FOUND || e.kind() == ProblemKind.IO || e.kind() == ProblemKind.INVALID_INPUT
					|| e.kind() == ProblemKind.CONFLICT) {
				return new FileNow(null, Map.of());
			}
			throw e;
		}
	}

	private static Set<Long> numbers(LogFile log, WhyTree tree) {
		Set<Long> numbers = new TreeSet<>();
		tree.whys().stream().flatMap(why -> why.evidence().stream()).filter(piece -> log.id().equals(piece.logId()))
				.forEach(piece -> numbers.add((long) piece.line()));
		return numbers;
	}
}
