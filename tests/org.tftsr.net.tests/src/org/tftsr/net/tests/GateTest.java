package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Preview;
import org.tftsr.net.Receiver;
import org.tftsr.net.Reviewer;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.net.SendPermission;
import org.tftsr.net.SendPermissions;
import org.tftsr.testsupport.TestServices;

import com.google.gson.JsonObject;

/** What the gate does before something leaves and afterwards: shows it, keeps to limits, records it. */
class GateTest {

	private final Gate gate = TestServices.get(Gate.class);
	private final SpendLedger ledger = TestServices.get(SpendLedger.class);
	private final SendPermissions permissions = TestServices.get(SendPermissions.class);
	private final Instant start = Instant.EPOCH;
	private LocalServer server;
	private UUID issue;

	@BeforeEach
	void begin() throws TftsrException {
		server = new LocalServer(connection -> {
			if (connection.request().head().contains("/fails")) {
				connection.answer(400, "application/json", "{}");
			} else {
				connection.answer(200, "text/event-stream", "data: answer\n\ndata: [DONE]\n\n");
			}
		});
		issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Asked about")).id();
	}

	@AfterEach
	void end() throws TftsrException {
		server.close();
		ledger.setLimits(SpendLimits.NONE);
	}

	private Requests request() {
		return Requests.to(server.address("/v1/chat?version=1")).about(issue).reviewed();
	}

	/** Costs so much. */
	private static Receiver costing(long micros) {
		return new Heard() {
			@Override
			public long costMicros(long mostMicros) {
				return micros;
			}
		};
	}

	@Test
	void theRowTellsAllButWhatWasSaid() throws TftsrException {
		long before = Sending.newestRow();
		Outgoing outgoing = request().key("secret-key-000000").costing(500).build();
		gate.send(outgoing, preview -> Verdict.SEND, new Heard(), Progress.NONE);
		List<AuditEntry> rows = Sending.rowsAfter(before).stream().filter(row -> row.action().startsWith(Requests.ACTION)).toList();
		assertEquals(List.of("test_send", "test_send_done"), rows.stream().map(AuditEntry::action).toList());
		AuditEntry row = rows.getFirst();
		assertEquals("issue", row.entityType());
		assertEquals(issue.toString(), row.entityId());
		JsonObject details = Sending.details(row);
		assertEquals("{\"log_sha256\":\"abc\",\"destination\":\"My Server\",\"host\":\"localhost:" + server.port()
				+ "\",\"method\":\"POST\",\"path\":\"/v1/chat\",\"query_sha256\":"
				+ "\"e4f056fd4639e583746e12de25a0c9af93cbb5a0394d9819baac4036a2f34c8f\",\"bytes\":16,\"sha256\":\"" + gate.preview(outgoing).sha256()
				+ "\",\"redacted\":{\"EMAIL\":1},\"tokens\":12,\"most_micros\":500,\"reviewed\":\"shown\",\"attempt\":1}",
				details.toString());
		JsonObject done = Sending.details(rows.getLast());
		assertEquals(row.sequence(), done.get("sequence").getAsLong());
		assertEquals("ok", done.get("outcome").getAsString());
		assertEquals(200, done.get("status").getAsInt());
		assertTrue(done.get("bytes_in").getAsLong() > 20);
		assertEquals(1, done.get("attempts").getAsInt());
	}

	@Test
	void aFailureIsRecordedToo() throws TftsrException {
		long before = Sending.newestRow();
		Sending.refused(400, Requests.to(server.address("/fails")), new Heard());
		JsonObject done = Sending.details(Sending.rowsAfter(before).getLast());
		assertEquals("status_400", done.get("outcome").getAsString());
		Sending.failing(Reason.ADDRESS_FORBIDDEN, Requests.to(URI.create("http://192.0.2.1/")));
		done = Sending.details(Sending.rowsAfter(before).getLast());
		assertEquals("address_forbidden", done.get("outcome").getAsString());
		assertFalse(done.has("status"));
	}

