package org.tftsr.ui.issues.internal.whys;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.drawing.Area;
import org.tftsr.core.why.drawing.CardText;
import org.tftsr.core.why.drawing.EvidenceChip;
import org.tftsr.core.why.drawing.TextRole;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.core.why.drawing.WhyDrawing;
import org.tftsr.ui.Images;

/** Draws a drawing of whys on a screen, on paper or on an image. Whoever calls it has set the scale. */
final class WhyPainter {

	private static final int ROUND = 12;
	private static final float FOCUS_WIDTH = 2.5f;
	private static final float MAIN_LINK = 2.2f;
	private static final float LINK = 1.3f;

	private final GC gc;
	private final WhyFonts fonts;
	private final WhyDrawing drawing;
	private final WhysModel model;
	private final WhyMarks marks;
	/** Whether buttons and signs of findings are of use: on paper they are not. */
	private final boolean live;

	WhyPainter(GC gc, WhyFonts fonts, WhyDrawing drawing, WhysModel model, WhyMarks marks) {
		this.gc = gc;
		this.fonts = fonts;
		this.drawing = drawing;
		this.model = model;
		this.marks = marks;
		this.live = marks != WhyMarks.NONE;
	}

	/** Draws without anything that is of use on a screen only. */
	static WhyPainter onPaper(GC gc, WhyFonts fonts, WhyDrawing drawing) {
		return new WhyPainter(gc, fonts, drawing, new WhysModel(), WhyMarks.NONE);
	}

