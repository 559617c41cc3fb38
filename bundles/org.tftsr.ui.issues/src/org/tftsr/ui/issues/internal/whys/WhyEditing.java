package org.tftsr.ui.issues.internal.whys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.id.UuidV7;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.why.CauseClass;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyStanding;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.lint.WhyFix;
import org.tftsr.triage.TriageService;
import org.tftsr.triage.WhyService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LineDialog;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** What a person does with the selected why. Each change can be undone. */
final class WhyEditing {

	private static final UuidV7 IDS = new UuidV7();

	private final WhyCanvas canvas;
	private final WhysModel model;
	private final WhysHost host;
	private InPlaceEditor open;

	WhyEditing(WhyCanvas canvas, WhysModel model, WhysHost host) {
		this.canvas = canvas;
		this.model = model;
		this.host = host;
	}

	Optional<Why> selected() {
		return canvas.selected();
	}

	/** Asks a why below the selected one, or the first of all. */
	void askNext() {
		UUID parent = selected().map(Why::id).orElse(null);
		ask(parent, Integer.MAX_VALUE);
	}

	/** Asks a why beside the selected one. */
	void askBeside() {
		selected().ifPresentOrElse(why -> ask(why.parent(), model.draft().position(why.id()) + 1), this::askNext);
	}

	/** The tree changes once something was typed. */
	private void ask(UUID parent, int position) {
		finish();
		WhyTree before = model.draft();
		UUID origin = selected().map(Why::id).orElse(null);
		Why asked = Why.asked(IDS.next(), Messages.Edit_defaultQuestion);
		canvas.preview(WhyEdits.add(before, asked, parent, position));
		canvas.select(asked.id());
		openEditor(true, "", Messages.Undo_ask, (question, answer) -> asked(asked, question, answer, parent, position), changed -> { //$NON-NLS-1$
			canvas.preview(null);
			if (changed) {
				canvas.select(asked.id());
			} else if (origin != null) {
				canvas.select(origin);
			}
		});
	}

	/** The tree with what is asked; as it is where nothing was typed. */
	private WhyTree asked(Why asked, String question, String answer, UUID parent, int position) {
		boolean untouched = question.isEmpty() || question.equals(Messages.Edit_defaultQuestion);
		if (untouched && answer.isEmpty()) {
			return model.draft();
		}
		Why why = asked.withQuestion(question.isEmpty() ? Messages.Edit_defaultQuestion : question).withAnswer(answer);
		return WhyEdits.add(model.draft(), why, parent, position);
	}

	/** Types the texts of the selected why in their place. */
	void edit(String typed) {
		finish();
		selected().ifPresent(why -> openEditor(false, typed, Messages.Undo_edit, (question, answer) -> WhyEdits.write(model.draft(),
				why.id(), question.isEmpty() ? why.question() : question, answer), changed -> { }));
	}

	/** Types one of the texts. */
	void edit(boolean inAnswer) {
		edit(""); //$NON-NLS-1$
		if (open != null) {
			open.focusAnswer(inAnswer);
		}
	}

	/**
	 * @param label  of the change
	 * @param change the tree as it is with a question and an answer
	 * @param after  told whether there was a change
	 */
	private void openEditor(boolean atQuestion, String typed, String label, BiFunction<String, String, WhyTree> change,
			Consumer<Boolean> after) {
		canvas.reveal();
		canvas.selectedCard().ifPresent(card -> {
			open = new InPlaceEditor(canvas, card, (question, answer) -> {
				WhyTree tree = change.apply(question, answer);
				boolean changed = !tree.equals(model.draft());
				model.typing(null);
				canvas.preview(null);
				model.change(label, tree);
				after.accept(changed);
			}, () -> {
				model.typing(null);
				canvas.preview(null);
				after.accept(false);
			}, () -> canvas.selectChip(1), (question, answer) -> model.typing(change.apply(question, answer)));
			if (atQuestion) {
				open.focusAnswer(false);
			} else {
				open.open(typed);
			}
		});
	}

