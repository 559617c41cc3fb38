package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Completion;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.Receiver;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Sends through the gate of the running product, and looks at what was recorded of it. */
final class Sending {

	/** Nobody is asked. */
	static final Reviewer NOBODY = preview -> {
		throw new AssertionError("Nobody should have been asked");
	};

	private Sending() {
	}

	static Completion send(Requests request, Receiver receiver) throws TftsrException {
		return TestServices.get(Gate.class).send(request.build(), NOBODY, receiver, Progress.NONE);
	}

	/** Sends what must fail on the way. */
	static NetworkProblem failing(NetworkProblem.Reason reason, Requests request) {
		return failing(reason, request, new Heard());
	}

	static NetworkProblem failing(NetworkProblem.Reason reason, Requests request, Receiver receiver) {
		NetworkProblem problem = assertThrows(NetworkProblem.class, () -> send(request, receiver));
		assertEquals(reason, problem.reason(), problem.getMessage());
		return problem;
	}

	/** Sends what the server must refuse. */
	static RemoteProblem refused(int status, Requests request, Receiver receiver) {
		RemoteProblem problem = assertThrows(RemoteProblem.class, () -> send(request, receiver));
		assertEquals(status, problem.status(), problem.getMessage());
		return problem;
	}

	/** The rows that were written after one, the oldest first. */
	static List<AuditEntry> rowsAfter(long sequence) throws TftsrException {
		return TestServices.get(AuditLog.class).list(AuditQuery.ALL.after(sequence)).reversed();
	}

	/** Number of the newest row. */
	static long newestRow() throws TftsrException {
		return TestServices.get(AuditLog.class).list(AuditQuery.newest(1)).stream().mapToLong(AuditEntry::sequence).findFirst().orElse(0);
	}

	static JsonObject details(AuditEntry row) {
		return JsonParser.parseString(row.details()).getAsJsonObject();
	}
}