	/** @param clip what has to be drawn, in units of the drawing */
	void paint(Area clip) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setBackground(color(WhyColors.PAGE));
		gc.fillRectangle(rectangle(clip));
		drawing.links().stream().filter(link -> !link.main()).forEach(this::link);
		drawing.links().stream().filter(WhyDrawing.Link::main).forEach(this::link);
		drawing.joins().forEach(this::join);
		drawing.cards().stream().filter(card -> card.area().overlaps(clip)).forEach(this::card);
	}

	private Color color(WhyColors color) {
		return live ? color.get() : color.onPaper();
	}

	private void link(WhyDrawing.Link link) {
		gc.setForeground(color(link.main() ? WhyColors.MAIN : WhyColors.LINK));
		gc.setLineWidth(Math.round(link.main() ? MAIN_LINK : LINK));
		Path path = new Path(gc.getDevice());
		try {
			path.moveTo((float) link.fromX(), (float) link.fromY());
			if (drawing.form() == WhyDrawing.Form.TREE) {
				float middle = (float) (link.fromX() + link.toX()) / 2;
				path.cubicTo(middle, (float) link.fromY(), middle, (float) link.toY(), (float) link.toX(), (float) link.toY());
			} else {
				path.lineTo((float) link.fromX(), (float) link.toY());
				path.lineTo((float) link.toX(), (float) link.toY());
			}
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	private void join(WhyDrawing.Join join) {
		int x = (int) join.x();
		int top = (int) join.top();
		int bottom = (int) join.bottom();
		gc.setForeground(color(WhyColors.DIM));
		gc.setLineWidth(2);
		gc.drawPolyline(new int[] { x + 8, top, x, top, x, bottom, x + 8, bottom });
		gc.setFont(fonts.font(TextRole.LABEL));
		Point size = gc.textExtent(Messages.Card_and);
		int left = x - size.x / 2 - 5;
		int upper = (top + bottom) / 2 - size.y / 2 - 1;
		gc.setBackground(color(WhyColors.CARD));
		gc.fillRoundRectangle(left, upper, size.x + 10, size.y + 2, size.y, size.y);
		gc.setLineWidth(1);
		gc.drawRoundRectangle(left, upper, size.x + 10, size.y + 2, size.y, size.y);
		gc.drawText(Messages.Card_and, left + 5, upper + 1, true);
	}

	private void card(WhyCard card) {
		Why why = card.why();
		Rectangle box = rectangle(card.area());
		boolean selected = why.id().equals(marks.selected());
		gc.setBackground(color(marks.found().contains(why.id()) ? WhyColors.FOUND : WhyColors.CARD));
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
		gc.setLineStyle(why.isProposed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
		gc.setLineWidth(why.rootCause() ? 3 : 1);
		gc.setForeground(color(WhyColors.edge(card)));
		gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, ROUND, ROUND);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setBackground(color(WhyColors.of(why.causeClass())));
		gc.fillRoundRectangle(box.x + 5, box.y + 9, 4, box.height - 18, 4, 4);
		if (selected) {
			focus(box);
		}
		card.chips().forEach(chip -> chip(card, chip, selected && marks.focused() && chip.index() == marks.chip()));
		if (live) {
			card.accept().ifPresent(this::button);
			card.reject().ifPresent(this::button);
		}
		card.texts().stream().filter(text -> live || text.role() != TextRole.BUTTON).forEach(text -> text(text, why));
		if (live && !model.findings(why.id()).isEmpty()) {
			image(Images.WARNING, card.marker());
		}
		if (why.id().equals(marks.target())) {
			target(box);
		}
	}

	private void focus(Rectangle box) {
		gc.setForeground(color(marks.focused() ? WhyColors.SELECTION : WhyColors.DIM));
		gc.setLineWidth(Math.round(FOCUS_WIDTH));
		gc.drawRoundRectangle(box.x - 4, box.y - 4, box.width + 7, box.height + 7, ROUND + 4, ROUND + 4);
	}

	private void target(Rectangle box) {
		gc.setForeground(color(WhyColors.SELECTION));
		gc.setLineWidth(4);
		switch (marks.targetSide()) {
		case -1 -> gc.drawLine(box.x, box.y - 8, box.x + box.width, box.y - 8);
		case 1 -> gc.drawLine(box.x, box.y + box.height + 8, box.x + box.width, box.y + box.height + 8);
		default -> gc.drawRoundRectangle(box.x, box.y, box.width, box.height, ROUND, ROUND);
		}
	}

	private void chip(WhyCard card, EvidenceChip chip, boolean focused) {
		Rectangle box = rectangle(chip.area());
		gc.setBackground(color(WhyColors.CHIP));
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 8, 8);
		EvidenceState state = model.evidenceState(card.why().id(), card.why().evidence().get(chip.index()));
		if (focused || !state.holds()) {
			gc.setForeground(color(focused ? WhyColors.SELECTION : WhyColors.DIRECT));
			gc.setLineWidth(2);
			gc.setLineStyle(focused ? SWT.LINE_SOLID : SWT.LINE_DOT);
			gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, 8, 8);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		text(chip.text(), card.why());
		if (live && state != EvidenceState.SAME) {
			image(state.holds() ? Images.INFO : Images.ERROR,
					new Area(chip.area().right() - 12, chip.area().y() - 6, 16, 16));
		}
	}

	private void button(Area area) {
		Rectangle box = rectangle(area);
		gc.setBackground(color(WhyColors.CHIP));
		gc.fillRoundRectangle(box.x, box.y, box.width, box.height, box.height, box.height);
		gc.setForeground(color(WhyColors.MAIN));
		gc.setLineWidth(1);
		gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, box.height, box.height);
	}

	private void text(CardText text, Why why) {
		gc.setFont(fonts.font(text.role()));
		gc.setForeground(color(WhyColors.text(text.role(), why)));
		gc.drawText(text.text(), (int) Math.round(text.x()), (int) Math.round(text.y()), SWT.DRAW_TRANSPARENT);
	}

	private void image(ImageDescriptor image, Area area) {
		gc.drawImage(Images.get(image), (int) area.x(), (int) area.y());
	}

	private static Rectangle rectangle(Area area) {
		return new Rectangle((int) Math.round(area.x()), (int) Math.round(area.y()), (int) Math.round(area.width()),
				(int) Math.round(area.height()));
	}
}