	/** Keeps what is being typed. */
	void finish() {
		if (open != null && open.isOpen()) {
			open.commit();
		}
	}

	/** Where the selected why is moved: among its siblings up or down, out to the level of its parent, or below the one above. */
	void move(int direction) {
		selected().ifPresent(why -> {
			WhyTree tree = model.draft();
			int position = tree.position(why.id());
			List<Why> siblings = tree.siblings(why.id());
			switch (direction) {
			case SWT.ARROW_UP -> moveTo(why, why.parent(), position - 1, position > 0);
			case SWT.ARROW_DOWN -> moveTo(why, why.parent(), position + 1, position < siblings.size() - 1);
			case SWT.ARROW_LEFT -> {
				if (why.parent() != null) {
					Why parent = tree.get(why.parent());
					moveTo(why, parent.parent(), tree.position(parent.id()) + 1, true);
				}
			}
			default -> {
				if (position > 0) {
					moveTo(why, siblings.get(position - 1).id(), Integer.MAX_VALUE, true);
				}
			}
			}
		});
	}

	private void moveTo(Why why, UUID parent, int position, boolean possible) {
		if (possible) {
			move(why.id(), parent, position);
		}
	}

	/** Moves a why with all below it, where that can be. */
	void move(UUID why, UUID parent, int position) {
		WhyTree tree = model.draft();
		if (tree.find(why).isPresent() && WhyEdits.canMove(tree, why, parent)) {
			model.change(Messages.Undo_move, WhyEdits.move(tree, why, parent, position));
			canvas.select(why);
		}
	}

	/** Removes the piece of evidence that has the keyboard, or the selected why with all below it. */
	void delete() {
		selected().ifPresent(why -> {
			if (canvas.chip() >= 0 && canvas.chip() < why.evidence().size()) {
				List<WhyEvidence> left = new ArrayList<>(why.evidence());
				left.remove(canvas.chip());
				change(Messages.Undo_evidence, one -> one.withEvidence(left));
				return;
			}
			WhyTree tree = model.draft();
			UUID next = tree.siblings(why.id()).stream().map(Why::id).filter(id -> !id.equals(why.id())).findFirst()
					.orElse(why.parent());
			model.change(Messages.Undo_remove, WhyEdits.remove(tree, why.id()));
			if (next != null) {
				canvas.select(next);
			}
		});
	}

	/** One cannot stand behind a why without an answer: it has to be given first. */
	void accept() {
		selected().filter(Why::isProposed).ifPresent(why -> {
			if (why.isAnswered()) {
				model.change(Messages.Undo_accept, WhyEdits.accept(model.draft(), why.id()));
			} else {
				edit(true);
			}
		});
	}

	void reject() {
		selected().filter(Why::isProposed).ifPresent(why -> {
			UUID parent = why.parent();
			model.change(Messages.Undo_reject, WhyEdits.reject(model.draft(), why.id()));
			if (parent != null && canvas.selected().isEmpty()) {
				canvas.select(parent);
			}
		});
	}

	/** Confirmed, or only possible again; what has no evidence is asked for it. */
	void toggleConfirmed() {
		selected().ifPresent(why -> {
			if (why.standing() == WhyStanding.CONFIRMED) {
				change(Messages.Undo_state, one -> one.withStanding(WhyStanding.POSSIBLE));
			} else if (!why.evidence().isEmpty() || addEvidence()) {
				change(Messages.Undo_state, one -> one.withStanding(WhyStanding.CONFIRMED));
			}
		});
	}

	/** @param value null for none */
	void setClass(CauseClass value) {
		change(Messages.Undo_class, one -> one.withClass(value));
	}

	void toggleRootCause() {
		change(Messages.Undo_rootCause, one -> one.withRootCause(!one.rootCause()));
	}

	void makeMain() {
		selected().ifPresent(why -> model.change(Messages.Undo_main, WhyEdits.makeMain(model.draft(), why.id())));
	}

