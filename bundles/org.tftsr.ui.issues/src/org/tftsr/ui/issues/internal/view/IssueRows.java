package org.tftsr.ui.issues.internal.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueFilter;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;

/**
 * What the table shows from top to bottom: an {@link IssueSummary} for each issue that passes the filters, and an
 * {@link IssueGroup} above those of a group. Sorted once, and filtered at each key: both are fast with tens of thousands. It
 * belongs to the user interface thread.
 */
final class IssueRows {

	private List<PreparedIssue> sorted = List.of();
	private List<Object> rows = List.of();
	/** Told on any thread; set on that of the user interface. */
	private volatile IssueOrder order;
	private IssueFilter filter = IssueFilter.parse("", LocalDate.EPOCH); //$NON-NLS-1$
	private IssueGrouping grouping = IssueGrouping.NONE;
	private boolean hideClosed;
	/** Found by the full-text search, which knows more of their text than the list. */
	private Map<UUID, String> snippets = Map.of();
	private final Set<IssueGrouping.Key> collapsed = new HashSet<>();
	private int shown;

	IssueRows(IssueOrder order) {
		this.order = order;
	}

	void setIssues(List<PreparedIssue> issues) {
		sorted = new ArrayList<>(issues);
		sorted.sort(order.comparator());
		update();
	}

	void setOrder(IssueOrder order) {
		this.order = order;
		setIssues(sorted);
	}

	IssueOrder order() {
		return order;
	}

	/** What was typed. What a search found for another text is forgotten. */
	void setFilter(String text) {
		filter = IssueFilter.parse(text, LocalDate.now());
		snippets = Map.of();
		update();
	}

	IssueFilter filter() {
		return filter;
	}

	/** @param found by id of the issue, the place where it has the words of the filter */
	void setSnippets(Map<UUID, String> found) {
		snippets = Map.copyOf(found);
		update();
	}

	/** Where the text of an issue has the words of the filter; empty where only what the table shows anyway has them. */
	String snippet(Issue issue) {
		return snippets.getOrDefault(issue.id(), ""); //$NON-NLS-1$
	}

	/** Whether there is anything to say of where the words are. */
	boolean hasSnippets() {
		return snippets.values().stream().anyMatch(snippet -> !snippet.isEmpty());
	}

	void setHideClosed(boolean on) {
		hideClosed = on;
		update();
	}

	void setGrouping(IssueGrouping grouping) {
		this.grouping = grouping;
		collapsed.clear();
		update();
	}

	IssueGrouping grouping() {
		return grouping;
	}

	/** Shows or hides the issues of a group. */
	void setExpanded(IssueGroup group, boolean expanded) {
		if (expanded) {
			collapsed.remove(group.key());
		} else {
			collapsed.add(group.key());
		}
		update();
	}

	/** Whether only that its group is closed keeps an issue from being a row. */
	boolean isInCollapsedGroup(UUID issue) {
		return collapsedGroupOf(issue).isPresent();
	}

	/** Opens the group of an issue. */
	void expandGroupOf(UUID issue) {
		collapsedGroupOf(issue).ifPresent(collapsed::remove);
		update();
	}

	private Optional<IssueGrouping.Key> collapsedGroupOf(UUID id) {
		ZoneId zone = ZoneId.systemDefault();
		Instant now = Instant.now();
		return collapsed.isEmpty() ? Optional.empty()
				: sorted.stream().filter(issue -> issue.row().issue().id().equals(id) && passes(issue, zone))
						.map(issue -> grouping.key(issue.row().issue(), now)).filter(collapsed::contains).findAny();
	}

	/** The rows from top to bottom. */
	List<Object> rows() {
		return rows;
	}

	/** How many issues pass the filters, those of collapsed groups too. */
	int shown() {
		return shown;
	}

	private void update() {
		ZoneId zone = ZoneId.systemDefault();
		List<IssueSummary> passed = new ArrayList<>();
		for (PreparedIssue issue : sorted) {
			if (passes(issue, zone)) {
				passed.add(issue.row());
			}
		}
		shown = passed.size();
		rows = grouping == IssueGrouping.NONE ? List.copyOf(passed) : grouped(passed);
	}

	private boolean passes(PreparedIssue prepared, ZoneId zone) {
		Issue issue = prepared.row().issue();
		return !(hideClosed && issue.status() == IssueStatus.CLOSED) && filter.fulfils(issue, zone)
				&& (filter.wordsIn(prepared.text()) || snippets.containsKey(issue.id()));
	}

	private List<Object> grouped(List<IssueSummary> passed) {
		Instant now = Instant.now();
		Map<IssueGrouping.Key, List<IssueSummary>> groups = new TreeMap<>();
		for (IssueSummary row : passed) {
			groups.computeIfAbsent(grouping.key(row.issue(), now), key -> new ArrayList<>()).add(row);
		}
		List<Object> result = new ArrayList<>(passed.size() + groups.size());
		groups.forEach((key, members) -> {
			boolean expanded = !collapsed.contains(key);
			result.add(new IssueGroup(key, members.size(), expanded));
			if (expanded) {
				result.addAll(members);
			}
		});
		return result;
	}
}