	@Test
	void thePreviewIsWhatWillBeSentAndSendsNothing() throws TftsrException {
		long before = Sending.newestRow();
		Preview preview = gate.preview(request().key("secret-key-000000").header("x-version", "2").build());
		assertEquals("{\"text\":\"hello\"}", new String(preview.body()));
		assertEquals("Bearer ••••••••", preview.headers().get("Authorization"));
		assertEquals("2", preview.headers().get("x-version"));
		assertEquals("application/json", preview.headers().get("Content-Type"));
		assertEquals(List.of("a note"), preview.notes());
		assertEquals(before, Sending.newestRow());
		gate.send(request().key("secret-key-000000").header("x-version", "2").build(), seen -> Verdict.SEND, new Heard(), Progress.NONE);
		preview.headers().forEach((name, value) -> {
			if (!name.equals("Authorization")) {
				assertEquals(value, server.requests().getLast().header(name));
			}
		});
	}

	@Test
	void whoSaysNoSendsNothingAndSpendsNothing() throws TftsrException {
		long before = Sending.newestRow();
		NetworkProblem problem = assertThrows(NetworkProblem.class,
				() -> gate.send(request().costing(1000).build(), preview -> Verdict.REFUSE, new Heard(), Progress.NONE));
		assertEquals(Reason.REFUSED_BY_REVIEWER, problem.reason());
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
		assertEquals(List.of(), server.requests());
		assertEquals(List.of(), Sending.rowsAfter(before).stream().filter(row -> row.action().startsWith(Requests.ACTION)).toList());
		assertEquals(0, ledger.spentMicros(issue, start));
	}

	@Test
	void theRecordSaysWhetherAPersonHasLooked() throws TftsrException {
		for (Verdict verdict : List.of(Verdict.SEND, Verdict.SEND_UNSEEN)) {
			long before = Sending.newestRow();
			gate.send(request().build(), preview -> verdict, new Heard(), Progress.NONE);
			assertEquals(verdict == Verdict.SEND ? "shown" : "script",
					Sending.details(Sending.rowsAfter(before).getFirst()).get("reviewed").getAsString());
		}
		long before = Sending.newestRow();
		gate.send(request().build(), preview -> Verdict.SEND_UNSEEN, new Heard(), Progress.NONE);
		assertEquals("script", Sending.details(Sending.rowsAfter(before).getFirst()).get("reviewed").getAsString(),
				"it holds for this one alone");
	}

	@Test
	void alwaysDoesNotHoldForWhatIsSuspicious() throws TftsrException {
		gate.send(request().build(), preview -> Verdict.SEND_ALWAYS, new Heard(), Progress.NONE);
		List<Preview> shown = new ArrayList<>();
		long before = Sending.newestRow();
		gate.send(request().suspicious().build(), preview -> {
			shown.add(preview);
			return Verdict.SEND;
		}, new Heard(), Progress.NONE);
		assertEquals(1, shown.size());
		assertEquals("shown", Sending.details(Sending.rowsAfter(before).getFirst()).get("reviewed").getAsString());
		assertThrows(NetworkProblem.class,
				() -> gate.send(request().suspicious().build(), preview -> Verdict.REFUSE, new Heard(), Progress.NONE));
		gate.send(request().build(), Sending.NOBODY, new Heard(), Progress.NONE);
	}