	/** Acts only together with the sibling above it, or else the one below; or again alone. */
	void toggleTogether() {
		selected().ifPresent(why -> {
			WhyTree tree = model.draft();
			List<Why> siblings = tree.siblings(why.id());
			if (why.together() != 0) {
				model.change(Messages.Undo_together, WhyEdits.apart(tree, why.id()));
			} else if (siblings.size() > 1) {
				int position = tree.position(why.id());
				Why other = siblings.get(position > 0 ? position - 1 : 1);
				model.change(Messages.Undo_together, WhyEdits.together(tree, why.id(), other.id()));
			}
		});
	}

	void setAction() {
		selected().ifPresent(why -> {
			ActionDialog dialog = new ActionDialog(shell(), why.action());
			if (dialog.open() == Window.OK) {
				change(Messages.Undo_action, one -> one.withAction(dialog.action()));
			}
		});
	}

	/** Asks for a piece of evidence; false where none was given. */
	boolean addEvidence() {
		IInputValidator notBlank = text -> text.isBlank() ? Messages.Evidence_blank : null;
		LineDialog dialog = new LineDialog(shell(), Messages.Evidence_title, Messages.Evidence_message, "", notBlank); //$NON-NLS-1$
		if (dialog.open() != Window.OK) {
			return false;
		}
		selected().ifPresent(why -> addEvidence(why.id(), WhyEvidence.parseAll(dialog.getValue())));
		return true;
	}

	/** Adds pieces that the why does not have yet. */
	void addEvidence(UUID id, List<WhyEvidence> pieces) {
		WhyTree tree = model.draft();
		if (tree.find(id).isPresent()) {
			model.change(Messages.Undo_evidence, WhyEdits.change(tree, id, why -> {
				List<WhyEvidence> all = new ArrayList<>(why.evidence());
				pieces.stream().filter(piece -> all.stream().noneMatch(known -> known.asText().equals(piece.asText())))
						.forEach(all::add);
				return why.withEvidence(all);
			}));
			canvas.select(id);
		}
	}

	/** Adds lines of a log, redacted, in the background; a log that the issue does not have yet is added to it. */
	void addEvidence(UUID id, LogLines lines) {
		UUID issue = host.issueId();
		ServiceJob.scheduleForUser(Messages.Evidence_job, JobFamilies.TRIAGE, progress -> {
			LogFile log = Services.get(TriageService.class).importLines(issue, lines.file(), lines.encoding(), lines.seen(),
					progress);
			List<WhyEvidence> pieces = Services.get(WhyService.class).evidence(log.id(), lines.numbers(), progress);
			host.onDisplay(() -> addEvidence(id, pieces));
		});
	}

	/** Opens the log at the line that the piece with the keyboard, or the first one that names a line, is from. */
	void openEvidence() {
		selected().ifPresent(why -> {
			int chip = canvas.chip();
			Optional<WhyEvidence> piece = chip >= 0 && chip < why.evidence().size() ? Optional.of(why.evidence().get(chip))
					: why.evidence().stream().filter(WhyEvidence::isLine).findFirst();
			piece.filter(WhyEvidence::isLine).ifPresent(host::openLog);
		});
	}

	/** Does what a finding of the linter advises. */
	void apply(WhyFix fix) {
		switch (fix) {
		case WhyFix.Change change -> model.change(change.label(), change.change().apply(model.draft()));
		case WhyFix.Ask ask -> {
			switch (ask.field()) {
			case QUESTION -> edit(false);
			case ANSWER -> edit(true);
			case EVIDENCE -> addEvidence();
			case ACTION -> setAction();
			case NEXT_WHY -> askNext();
			}
		}
		}
	}

	private void change(String label, UnaryOperator<Why> change) {
		selected().ifPresent(why -> model.change(label, WhyEdits.change(model.draft(), why.id(), change)));
	}

	private Shell shell() {
		Composite parent = canvas.control();
		return parent.getShell();
	}
}
