package org.tftsr.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyExportFormat;
import org.tftsr.core.why.WhyTree;

/**
 * What is done with the whys of an issue beyond {@link org.tftsr.core.why.WhyTreeRepository}: what leaves them, and what their
 * evidence rests on. Thread-safe. Every method may take long: call none of them on the user interface thread.
 */
public interface WhyService {

	/**
	 * The whys of an issue as others may see them.
	 *
	 * @param title of the issue, redacted
	 * @param tree  every text of it redacted with the pseudonyms of the issue
	 */
	record RedactedWhys(String title, WhyTree tree) {
	}

	/** The whys as others may see them: what an export shows. Searches the logs of the issue first. */
	RedactedWhys redacted(UUID issueId, Progress progress) throws TftsrException;

	/**
	 * Writes the whys to a file, redacted, and notes that in the audit log.
	 *
	 * @param target  the file to write, which has its name only once it is complete
	 * @param replace whether an existing file may be replaced
	 * @return the file written
	 */
	Path export(UUID issueId, WhyExportFormat format, Path target, boolean replace, Progress progress)
			throws TftsrException;

	/**
	 * Writes a picture of {@link #redacted redacted} whys to a file, and notes that as {@link #export} does.
	 *
	 * @param png what to write: only whoever has a screen can draw it
	 */
	Path exportImage(UUID issueId, byte[] png, Path target, boolean replace, Progress progress) throws TftsrException;

	/**
	 * Compares the evidence of the whys with the files it was taken from. Each file is read once or, where it has changed, twice.
	 *
	 * @return by why, a state for each piece in order; whys without evidence are left out
	 */
	Map<UUID, List<EvidenceState>> checkEvidence(UUID issueId, Progress progress) throws TftsrException;

	/**
	 * Lines of a log file of an issue as pieces of evidence, redacted. Refuses where the file is no longer the one that was
	 * added, or where more than 200 lines are asked for.
	 *
	 * @param lines those behind the end of the log are left out; of those that are very long a part is taken, see {@link CutLine}
	 */
	List<WhyEvidence> evidence(UUID logFileId, LineNumbers lines, Progress progress) throws TftsrException;
}
