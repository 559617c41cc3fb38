package org.tftsr.storage.internal.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.issue.WhyState;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * The table {@code resolution_steps} as a tree. It is read whatever it holds, as other programs wrote some of it: a why whose
 * parent is gone, or that would be below itself, stands at the top.
 */
final class WhyTreeTable {

	/**
	 * A row.
	 *
	 * @param why      without evidence, and so not confirmed
	 * @param evidence its text
	 * @param order    its place on the main branch, or 0
	 * @param sibling  its place among its siblings
	 */
	private record Row(Why why, String evidence, boolean confirmed, boolean main, int order, int sibling) {

		Row below(UUID parent) {
			return new Row(why.below(parent), evidence, confirmed, main, order, sibling);
		}
	}

	private WhyTreeTable() {
	}

	/** The tree of an issue. */
	static WhyTree read(Transaction transaction, UUID issueId) throws SQLException {
		List<Row> rows = rows(transaction, issueId);
		Map<UUID, String> texts = new HashMap<>();
		rows.forEach(row -> texts.put(row.why().id(), row.evidence()));
		Map<UUID, List<WhyEvidence>> evidence = EvidenceTable.read(transaction, issueId, texts);
		List<UUID> main = rows.stream().filter(Row::main).map(row -> row.why().id()).toList();
		List<Row> ordered = new ArrayList<>(withParents(rows, main));
		ordered.sort(Comparator.comparingInt(Row::sibling).thenComparing(row -> !row.main()));
		return WhyTree.of(ordered.stream().map(row -> why(row, evidence.get(row.why().id()))).toList(), main);
	}

	private static Why why(Row row, List<WhyEvidence> evidence) {
		Why why = row.why().withEvidence(evidence);
		boolean confirmed = row.confirmed() && !why.isProposed() && !evidence.isEmpty();
		return confirmed ? why.withStanding(WhyStanding.CONFIRMED) : why;
	}

	private static List<Row> rows(Transaction transaction, UUID issueId) throws SQLException {
		return transaction.query("SELECT * FROM resolution_steps WHERE issue_id = ? ORDER BY branch, step_order, id",
				WhyTreeTable::row, issueId);
	}

	private static Row row(ResultSet row) throws SQLException {
		String parent = row.getString("parent_id");
		boolean main = row.getInt("branch") == 0;
		WhyAction action = new WhyAction(Columns.text(row, "action_text"), Columns.text(row, "action_owner"),
				date(row.getString("action_due")));
		WhyStanding standing = StoredWords.whyState(row.getString("state")) == WhyState.PROPOSED ? WhyStanding.PROPOSED
				: WhyStanding.POSSIBLE;
		Why why = new Why(Columns.uuid(row, "id"), parent == null || main ? null : UUID.fromString(parent),
				Columns.text(row, "why_question"), Columns.text(row, "answer"), List.of(), standing,
				CauseClass.of(row.getString("cause_class")).orElse(null), row.getInt("together"),
				row.getInt("root_cause") != 0, WhyAuthor.of(row.getString("author")).orElse(WhyAuthor.PERSON), action);
		return new Row(why, Columns.text(row, "evidence"), row.getInt("confirmed") != 0, main, row.getInt("step_order"),
				row.getInt("sibling_order"));
	}

	/** Null where it is none: a list that fails over one date helps no one. */
	private static LocalDate date(String text) {
		try {
			return text == null ? null : LocalDate.parse(text);
		} catch (DateTimeParseException e) {
			return null;
		}
	}

	/** The main branch is a chain; the others hang where they say, where that leads to the top. */
	private static List<Row> withParents(List<Row> rows, List<UUID> main) {
		Map<UUID, Row> byId = new HashMap<>();
		rows.forEach(row -> byId.put(row.why().id(), row));
		List<Row> placed = new ArrayList<>();
		for (Row row : rows) {
			if (row.main()) {
				int place = main.indexOf(row.why().id());
				placed.add(row.below(place == 0 ? null : main.get(place - 1)));
			} else {
				placed.add(leadsToTheTop(row, byId) ? row : row.below(null));
			}
		}
		return placed;
	}

	private static boolean leadsToTheTop(Row row, Map<UUID, Row> byId) {
		Set<UUID> seen = new HashSet<>();
		for (Row at = row; !at.main() && at.why().parent() != null; at = byId.get(at.why().parent())) {
			if (!seen.add(at.why().id()) || !byId.containsKey(at.why().parent())) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Writes what is different.
	 *
	 * @param before what the table holds
	 */
	static void write(Transaction transaction, UUID issueId, WhyTree before, WhyTree after) throws SQLException {
		for (Why why : before.whys()) {
			if (after.find(why.id()).isEmpty()) {
				transaction.update("DELETE FROM resolution_steps WHERE id = ?", why.id());
			}
		}
		Map<UUID, Integer> orders = new HashMap<>();
		rows(transaction, issueId).forEach(row -> orders.put(row.why().id(), row.order()));
		int last = 0;
		for (Why why : after.whys()) {
			int order = 0;
			if (after.isMain(why.id())) {
				// a chain may have gaps, which stay
				order = Math.max(last + 1, before.isMain(why.id()) ? orders.getOrDefault(why.id(), 0) : 0);
				last = order;
			}
			boolean isNew = before.find(why.id()).isEmpty();
			if (isNew) {
				transaction.update("""
						INSERT INTO resolution_steps(id, issue_id, step_order, why_question, created_at, author)
						VALUES (?, ?, 0, '', ?, ?)""", why.id(), issueId, transaction.timestamp(), why.author().id());
			}
			if (isNew || !why.equals(before.get(why.id())) || order != orders.getOrDefault(why.id(), 0)
					|| before.isMain(why.id()) != after.isMain(why.id()) || before.position(why.id()) != after.position(why.id())) {
				update(transaction, after, why, order);
			}
			if (isNew || !why.evidence().equals(before.get(why.id()).evidence())) {
				EvidenceTable.keep(transaction, issueId, why.id(), why.evidence());
			}
		}
	}

	private static void update(Transaction transaction, WhyTree tree, Why why, int order) throws SQLException {
		boolean main = tree.isMain(why.id());
		WhyState state = why.isProposed() ? WhyState.PROPOSED : WhyState.ACCEPTED;
		transaction.update("""
				UPDATE resolution_steps
				SET step_order = ?, branch = ?, parent_id = ?, sibling_order = ?, why_question = ?, answer = ?,
				    evidence = ?, state = ?, confirmed = ?, cause_class = ?, together = ?, root_cause = ?,
				    action_text = ?, action_owner = ?, action_due = ?
				WHERE id = ?""",
				order, !main, main ? null : why.parent(), tree.position(why.id()), why.question(), why.answer(),
				WhyEvidence.join(why.evidence()), state.id(), why.standing() == WhyStanding.CONFIRMED,
				why.causeClass() == null ? null : why.causeClass().id(), why.together(), why.rootCause(),
				why.action().text(), why.action().owner(), Objects.toString(why.action().due(), null), why.id());
	}
}
