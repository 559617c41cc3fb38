package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.OtherProgram;

/** What the workbench shows while a database is made ready that another job waits for. */
class LongWorkTest {

	private static final String NAME = "Bringing a database up to date";

	@Test
	void aJobShowsTheWorkForAsLongAsItTakes() throws Exception {
		Services.get(LongWork.class).show(NAME, progress -> {
			progress.begin("Step 1 of 2", 10);
			awaitRunning();
			progress.worked(5);
			progress.begin("Step 2 of 2", -1);
			progress.worked(1);
			progress.check();
		});
		Job.getJobManager().join(JobFamilies.VAULT, null);
		assertEquals(Optional.empty(), job());
	}

	@Test
	void whoIsInAnotherProgramIsToldThatItHasFinished() throws Exception {
		try (OtherProgram other = OtherProgram.use()) {
			Services.get(LongWork.class).show(NAME, progress -> progress.worked(1));
			other.awaitNotice(NAME + ": finished.");
		}
	}

	@Test
	void whoCancelsTheJobCancelsTheWork() throws Exception {
		assertThrows(CancelledException.class, () -> Services.get(LongWork.class).show(NAME, progress -> {
			awaitRunning();
			job().orElseThrow().cancel();
			while (true) {
				progress.check();
				Thread.onSpinWait();
			}
		}));
		Job.getJobManager().join(JobFamilies.VAULT, null);
		assertEquals(Optional.empty(), job());
	}

	private static void awaitRunning() {
		while (job().filter(job -> job.getState() == Job.RUNNING).isEmpty()) {
			Thread.onSpinWait();
		}
		assertTrue(job().orElseThrow().isUser(), "the workbench shows it with a button to cancel");
	}

	private static Optional<Job> job() {
		return Arrays.stream(Job.getJobManager().find(JobFamilies.VAULT)).filter(job -> job.getName().equals(NAME))
				.findFirst();
	}
}
