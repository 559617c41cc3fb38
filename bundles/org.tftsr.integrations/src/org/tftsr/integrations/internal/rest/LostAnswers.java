package org.tftsr.integrations.internal.rest;

import java.util.EnumSet;
import java.util.Set;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;

/** Requests of which it is not known whether they were done: before anything is sent again, it has to be looked up. */
public final class LostAnswers {

	private static final int SERVER_ERROR = 500;
	private static final int TOO_SLOW = 408;
	/** Of problems that were met here, before anything was sent, or that an answer was told as. */
	private static final Set<ProblemKind> REFUSALS = EnumSet.of(ProblemKind.INVALID_INPUT, ProblemKind.NOT_FOUND, ProblemKind.FORBIDDEN,
			ProblemKind.LOCKED);

	/** Looks it up. */
	@FunctionalInterface
	public interface LookUp<T> {
		/** What is there. */
		T run() throws TftsrException;
	}

	private LostAnswers() {
	}

	/** Whether a request that ended so may have been done. */
	public static boolean mayHaveArrived(TftsrException problem) {
		return switch (problem) {
		case CancelledException cancelled -> false;
		case NetworkProblem network -> !network.neverArrived();
		case RestProblem refused -> !isRefusal(refused);
		// a web page of something in between
		default -> problem.kind() == ProblemKind.REMOTE;
		};
	}

	/** Whether a request that ended so was surely not done: it was refused, or has never arrived. Who stops one does not know that. */
	public static boolean wasRefused(TftsrException problem) {
		return switch (problem) {
		case CancelledException cancelled -> false;
		case NetworkProblem network -> network.neverArrived();
		case RestProblem refused -> isRefusal(refused);
		default -> problem.getCause() instanceof RestProblem refused ? isRefusal(refused) : REFUSALS.contains(problem.kind());
		};
	}

	/** Something in between may have kept back the answer to what was done, or not have waited for it. */
	private static boolean isRefusal(RestProblem problem) {
		return problem.status() < SERVER_ERROR && problem.status() != TOO_SLOW && problem.isOfService();
	}

	/** Looks it up; where that fails too, the first problem counts. */
	public static <T> T lookUp(TftsrException problem, LookUp<T> lookUp) throws TftsrException {
		try {
			return lookUp.run();
		} catch (CancelledException cancelled) {
			throw cancelled;
		} catch (TftsrException again) {
			problem.addSuppressed(again);
			throw problem;
		}
	}
}