	@Test
	void alwaysHoldsForTheIssueAndTheServerUntilItIsTakenBack() throws TftsrException {
		List<Preview> shown = new ArrayList<>();
		Reviewer always = preview -> {
			shown.add(preview);
			return Verdict.SEND_ALWAYS;
		};
		gate.send(request().build(), always, new Heard(), Progress.NONE);
		gate.send(request().text("something else").build(), Sending.NOBODY, new Heard(), Progress.NONE);
		assertEquals(1, shown.size());
		long before = Sending.newestRow();
		gate.send(request().build(), Sending.NOBODY, new Heard(), Progress.NONE);
		assertEquals("always", Sending.details(Sending.rowsAfter(before).getFirst()).get("reviewed").getAsString());

		UUID another = TestServices.get(IssueRepository.class).create(NewIssue.titled("Another")).id();
		assertThrows(AssertionError.class,
				() -> gate.send(request().about(another).build(), Sending.NOBODY, new Heard(), Progress.NONE));
		try (LocalServer elsewhere = new LocalServer(connection -> connection.answer(200, "text/event-stream", "data: [DONE]\n\n"))) {
			assertThrows(AssertionError.class, () -> gate.send(Requests.to(elsewhere.address("/")).about(issue).reviewed().build(),
					Sending.NOBODY, new Heard(), Progress.NONE));
			assertEquals(List.of(), elsewhere.requests());
		}

		SendPermission permission = permissions.list().stream().filter(one -> one.issueId().equals(issue)).findFirst().orElseThrow();
		assertEquals(Requests.DESTINATION, permission.destination());
		assertEquals("http://localhost:" + server.port(), permission.origin());
		permissions.revoke(permission);
		permissions.revoke(permission);
		assertThrows(AssertionError.class, () -> gate.send(request().build(), Sending.NOBODY, new Heard(), Progress.NONE));
	}

	@Test
	void withoutItsRowNothingLeaves() throws TftsrException {
		Vault vault = TestServices.get(Vault.class);
		try {
			TftsrException problem = assertThrows(TftsrException.class, () -> gate.send(request().build(), preview -> {
				// between looking and sending
				vault.lock();
				return Verdict.SEND;
			}, new Heard(), Progress.NONE));
			assertEquals(ProblemKind.LOCKED, problem.kind());
			assertEquals(List.of(), server.requests());
		} finally {
			vault.unlock();
		}
	}

	@Test
	void whatItDidCostTakesThePlaceOfWhatWasSetAside() throws TftsrException {
		gate.send(request().costing(1000).build(), preview -> {
			assertEquals(1000, spent());
			return Verdict.SEND;
		}, costing(300), Progress.NONE);
		assertEquals(300, spent());
		gate.send(request().costing(1000).build(), preview -> Verdict.SEND, new Heard(), Progress.NONE);
		assertEquals(1300, spent());
	}

	private long spent() throws TftsrException {
		return ledger.spentMicros(issue, start);
	}

	@Test
	void whatNeverLeftCostsNothingWhateverTheReceiverThinks() throws TftsrException {
		server.close();
		assertThrows(NetworkProblem.class,
				() -> gate.send(request().costing(1000).once().build(), preview -> Verdict.SEND, costing(1000), Progress.NONE));
		assertEquals(0, spent());
	}

	@Test
	void aLimitIsNotPassed() throws TftsrException {
		ledger.setLimits(new SpendLimits(null, 1500L));
		gate.send(request().costing(1000).build(), preview -> Verdict.SEND, new Heard(), Progress.NONE);
		TftsrException problem = assertThrows(TftsrException.class,
				() -> gate.send(request().costing(1000).build(), Sending.NOBODY, new Heard(), Progress.NONE));
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
		assertEquals(1, server.requests().size());
		gate.send(request().costing(500).build(), preview -> Verdict.SEND, new Heard(), Progress.NONE);
	}

	@Test
	void aReceiverThatFailsClosesTheConnectionAndIsNotTriedAgain() {
		TftsrException failure = new TftsrException(ProblemKind.REMOTE, "The model failed", "it said so", "Ask again");
		TftsrException problem = assertThrows(TftsrException.class, () -> Sending.send(Requests.to(server.address("/")), piece -> {
			throw failure;
		}));
		assertEquals(failure, problem);
		assertEquals(1, server.requests().size());
	}
}
