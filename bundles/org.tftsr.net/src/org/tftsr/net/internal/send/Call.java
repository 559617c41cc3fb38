package org.tftsr.net.internal.send;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Completion;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Receiver;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Timers;
import org.tftsr.net.internal.exchange.Destination;
import org.tftsr.net.internal.exchange.StopSignal;

/** One call of the gate: what has to hold before something leaves, in its order, and what has to be done afterwards. Used by one thread. */
final class Call {

	private final Services services;
	private final Prepared prepared;
	private final Outgoing outgoing;
	private final Receiver receiver;
	private final StopSignal stop;
	private final RetryRules retries = new RetryRules();
	private AuditRows rows;
	private Attempt last;
	private int attempts;
	/** What is set aside for the attempts that have not been paid for; null for nothing. */
	private UUID reservation;
	/** Whether an attempt since then may have reached the server. */
	private boolean left;
	/** Whether nothing was heard of the last attempt although it may have reached the server, so that nobody knows what it did cost. */
	private boolean unheard;
	private long bytesIn;

	Call(Services services, Prepared prepared, Receiver receiver, StopSignal stop) {
		this.services = services;
		this.prepared = prepared;
		this.outgoing = prepared.outgoing();
		this.receiver = receiver;
		this.stop = stop;
	}

	/** Does it all. */
	Completion run(Reviewer reviewer) throws TftsrException {
		requireOnline();
		reserve();
		Completion completion;
		try {
			rows = new AuditRows(services.audit(), prepared, review(reviewer));
			completion = recorded();
		} catch (TftsrException | RuntimeException e) {
			try {
				settle();
			} catch (TftsrException second) {
				e.addSuppressed(second);
			}
			throw e;
		}
		settle();
		return completion;
	}

	private NetworkSettings requireOnline() throws TftsrException {
		NetworkSettings settings = services.settings().get();
		if (settings.offline()) {
			throw offline(outgoing.destination());
		}
		return settings;
	}

	/** The user wants nothing to leave. */
	static NetworkProblem offline(String destination) {
		return new NetworkProblem(Reason.OFFLINE, NLS.bind(Messages.Send_notSentWhat, destination), Messages.Call_offlineWhy,
				Messages.Call_offlineRemedy, null);
	}

	private void reserve() throws TftsrException {
		reservation = outgoing.mostMicros() > 0 ? services.ledger().reserve(outgoing.issueId(), outgoing.mostMicros()) : null;
	}

	private void settle() throws TftsrException {
		if (reservation != null) {
			UUID settled = reservation;
			reservation = null;
			services.ledger().settle(settled, cost());
		}
	}

	private long cost() {
		if (!left) {
			return 0;
		}
		return unheard ? outgoing.mostMicros() : receiver.costMicros(outgoing.mostMicros());
	}

	/**
	 * An attempt that may have cost something is paid for, and the next one set aside as the first one was: three of them must not
	 * pass a limit that one of them keeps to.
	 *
	 * @param problem how the last attempt has failed; thrown where a limit does not allow another one
	 */
	private void setAsideForNext(NetworkProblem problem) throws TftsrException {
		if (!unheard || reservation == null) {
			return;
		}
		settle();
		left = false;
		unheard = false;
		try {
			reserve();
		} catch (TftsrException limit) {
			problem.addSuppressed(limit);
			throw problem;
		}
	}

	/** Shows it to whoever has to see it; how that was, for the audit log. */
	private String review(Reviewer reviewer) throws TftsrException {
		if (!outgoing.reviewed()) {
			return "not_needed";
		}
		String origin = Destination.origin(outgoing.address().uri());
		if (!outgoing.suspicious() && services.permissions().has(outgoing.issueId(), outgoing.destination(), origin)) {
			return "always";
		}
		Reviewer.Verdict verdict = reviewer.review(prepared.preview());
		stop.check();
		if (verdict == Reviewer.Verdict.SEND_ALWAYS && outgoing.issueId() != null) {
			services.permissions().grant(outgoing.issueId(), outgoing.destination(), origin);
		}
		return switch (verdict) {
		case SEND, SEND_ALWAYS -> "shown";
		case SEND_UNSEEN -> "script";
		case REFUSE -> throw new NetworkProblem(Reason.REFUSED_BY_REVIEWER, NLS.bind(Messages.Call_refusedWhat, outgoing.destination()),
				Messages.Call_refusedWhy, Messages.Call_refusedRemedy, null);
		};
	}

	private Completion recorded() throws TftsrException {
		long start = System.nanoTime();
		try {
			Completion completion = untilAnswered(start);
			rows.done(completion.status(), null, bytesIn, completion.total(), attempts);
			return completion;
		} catch (TftsrException | RuntimeException e) {
			if (rows.first() > 0) {
				noteFailure(e, start);
			}
			throw e;
		}
	}

	private void noteFailure(Exception failure, long start) {
		try {
			rows.done(last == null ? 0 : last.status(), failure, bytesIn, since(start), attempts);
		} catch (TftsrException second) {
			failure.addSuppressed(second);
		}
	}

	private Completion untilAnswered(long start) throws TftsrException {
		URI address = outgoing.address().uri();
		int redirects = 0;
		attempts = 1;
		long deadline = start + timers(services.settings().get()).total().toNanos();
		while (true) {
			try {
				String location = once(address, redirects, deadline);
				if (location == null) {
					return new Completion(last.status(), last.headers(), attempts, last.firstByte(), since(start), rows.first());
				}
				address = Redirects.next(outgoing, address, last.status(), location.isEmpty() ? null : location, redirects);
				redirects++;
			} catch (RemoteProblem e) {
				Duration usual = attempts < RetryRules.ATTEMPTS ? retries.pause(e, attempts, outgoing.repeatable()) : null;
				Duration wanted = receiver.pause(e, usual);
				pause(usual == null ? null : RetryRules.bounded(wanted), deadline, e);
			} catch (NetworkProblem e) {
				pause(last == null || last.hasHandedOn() ? null : retries.pause(e, attempts, outgoing.repeatable()), deadline, e);
				setAsideForNext(e);
			}
		}
	}

	private Timers timers(NetworkSettings settings) {
		return outgoing.timers() == null ? settings.timers() : outgoing.timers();
	}

	private String once(URI address, int redirects, long deadline) throws TftsrException {
		last = null;
		unheard = false;
		stop.check();
		NetworkSettings settings = requireOnline();
		if (reservation != null) {
			services.ledger().sending(reservation);
		}
		boolean first = rows.first() == 0;
		rows.before(address, attempts, redirects);
		if (first) {
			receiver.recorded(rows.first());
		}
		last = new Attempt(services, prepared, receiver, stop, address);
		boolean answered = false;
		try {
			String location = last.run(settings, timers(settings), deadline);
			answered = true;
			return location;
		} catch (RemoteProblem e) {
			answered = true;
			throw e;
		} finally {
			left |= last.hasLeft();
			unheard = !answered && last.hasLeft() && !last.hasHandedOn();
			bytesIn += last.bytesIn();
		}
	}

	/**
	 * Waits for the next attempt, or gives up with the problem.
	 *
	 * @param time null to give up
	 */
	private void pause(Duration time, long deadline, TftsrException problem) throws TftsrException {
		if (time == null || attempts >= RetryRules.ATTEMPTS || time.toNanos() >= deadline - System.nanoTime()) {
			throw problem;
		}
		try {
			services.pauses().pause(time, stop::isStopped);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
		stop.check();
		attempts++;
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}
}
