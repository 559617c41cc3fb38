package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.net.Reviewer;

/** What a log tells that cannot be read any more is not known: whoever publishes is told before anything goes. */
class UnsearchedLogTest extends PublishCase {

	private static final ServiceKind CONFLUENCE = ServiceKind.CONFLUENCE;

	private static boolean tellsOfIt(PreparedPublication prepared) {
		return prepared.notes().stream().anyMatch(note -> note.startsWith("The log orders.log could not be searched to its end: "));
	}

	@Test
	void thePreviewTells() throws Exception {
		assertFalse(tellsOfIt(prepare(null, target(CONFLUENCE))));
		Files.delete(folder.resolve("orders.log"));
		PreparedPublication prepared = prepare(null, target(CONFLUENCE));
		assertTrue(tellsOfIt(prepared), prepared.notes().toString());
	}

	/** Nobody would be shown the text once more. */
	@Test
	void anotherTextThanThatOfThePreviewIsNotGoneOnWith() throws Exception {
		PreparedPublication prepared = prepare(null, target(CONFLUENCE));
		assertThrows(TftsrException.class, () -> service().publish(prepared,
				preview -> preview.method().equals("PUT") ? Reviewer.Verdict.REFUSE : Reviewer.Verdict.SEND, Progress.NONE));
		Files.delete(folder.resolve("orders.log"));
		issues.update(issue, new IssueChange(null, "Disk full", null, null, null, null, null));
		TftsrException problem = assertThrows(TftsrException.class, () -> service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.why().contains("The log orders.log could not be searched to its end"), problem.why());
	}
}
