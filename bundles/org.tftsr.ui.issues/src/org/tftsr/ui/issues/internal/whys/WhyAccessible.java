package org.tftsr.ui.issues.internal.whys;

import java.util.List;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.core.why.lint.WhyFinding;

/** Tells those who do not see the canvas of its cards: a tree with an item for each why, in the order of the tree. */
final class WhyAccessible {

	private final WhysModel model;
	private final WhyCanvas canvas;

	WhyAccessible(WhysModel model, WhyCanvas canvas) {
		this.model = model;
		this.canvas = canvas;
		Accessible accessible = canvas.control().getAccessible();
		accessible.addAccessibleListener(new Names());
		accessible.addAccessibleControlListener(new Items());
	}

	/** Tells that another card has the keyboard. */
	void focusMoved() {
		if (canvas.control().isFocusControl()) {
			canvas.control().getAccessible().setFocus(focus());
		}
	}

	private List<WhyCard> cards() {
		return canvas.drawing().cards();
	}

	private int focus() {
		List<WhyCard> cards = cards();
		for (int i = 0; i < cards.size(); i++) {
			if (canvas.selected().filter(cards.get(i).why()::equals).isPresent()) {
				return i;
			}
		}
		return ACC.CHILDID_SELF;
	}

	/** All that a card shows, as one says it. */
	String describe(Why why) {
		StringJoiner words = new StringJoiner(". "); //$NON-NLS-1$
		words.add(NLS.bind(Messages.Accessible_why, canvas.tree().number(why.id()), why.question()));
		words.add(why.isAnswered() ? why.answer() : Messages.Card_noAnswer);
		String label = new CardLabels().label(why);
		if (!label.isEmpty()) {
			words.add(label);
		}
		for (int i = 0; i < why.evidence().size(); i++) {
			WhyEvidence piece = why.evidence().get(i);
			String place = i == canvas.chip() ? Messages.Accessible_chosenEvidence : Messages.Accessible_evidence;
			words.add(NLS.bind(place, piece.asText()));
			String state = CardLabels.of(model.evidenceState(why.id(), piece));
			if (!state.isEmpty()) {
				words.add(state);
			}
		}
		if (why.action().isPresent()) {
			words.add(new CardLabels().action(why.action()));
		}
		for (WhyFinding finding : model.findings(why.id())) {
			words.add(finding.message());
		}
		return words.toString();
	}

	private final class Names extends AccessibleAdapter {
		@Override
		public void getName(AccessibleEvent event) {
			if (event.childID == ACC.CHILDID_SELF) {
				event.result = NLS.bind(Messages.Accessible_tree, cards().size());
			} else if (event.childID >= 0 && event.childID < cards().size()) {
				event.result = describe(cards().get(event.childID).why());
			}
		}
	}

	private final class Items extends AccessibleControlAdapter {

		@Override
		public void getRole(AccessibleControlEvent event) {
			event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_TREE : ACC.ROLE_TREEITEM;
		}

		@Override
		public void getChildCount(AccessibleControlEvent event) {
			event.detail = cards().size();
		}

		@Override
		public void getChildren(AccessibleControlEvent event) {
			Object[] children = new Object[cards().size()];
			for (int i = 0; i < children.length; i++) {
				children[i] = i;
			}
			event.children = children;
		}

		@Override
		public void getFocus(AccessibleControlEvent event) {
			event.childID = canvas.control().isFocusControl() ? focus() : ACC.CHILDID_NONE;
		}

		@Override
		public void getSelection(AccessibleControlEvent event) {
			event.childID = focus();
		}

		@Override
		public void getState(AccessibleControlEvent event) {
			event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
			if (event.childID != ACC.CHILDID_SELF && event.childID == focus()) {
				event.detail |= ACC.STATE_SELECTED | (canvas.control().isFocusControl() ? ACC.STATE_FOCUSED : 0);
			}
		}

		@Override
		public void getLocation(AccessibleControlEvent event) {
			Rectangle place = event.childID >= 0 && event.childID < cards().size()
					? canvas.toControl(cards().get(event.childID).area())
					: canvas.control().getClientArea();
			Point at = canvas.control().toDisplay(place.x, place.y);
			event.x = at.x;
			event.y = at.y;
			event.width = place.width;
			event.height = place.height;
		}

		@Override
		public void getChildAtPoint(AccessibleControlEvent event) {
			Point point = canvas.control().toControl(event.x, event.y);
			Point at = canvas.toDrawing(point.x, point.y);
			event.childID = canvas.drawing().at(at.x, at.y).map(card -> cards().indexOf(card)).orElse(ACC.CHILDID_SELF);
		}

		@Override
		public void getDefaultAction(AccessibleControlEvent event) {
			event.result = event.childID == ACC.CHILDID_SELF ? null : Messages.Action_edit.replace("&", ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
