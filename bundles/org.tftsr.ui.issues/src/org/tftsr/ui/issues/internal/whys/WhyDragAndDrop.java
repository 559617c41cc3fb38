package org.tftsr.ui.issues.internal.whys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.LogLinesTransfer;

/**
 * A why that is dragged onto another one goes below it, onto its upper or lower edge beside it, and elsewhere to the top. Lines of the
 * Log Viewer and text that are dropped on a why become evidence of it.
 */
final class WhyDragAndDrop {

	/** What part of a card counts as its edge. */
	private static final double EDGE = 0.22;

	private final WhysModel model;
	private final WhyCanvas canvas;
	private final WhyEditing editing;

	WhyDragAndDrop(WhysModel model, WhyCanvas canvas, WhyEditing editing) {
		this.model = model;
		this.canvas = canvas;
		this.editing = editing;
		DragSource source = new DragSource(canvas.control(), DND.DROP_MOVE);
		source.setTransfer(LocalSelectionTransfer.getTransfer());
		source.addDragListener(new Dragged());
		DropTarget target = new DropTarget(canvas.control(), DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { LocalSelectionTransfer.getTransfer(), LogLinesTransfer.getInstance(),
				TextTransfer.getInstance() });
		target.addDropListener(new Dropped());
	}

	/** What is dragged, where it is a why of this tree. */
	private Optional<UUID> draggedWhy() {
		if (LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof UUID id && model.draft().find(id).isPresent()) {
			return Optional.of(id);
		}
		return Optional.empty();
	}

	private final class Dragged extends DragSourceAdapter {

		@Override
		public void dragStart(DragSourceEvent event) {
			Point at = canvas.toDrawing(event.x, event.y);
			Optional<WhyCard> card = canvas.drawing().at(at.x, at.y);
			event.doit = card.isPresent();
			card.ifPresent(
					one -> LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(one.why().id())));
		}

		@Override
		public void dragFinished(DragSourceEvent event) {
			LocalSelectionTransfer.getTransfer().setSelection(null);
			canvas.setTarget(null, 0);
		}
	}

	private final class Dropped extends DropTargetAdapter {

		@Override
		public void dragEnter(DropTargetEvent event) {
			for (TransferData type : event.dataTypes) {
				if (LogLinesTransfer.getInstance().isSupportedType(type)) {
					// where lines are tells more than what they say
					event.currentDataType = type;
				}
			}
			dragOver(event);
		}

		@Override
		public void dragOver(DropTargetEvent event) {
			event.feedback = DND.FEEDBACK_SCROLL;
			Optional<WhyCard> card = cardAt(event);
			if (isWhy(event)) {
				int side = card.map(one -> side(event, one)).orElse(0);
				boolean possible = draggedWhy().map(id -> canDrop(id, card, side)).orElse(false);
				event.detail = possible ? DND.DROP_MOVE : DND.DROP_NONE;
				canvas.setTarget(possible ? card.map(one -> one.why().id()).orElse(null) : null, side);
			} else {
				event.detail = card.isPresent() ? DND.DROP_COPY : DND.DROP_NONE;
				canvas.setTarget(card.map(one -> one.why().id()).orElse(null), 0);
			}
		}

		@Override
		public void dragLeave(DropTargetEvent event) {
			canvas.control().getDisplay().asyncExec(() -> {
				if (!canvas.control().isDisposed()) {
					canvas.setTarget(null, 0);
				}
			});
		}

		@Override
		public void drop(DropTargetEvent event) {
			Optional<WhyCard> card = cardAt(event);
			if (isWhy(event)) {
				draggedWhy().ifPresent(id -> dropWhy(id, card, card.map(one -> side(event, one)).orElse(0)));
			} else if (card.isPresent() && event.data instanceof LogLines lines) {
				editing.addEvidence(card.get().why().id(), lines);
			} else if (card.isPresent() && event.data instanceof String text && !text.isBlank()) {
				List<WhyEvidence> pieces = WhyEvidence.parseAll(text);
				editing.addEvidence(card.get().why().id(), pieces);
			}
			canvas.setTarget(null, 0);
		}

		private boolean isWhy(DropTargetEvent event) {
			return LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType);
		}

		private Optional<WhyCard> cardAt(DropTargetEvent event) {
			Point point = canvas.control().toControl(event.x, event.y);
			Point at = canvas.toDrawing(point.x, point.y);
			return canvas.drawing().at(at.x, at.y);
		}

		private int side(DropTargetEvent event, WhyCard card) {
			Point point = canvas.control().toControl(event.x, event.y);
			double part = (canvas.toDrawing(point.x, point.y).y - card.area().y()) / card.area().height();
			return part < EDGE ? -1 : part > 1 - EDGE ? 1 : 0;
		}
	}

	private boolean canDrop(UUID id, Optional<WhyCard> card, int side) {
		UUID parent = card.map(one -> side == 0 ? one.why().id() : one.why().parent()).orElse(null);
		return card.filter(one -> one.why().id().equals(id)).isEmpty() && WhyEdits.canMove(model.draft(), id, parent);
	}

	/** Places count without the why that is moved. */
	private void dropWhy(UUID id, Optional<WhyCard> card, int side) {
		if (!canDrop(id, card, side)) {
			return;
		}
		if (card.isEmpty() || side == 0) {
			editing.move(id, card.map(one -> one.why().id()).orElse(null), Integer.MAX_VALUE);
			return;
		}
		WhyTree tree = model.draft();
		Why beside = card.get().why();
		List<UUID> others = tree.siblings(beside.id()).stream().map(Why::id).filter(other -> !other.equals(id)).toList();
		editing.move(id, beside.parent(), others.indexOf(beside.id()) + (side > 0 ? 1 : 0));
	}
}
