package org.tftsr.storage.internal.repository;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.tftsr.core.draft.Draft;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/** The form in which drafts are kept. Words are those of the tables, so that none depends on the name of a constant. */
final class DraftJson {

	/** Fields as in the text. */
	private record Values(String title, String description, String severity, String status, String category) {
	}

	/** Fields as in the text. */
	private record Fields(Values seen, Values typed) {
	}

	/** Fields as in the text. */
	private record Evidence(String label, int line, String text, UUID logId, String fileHash) {
	}

	/** Fields as in the text. */
	private record Step(UUID id, UUID parent, String question, String answer, List<Evidence> evidence, String standing,
			String causeClass, int together, boolean rootCause, String author, String action, String owner, String due) {
	}

	/** Fields as in the text. */
	private record Tree(List<Step> whys, List<UUID> main) {
	}

	/** Fields as in the text. */
	private record Whys(Tree seen, Tree typed) {
	}

	/** Fields as in the text. */
	private record Text(String seen, String typed) {
	}

	/** Fields as in the text. */
	private record Question(String typed) {
	}

	private static final Gson JSON = new Gson();

	private DraftJson() {
	}

	static String write(Draft draft) {
		return JSON.toJson(switch (draft) {
		case Draft.Fields fields -> new Fields(values(fields.seen()), values(fields.typed()));
		case Draft.Whys whys -> new Whys(tree(whys.seen()), tree(whys.typed()));
		case Draft.Text text -> new Text(text.seen(), text.typed());
		case Draft.Question question -> new Question(question.typed());
		});
	}

	/** @throws IllegalArgumentException where the text is not such a form */
	static Draft read(Class<? extends Draft> kind, UUID issueId, UUID subject, String json) {
		try {
			if (kind == Draft.Fields.class) {
				Fields fields = JSON.fromJson(json, Fields.class);
				return new Draft.Fields(issueId, values(fields.seen), values(fields.typed));
			}
			if (kind == Draft.Whys.class) {
				Whys whys = JSON.fromJson(json, Whys.class);
				return new Draft.Whys(issueId, tree(whys.seen), tree(whys.typed));
			}
			if (kind == Draft.Text.class) {
				Text text = JSON.fromJson(json, Text.class);
				return new Draft.Text(issueId, subject, text.seen, text.typed);
			}
			return new Draft.Question(issueId, JSON.fromJson(json, Question.class).typed);
		} catch (JsonParseException | NullPointerException | DateTimeException e) {
			throw new IllegalArgumentException("not a draft", e);
		}
	}

	private static Values values(Draft.Values values) {
		return new Values(values.title(), values.description(), values.severity().id(), values.status().id(), values.category());
	}

	private static Draft.Values values(Values values) {
		return new Draft.Values(values.title, values.description, Severity.of(values.severity).orElseThrow(DraftJson::unknown),
				IssueStatus.of(values.status).orElseThrow(DraftJson::unknown), values.category);
	}

	private static Tree tree(WhyTree tree) {
		return new Tree(tree.whys().stream().map(DraftJson::step).toList(), tree.main());
	}

	private static Step step(Why why) {
		WhyAction action = why.action();
		return new Step(why.id(), why.parent(), why.question(), why.answer(),
				why.evidence().stream()
						.map(piece -> new Evidence(piece.label(), piece.line(), piece.text(), piece.logId(), piece.fileHash())).toList(),
				why.standing().id(), why.causeClass() == null ? null : why.causeClass().id(), why.together(), why.rootCause(),
				why.author().id(), action.text(), action.owner(), Objects.toString(action.due(), null));
	}

	private static WhyTree tree(Tree tree) {
		return WhyTree.of(tree.whys.stream().map(DraftJson::why).toList(), tree.main);
	}

	private static Why why(Step step) {
		return new Why(step.id, step.parent, step.question, step.answer,
				step.evidence.stream()
						.map(piece -> new WhyEvidence(piece.label, piece.line, piece.text, piece.logId, piece.fileHash)).toList(),
				WhyStanding.of(step.standing).orElseThrow(DraftJson::unknown),
				step.causeClass == null ? null : CauseClass.of(step.causeClass).orElseThrow(DraftJson::unknown), step.together,
				step.rootCause, WhyAuthor.of(step.author).orElseThrow(DraftJson::unknown),
				new WhyAction(step.action, step.owner, step.due == null ? null : LocalDate.parse(step.due)));
	}

	private static IllegalArgumentException unknown() {
		return new IllegalArgumentException("an unknown word");
	}
}
