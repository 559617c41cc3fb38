package org.tftsr.ui.issues.internal.whys;

import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.drawing.TextRole;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.TextHeight;

/**
 * Question and answer of a card, typed in its place. Enter and leaving it keep what was typed, Shift+Enter begins a line, Tab goes
 * from question to answer and from there on, Esc forgets it.
 */
final class InPlaceEditor {

	private static final int LEAST_LINES = 8;
	private static final int LEAST_WIDTH = 240;

	private final WhyCanvas canvas;
	private final BiConsumer<String, String> onCommit;
	private final Runnable onCancel;
	private final Runnable onTab;
	private final BiConsumer<String, String> onTyping;
	private final Composite box;
	private final Text question;
	private final Text answer;
	private final Listener scrolled = event -> commit();
	private boolean done;

	/**
	 * Opens it on the selected card.
	 *
	 * @param onCommit is given question and answer
	 * @param onTab    Tab was pressed in the answer, after what was typed has been kept
	 * @param onTyping is given question and answer whenever something was typed
	 */
	InPlaceEditor(WhyCanvas canvas, WhyCard card, BiConsumer<String, String> onCommit, Runnable onCancel, Runnable onTab,
			BiConsumer<String, String> onTyping) {
		this.canvas = canvas;
		this.onCommit = onCommit;
		this.onCancel = onCancel;
		this.onTab = onTab;
		this.onTyping = onTyping;
		Why why = card.why();
		box = new Composite(canvas.control(), SWT.BORDER);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(box);
		question = field(why.question(), TextRole.QUESTION, Messages.Edit_question, false);
		answer = field(why.answer(), TextRole.ANSWER, Messages.Edit_answer, true);
		Rectangle place = canvas.toControl(card.body());
		box.setBounds(place.x - 4, place.y - 4, Math.max(LEAST_WIDTH, place.width + 8), Math.max(TextHeight.of(box, LEAST_LINES), place.height + 8));
		box.layout();
		canvas.control().addListener(SWT.Move, scrolled);
	}

	private Text field(String value, TextRole role, String name, boolean grows) {
		Text field = new Text(box, SWT.MULTI | SWT.WRAP | (grows ? SWT.V_SCROLL : SWT.NONE));
		field.setFont(canvas.fonts().font(role));
		field.setText(value.replace("\n", Text.DELIMITER)); //$NON-NLS-1$
		AccessibleNames.set(field, name);
		field.setToolTipText(name);
		GridDataFactory.fillDefaults().grab(true, grows).hint(SWT.DEFAULT, 2 * field.getLineHeight()).applyTo(field);
		field.addListener(SWT.Modify, event -> onTyping.accept(value(question), value(answer)));
		field.addListener(SWT.KeyDown, this::key);
		field.addListener(SWT.Traverse, this::traverse);
		field.addListener(SWT.FocusOut, event -> box.getDisplay().asyncExec(this::left));
		return field;
	}

	/** @param typed is put behind the answer; empty to begin with the question where it is blank */
	void open(String typed) {
		Text first = typed.isEmpty() && !question.getText().equals(Messages.Edit_defaultQuestion) ? question : answer;
		if (typed.isEmpty()) {
			first.setFocus();
			first.selectAll();
		} else {
			answer.setFocus();
			answer.setText(answer.getText() + typed);
			answer.setSelection(answer.getCharCount());
		}
	}

	/** Puts the keyboard into one of the fields. */
	void focusAnswer(boolean inAnswer) {
		Text field = inAnswer ? answer : question;
		field.setFocus();
		field.setSelection(0, field.getCharCount());
	}

	private void key(Event event) {
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (enter && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
			event.doit = false;
			commit();
		} else if (event.keyCode == SWT.ESC) {
			event.doit = false;
			cancel();
		}
	}

	private void traverse(Event event) {
		switch (event.detail) {
		case SWT.TRAVERSE_ESCAPE -> {
			event.doit = false;
			cancel();
		}
		case SWT.TRAVERSE_TAB_NEXT -> {
			event.doit = false;
			if (event.widget == question) {
				answer.setFocus();
			} else {
				commit();
				onTab.run();
			}
		}
		case SWT.TRAVERSE_TAB_PREVIOUS -> {
			event.doit = false;
			question.setFocus();
		}
		default -> {
			// the field's own
		}
		}
	}

	private void left() {
		if (!done && !box.isDisposed() && !question.isFocusControl() && !answer.isFocusControl()) {
			commit();
		}
	}

	/** Keeps what was typed. */
	void commit() {
		if (!done) {
			String asked = value(question);
			String said = value(answer);
			close();
			onCommit.accept(asked, said);
		}
	}

	private void cancel() {
		if (!done) {
			close();
			onCancel.run();
		}
	}

	private void close() {
		done = true;
		boolean hadFocus = question.isFocusControl() || answer.isFocusControl();
		canvas.control().removeListener(SWT.Move, scrolled);
		box.dispose();
		if (hadFocus) {
			canvas.control().setFocus();
		}
	}

	boolean isOpen() {
		return !done;
	}

	private static String value(Text field) {
		return field.getText().replace(Text.DELIMITER, "\n").strip(); //$NON-NLS-1$
	}
}
