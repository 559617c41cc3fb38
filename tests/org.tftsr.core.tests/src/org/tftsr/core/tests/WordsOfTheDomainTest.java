package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/** The words that the database and the command line use, and what a text form must not give away. */
class WordsOfTheDomainTest {

	@ParameterizedTest
	@EnumSource
	void severitiesAreUnderstoodByWordAndByPriorityInAnyCase(Severity severity) {
		assertEquals(Optional.of(severity), Severity.of(severity.id()));
		assertEquals(Optional.of(severity), Severity.of(severity.priority().toLowerCase()));
	}

	@ParameterizedTest
	@EnumSource
	void statusesAreUnderstood(IssueStatus status) {
		assertEquals(Optional.of(status), IssueStatus.of(status.id().toUpperCase()));
	}

	@Test
	void thereAreSixteenDomains() {
		assertEquals(16, Domain.values().length);
		assertEquals(Optional.of(Domain.PUBLIC_SAFETY), Domain.of("public_safety"));
	}

	@Test
	void unknownWordsAreNothing() {
		assertEquals(Optional.empty(), Severity.of("purple"));
		assertEquals(Optional.empty(), IssueStatus.of(null));
		assertEquals(Optional.empty(), Domain.of(""));
	}

	@Test
	void workIsOverOnceResolvedOrClosed() {
		assertTrue(IssueStatus.RESOLVED.isDone() && IssueStatus.CLOSED.isDone());
		assertFalse(IssueStatus.OPEN.isDone() || IssueStatus.INVESTIGATING.isDone());
	}

	@Test
	void textFormsLeaveTheSensitiveValueOut() {
		PiiType email = new PiiType("EMAIL", PiiKind.PERSONAL);
		PiiSpan span = new PiiSpan(email, 3, 18, 1, 4, "email", "address syntax");
		assertFalse(new DetectedValue(span, "kim@example.org", "[EMAIL-1]").toString().contains("kim"));
		assertEquals("[EMAIL-1]", new Pseudonym("EMAIL", 1, "kim@example.org").toString());
	}

	@Test
	void aProblemTellsWhatWhyAndWhatToDo() {
		TftsrException problem = new TftsrException(ProblemKind.IO, "Cannot write x", "the disk is full", "Free some space");
		assertEquals("Cannot write x: the disk is full. Free some space.", problem.getMessage());
	}
}
