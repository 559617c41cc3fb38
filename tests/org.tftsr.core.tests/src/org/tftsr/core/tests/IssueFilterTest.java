package org.tftsr.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueFilter;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.SavedFilter;
import org.tftsr.core.issue.Severity;

/** What is typed to narrow a list of issues. */
class IssueFilterTest {

	/** A Wednesday. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

	private static IssueFilter parse(String text) {
		return IssueFilter.parse(text, TODAY);
	}

	private static Issue issue(IssueStatus status, Severity severity, String category, Instant resolved) {
		return new Issue(new UUID(7, 1), "Title", "", severity, status, category, "manual", Instant.parse("2026-11-20T10:00:00Z"),
				Instant.EPOCH, resolved, null, List.of("Disk"));
	}

	@Test
	void wordsAndConditionsAreToldApart() {
		IssueFilter filter = parse("  Disk status:open,INVESTIGATING full severity:p1 domain:linux,none tag:disk ");
		assertEquals(List.of("disk", "full"), filter.words());
		assertEquals(Set.of(IssueStatus.OPEN, IssueStatus.INVESTIGATING), filter.statuses());
		assertEquals(Set.of(Severity.CRITICAL), filter.severities());
		assertEquals(Set.of(Optional.of(Domain.LINUX), Optional.empty()), filter.domains());
		assertTrue(filter.hasConditions());
		assertTrue(parse(" ").isEmpty());
	}

	@Test
	void whatIsNoConditionIsAWord() {
		for (String text : List.of("http://host", "status:", ":x", "status:nowhere", "severity:p1,p9", "resolved:soon",
				"resolved:2026-13-01", "unknown:open")) {
			IssueFilter filter = parse(text);
			assertEquals(List.of(text), filter.words());
			assertFalse(filter.hasConditions(), text);
		}
	}

	@Test
	void conditionsAllHaveToBeFulfilled() {
		Issue open = issue(IssueStatus.OPEN, Severity.HIGH, "linux", null);
		assertTrue(parse("status:open severity:high,critical domain:linux tag:disk").fulfils(open, ZoneOffset.UTC));
		assertFalse(parse("status:open severity:low").fulfils(open, ZoneOffset.UTC));
		assertFalse(parse("domain:none").fulfils(open, ZoneOffset.UTC));
		assertFalse(parse("tag:vpn").fulfils(open, ZoneOffset.UTC));
		assertTrue(parse("domain:none").fulfils(issue(IssueStatus.OPEN, Severity.HIGH, "general", null), ZoneOffset.UTC));
		assertTrue(parse("any words").fulfils(open, ZoneOffset.UTC), "words are not conditions");
		assertTrue(parse("disk full").wordsIn("the disk is full"));
		assertFalse(parse("disk full").wordsIn("the disk"));
	}

	@Test
	void daysBeginWhereTheUserIs() {
		Issue late = issue(IssueStatus.RESOLVED, Severity.LOW, null, Instant.parse("2026-11-29T23:30:00Z"));
		assertTrue(parse("resolved:week").fulfils(late, ZoneOffset.UTC), "still Sunday in London");
		assertFalse(parse("resolved:week").fulfils(late, ZoneId.of("Asia/Tokyo")), "Monday in Tokyo");
		assertTrue(parse("resolved:2026-11-30").fulfils(late, ZoneId.of("Asia/Tokyo")));
		assertTrue(parse("resolved:2026-11-01..2026-11-29").fulfils(late, ZoneOffset.UTC));
		assertFalse(parse("resolved:today").fulfils(late, ZoneOffset.UTC));
		assertTrue(parse("created:2026-11-20").fulfils(late, ZoneOffset.UTC));
		assertFalse(parse("resolved:week").fulfils(issue(IssueStatus.OPEN, Severity.LOW, null, null), ZoneOffset.UTC));
	}

	@Test
	void namedFiltersGoIntoASettingAndBack() {
		List<SavedFilter> filters = List.of(new SavedFilter("Mine: all of it", "status:open"), new SavedFilter("Größe", "x\ty"));
		assertEquals(filters, SavedFilter.parse(SavedFilter.format(filters)));
		assertEquals(List.of(), SavedFilter.parse(""));
		assertEquals(List.of(), SavedFilter.parse("no tabulator\n\tno name\n"));
		assertThrows(IllegalArgumentException.class, () -> new SavedFilter(" ", ""));
		assertThrows(IllegalArgumentException.class, () -> new SavedFilter("a\tb", ""));
		assertThrows(IllegalArgumentException.class, () -> new SavedFilter("a", "b\nc"));
	}
}
