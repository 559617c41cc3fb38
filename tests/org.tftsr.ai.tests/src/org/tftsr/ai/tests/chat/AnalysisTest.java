package org.tftsr.ai.tests.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.ai.Draft;
import org.tftsr.ai.LogFindings;
import org.tftsr.ai.provider.AnswerListener;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Claim.Standing;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.testsupport.TestServices;

/** What an answer says of logs is looked up, and what it proposes is accepted or not. */
class AnalysisTest extends ChatCase {

	private static final String JSON = """
			Here is the analysis:
			```json
			{"summary": "The disk was full.",
			 "findings": [
			  {"text": "Nothing could be written", "evidence": [{"log": "orders.log", "line": 3, "quote": "No space left on device"}]},
			  {"text": "The order failed", "evidence": [{"log": "orders.log", "line": 4, "quote": "order 17 ... failed"}]},
			  {"text": "The network was down", "evidence": [{"log": "orders.log", "line": 4, "quote": "Network is unreachable"}]},
			  {"text": "Something is far below", "evidence": [{"log": "orders.log", "line": 99, "quote": "giving up"}]},
			  {"text": "Another file says so", "evidence": [{"log": "other.log", "line": 1, "quote": "started"}]},
			  {"text": "Trust me"}
			 ],
			 "first_why": "Why could orders not be written?",
			 "severity": "high"}
			```
			""";

	private LogFindings analyse(Issue issue, LogFile log, String answer) throws TftsrException {
		server.says(answer);
		Draft draft = chat.prepareAnalysis(issue.id(), List.of(log.id()), provider(32_000).id(), null, Progress.NONE);
		return chat.analyse(draft, SEND, AnswerListener.NONE, Progress.NONE);
	}

	@Test
	void everyCitationIsLookedUp() throws Exception {
		Issue issue = issue();
		LogFile log = log(issue, LOG);
		LogFindings findings = analyse(issue, log, JSON);
		assertEquals("The disk was full.", findings.summary());
		assertEquals("Analysis of orders.log", conversations.get(findings.answer().conversationId()).title());
		assertEquals(List.of(Standing.PROVEN, Standing.PROVEN, Standing.UNPROVEN, Standing.UNPROVEN, Standing.UNPROVEN,
				Standing.UNPROVEN), findings.findings().stream().map(Claim::standing).toList());
		assertEquals(log.id(), findings.findings().getFirst().citations().getFirst().logFileId());
		assertNull(findings.findings().get(4).citations().getFirst().logFileId());
		assertEquals("Why could orders not be written?", findings.firstWhy());
		assertEquals(Severity.HIGH, findings.severity());
		assertTrue(server.messages().getFirst().contains("one JSON object in a fence"));
		assertEquals(Optional.of(findings), chat.findings(findings.answer().id()));
		assertEquals(Optional.empty(), chat.findings(findings.answer().parentId()));
	}

	@Test
	void whatAnAnswerProposesIsKnownLaterThoughItFindsNothing() throws Exception {
		Issue issue = issue();
		LogFile log = log(issue, LOG);
		LogFindings findings = analyse(issue, log, "FIRST_WHY: Why full?\nSEVERITY: high");
		assertEquals(List.of(), findings.findings());
		assertEquals(Optional.of(findings), chat.findings(findings.answer().id()));
		LogFindings nothing = analyse(issue, log, "I cannot help with that.");
		assertEquals(Optional.empty(), chat.findings(nothing.answer().id()));
		server.says("SEVERITY: high");
		ChatMessage said = ask(first(issue, provider(32_000), "How bad is it?"));
		assertEquals(Optional.empty(), chat.findings(said.id()), "nobody has asked for an analysis");
	}

