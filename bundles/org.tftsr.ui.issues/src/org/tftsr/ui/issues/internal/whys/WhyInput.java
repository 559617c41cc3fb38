package org.tftsr.ui.issues.internal.whys;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.tftsr.core.why.drawing.EvidenceChip;
import org.tftsr.core.why.drawing.TextRole;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.core.why.lint.WhyFinding;

/** Mouse, and the keys that no command has: those that lead through the tree, and those that type. */
final class WhyInput {

	private final WhysModel model;
	private final WhyCanvas canvas;
	private final WhyEditing editing;
	private final WhyMenu menu;
	private String toolTip;

	WhyInput(WhysModel model, WhyCanvas canvas, WhyEditing editing, WhyMenu menu) {
		this.model = model;
		this.canvas = canvas;
		this.editing = editing;
		this.menu = menu;
		Canvas control = canvas.control();
		control.addListener(SWT.MouseDown, this::mouseDown);
		control.addListener(SWT.MouseUp, this::mouseUp);
		control.addListener(SWT.MouseDoubleClick, this::doubleClick);
		control.addListener(SWT.MouseMove, this::mouseMove);
		control.addListener(SWT.KeyDown, this::key);
		control.addListener(SWT.Traverse, this::traverse);
	}

	private WhyCard cardAt(Event event) {
		Point at = canvas.toDrawing(event.x, event.y);
		return canvas.drawing().at(at.x, at.y).orElse(null);
	}

	private void mouseDown(Event event) {
		canvas.control().setFocus();
		WhyCard card = cardAt(event);
		if (card != null) {
			Point at = canvas.toDrawing(event.x, event.y);
			int chip = card.chips().stream().filter(one -> one.area().contains(at.x, at.y)).mapToInt(EvidenceChip::index)
					.findFirst().orElse(-1);
			canvas.select(card.why().id(), chip);
		}
	}

	/** A button is pressed where the mouse is let go, so that a drag presses none. */
	private void mouseUp(Event event) {
		WhyCard card = cardAt(event);
		if (card == null || event.button != 1 || !canvas.selected().map(why -> why.id().equals(card.why().id())).orElse(false)) {
			return;
		}
		Point at = canvas.toDrawing(event.x, event.y);
		if (card.accept().filter(area -> area.contains(at.x, at.y)).isPresent()) {
			editing.accept();
		} else if (card.reject().filter(area -> area.contains(at.x, at.y)).isPresent()) {
			editing.reject();
		} else if (card.marker().contains(at.x, at.y) && !model.findings(card.why().id()).isEmpty()) {
			menu.showFixes();
		} else if (canvas.chip() >= 0 && card.chips().stream().anyMatch(chip -> chip.area().contains(at.x, at.y))) {
			editing.openEvidence();
		}
	}

	private void doubleClick(Event event) {
		WhyCard card = cardAt(event);
		if (card == null) {
			return;
		}
		Point at = canvas.toDrawing(event.x, event.y);
		boolean onBody = card.body().contains(at.x, at.y);
		if (onBody) {
			boolean inAnswer = card.texts().stream().filter(text -> text.y() <= at.y)
					.anyMatch(text -> text.role() == TextRole.ANSWER
							|| text.role() == TextRole.MISSING);
			editing.edit(inAnswer);
		}
	}

	private void mouseMove(Event event) {
		WhyCard card = cardAt(event);
		Point at = canvas.toDrawing(event.x, event.y);
		String text = card == null ? null : toolTip(card, at);
		if (!Objects.equals(text, toolTip)) {
			toolTip = text;
			canvas.control().setToolTipText(text);
		}
	}

	private String toolTip(WhyCard card, Point at) {
		if (card.marker().contains(at.x, at.y)) {
			List<WhyFinding> findings = model.findings(card.why().id());
			return findings.isEmpty() ? null : findings.stream().map(finding -> finding.message() + ".\n    " + finding.reason() + '.') //$NON-NLS-1$
					.collect(Collectors.joining("\n")); //$NON-NLS-1$
		}
		for (EvidenceChip chip : card.chips()) {
			if (chip.area().contains(at.x, at.y)) {
				var piece = card.why().evidence().get(chip.index());
				String state = CardLabels.of(model.evidenceState(card.why().id(), piece));
				return state.isEmpty() ? piece.asText() : piece.asText() + "\n\n" + state; //$NON-NLS-1$
			}
		}
		return null;
	}

	private void key(Event event) {
		boolean plain = (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) == 0;
		switch (event.keyCode) {
		case SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.HOME, SWT.END -> {
			if (plain) {
				canvas.go(event.keyCode);
				event.doit = false;
			}
		}
		case SWT.ESC -> canvas.selected().ifPresent(why -> canvas.select(why.id()));
		default -> {
			if (plain && event.character > ' ' && event.character != SWT.DEL && canvas.selected().isPresent()) {
				editing.edit(String.valueOf(event.character));
				event.doit = false;
			}
		}
		}
	}

	/** Tab goes through the evidence of the selected why, then on to the next control. */
	private void traverse(Event event) {
		switch (event.detail) {
		case SWT.TRAVERSE_TAB_NEXT -> event.doit = !canvas.selectChip(1);
		case SWT.TRAVERSE_TAB_PREVIOUS -> event.doit = canvas.chip() < 0 || !canvas.selectChip(-1);
		case SWT.TRAVERSE_RETURN, SWT.TRAVERSE_ARROW_NEXT, SWT.TRAVERSE_ARROW_PREVIOUS -> event.doit = false;
		default -> {
			// as everywhere
		}
		}
	}
}