	@Test
	void aLogThatChangedProvesNothing() throws Exception {
		Issue issue = issue();
		LogFile log = log(issue, LOG);
		server.says(JSON);
		Draft draft = chat.prepareAnalysis(issue.id(), List.of(log.id()), provider(32_000).id(), null, Progress.NONE);
		Files.writeString(log.file(), LOG + "more\n");
		LogFindings findings = chat.analyse(draft, SEND, AnswerListener.NONE, Progress.NONE);
		assertTrue(findings.findings().stream().allMatch(claim -> claim.standing() == Standing.UNPROVEN));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"SUMMARY: Disk full.\nKEY_FINDINGS:\n- \"No space left on device\" [orders.log:3]\n- It was giving up [orders.log:5]\nFIRST_WHY: Why full?\nSEVERITY: high",
			"## Summary\n\nDisk full.\n\n## Key findings\n\n1. `No space left on device` (orders.log:3)\n2. It was giving up [orders.log: line 5]\n\n## First why\n\n> Why full?\n\n## Severity\n\n**High** - many are hit",
			"**Summary:** Disk full.\n\n**Key Findings:**\n* No space left on device, see line 3 of orders.log\n* giving up [orders.log:5]\n\n**Suggested Why 1:** Why full?\n**Severity Assessment:** P2",
			"{\"summary\":\"Disk full.\",\"key_findings\":[\"No space left [orders.log:3]\",\"giving up [orders.log:5]\"],\"suggested_why1\":\"Why full?\",\"severity_assessment\":\"High: many are hit\"}",
			"text before {\"Summary\":\"Disk full.\",\"Findings\":[{\"claim\":\"No space left\",\"citations\":[\"orders.log:3\"]},{\"finding\":\"giving up\",\"file\":\"/var/log/orders.log\",\"line\":\"5\"}],\"firstWhy\":\"Why full?\",\"severity\":\"high\"} text behind" })
	void answersOfAnyFormAreRead(String answer) throws Exception {
		Issue issue = issue();
		LogFindings findings = analyse(issue, log(issue, LOG), answer);
		assertEquals("Disk full.", findings.summary());
		assertEquals(2, findings.findings().size(), findings.findings().toString());
		assertTrue(findings.findings().stream().allMatch(claim -> claim.standing() == Standing.PROVEN),
				findings.findings().toString());
		assertEquals("Why full?", findings.firstWhy());
		assertEquals(Severity.HIGH, findings.severity());
	}

	/** The local analyst writes the names of stand-ins so, and a question with a backslash in one is about nobody. */
	@Test
	void aFirstWhyIsPlainText() throws Exception {
		Issue issue = issue();
		LogFindings findings = analyse(issue, log(issue, LOG), "SUMMARY: Disk full.\nFIRST_WHY: Why is disk\\_1 \\(old\\) in C:\\\\tmp full?");
		assertEquals("Why is disk_1 (old) in C:\\tmp full?", findings.firstWhy());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "I cannot help with that.", "{", "```json\n{\"summary\":\n```", "[1, 2, 3]", "10:15 it began, [EMAIL-1] saw it",
			"SUMMARY", "{\"findings\":{\"a\":{\"b\":[]}}}" })
	void anAnswerWithoutFindingsHasNone(String answer) throws Exception {
		Issue issue = issue();
		LogFile log = log(issue, LOG);
		server.says(answer.isEmpty() ? " " : answer);
		Draft draft = chat.prepareAnalysis(issue.id(), List.of(log.id()), provider(32_000).id(), null, Progress.NONE);
		LogFindings findings = chat.analyse(draft, SEND, AnswerListener.NONE, Progress.NONE);
		assertTrue(findings.findings().stream().noneMatch(claim -> claim.standing() == Standing.PROVEN));
		assertNull(findings.severity());
	}

	@Test
	void aWordOfTheLineIsNeededWhereNothingIsQuoted() throws Exception {
		Issue issue = issue();
		LogFindings findings = analyse(issue, log(issue, LOG),
				"KEY_FINDINGS:\n- The password was stolen [orders.log:3]\n- no space was left on the device [orders.log:3]\n");
		assertEquals(List.of(Standing.UNPROVEN, Standing.PROVEN), findings.findings().stream().map(Claim::standing).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"findings\":[{\"text\":\"The password was stolen\",\"evidence\":[{\"log\":\"orders.log\",\"line\":3,\"quote\":\"o\"}]}]}",
			"{\"findings\":[{\"text\":\"The password was stolen\",\"evidence\":[{\"log\":\"orders.log\",\"line\":3,\"quote\":\": \"}]}]}" })
	void aQuoteThatIsInEveryLineProvesNothing(String answer) throws Exception {
		Issue issue = issue();
		assertEquals(Standing.UNPROVEN, analyse(issue, log(issue, LOG), answer).findings().getFirst().standing());
	}

	@Test
	void theWordsOfACitationProveNothing() throws Exception {
		Issue issue = issue();
		String log = "a\n".repeat(499) + "the line of 500 customers waits\n";
		LogFindings findings = analyse(issue, log(issue, log), "KEY_FINDINGS:\n- Stolen, see line 500 of orders.log\n- Lies [orders.log:500]\n");
		assertEquals(List.of(Standing.UNPROVEN, Standing.UNPROVEN), findings.findings().stream().map(Claim::standing).toList());
	}

	@Test
	void anAnalysisThatIsContinuedIsLookedUpAgain() throws Exception {
		Issue issue = issue();
		LogFile log = log(issue, LOG);
		server.breaksAfter("KEY_FINDINGS:\n- No space left on device [orders.log:3]\n");
		Draft draft = chat.prepareAnalysis(issue.id(), List.of(log.id()), provider(32_000).id(), null, Progress.NONE);
		LogFindings part = chat.analyse(draft, SEND, AnswerListener.NONE, Progress.NONE);
		assertEquals(1, part.findings().size());
		server.says("- It was giving up [orders.log:5]\n");
		ChatMessage whole = ask(chat.prepareContinuation(part.answer().id(), Progress.NONE));
		assertEquals(2, chat.findings(whole.id()).orElseThrow().findings().size());
		server.says("KEY_FINDINGS:\n- giving up [orders.log:5]\n");
		ChatMessage other = ask(chat.prepareAgain(whole.id(), Progress.NONE));
		assertEquals(1, chat.findings(other.id()).orElseThrow().findings().size());
	}

	@Test
	void proposalsChangeNothingUntilTheyAreAccepted() throws Exception {
		Issue issue = issue();
		LogFindings findings = analyse(issue, log(issue, LOG), JSON);
		WhyTreeRepository trees = TestServices.get(WhyTreeRepository.class);
		assertEquals(Severity.MEDIUM, issues.find(issue.id()).orElseThrow().issue().severity());
		assertTrue(trees.tree(issue.id()).isEmpty());
		chat.acceptSeverity(findings);
		Why why = chat.acceptWhy(findings, Progress.NONE).orElseThrow();
		assertEquals(Severity.HIGH, issues.find(issue.id()).orElseThrow().issue().severity());
		assertEquals("Why could orders not be written?", why.question());
		assertEquals(List.of(3, 4), why.evidence().stream().map(piece -> piece.line()).toList());
		assertTrue(why.evidence().getFirst().text().contains("No space left on device"));
		chat.acceptWhy(findings, Progress.NONE);
		assertEquals(1, trees.tree(issue.id()).size());
	}

	@Test
	void theLocalAnalystAnalysesToo() throws Exception {
		Issue issue = issue();
		LogFile log = log(issue, LOG);
		Draft draft = chat.prepareAnalysis(issue.id(), List.of(log.id()), ProviderRepository.LOCAL_ID, null, Progress.NONE);
		assertNull(draft.preview());
		LogFindings findings = chat.analyse(draft, SEND, AnswerListener.NONE, Progress.NONE);
		assertFalse(findings.findings().isEmpty());
		assertTrue(findings.findings().stream().allMatch(claim -> claim.standing() == Standing.PROVEN),
				findings.findings().toString());
		assertEquals(Severity.HIGH, findings.severity());
		assertTrue(findings.firstWhy() != null && findings.firstWhy().startsWith("Why"), findings.firstWhy());
		assertEquals(0, server.requests());
	}

	@Test
	void oneLogAtLeastIsNeeded() throws Exception {
		Issue issue = issue();
		assertThrows(TftsrException.class,
				() -> chat.prepareAnalysis(issue.id(), List.of(), ProviderRepository.LOCAL_ID, null, Progress.NONE));
	}

	@Test
	void anotherAnswerIsAskedForInTheSameForm() throws Exception {
		Issue issue = issue();
		LogFindings findings = analyse(issue, log(issue, LOG), JSON);
		server.says(JSON);
		Draft again = chat.prepareAgain(findings.answer().id(), Progress.NONE);
		LogFindings others = chat.analyse(again, SEND, AnswerListener.NONE, Progress.NONE);
		assertTrue(server.messages().getFirst().contains("one JSON object in a fence"));
		assertEquals(findings.findings(), others.findings());
		assertEquals(findings.answer().parentId(), others.answer().parentId());
	}
}
