package org.tftsr.ui.issues.internal.whys;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.drawing.Area;
import org.tftsr.core.why.drawing.WhyCard;
import org.tftsr.core.why.drawing.WhyDrawing;
import org.tftsr.core.why.drawing.WhyDrawing.Form;

/** Shows the tree of whys: what is selected, how near it is, and which part of it. It changes nothing in the tree. */
final class WhyCanvas {

	private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$
	private static final float[] STEPS = { 0.25f, 0.33f, 0.5f, 0.67f, 0.8f, 0.9f, 1, 1.1f, 1.25f, 1.5f, 2, 3 };
	private static final int LINE = 40;
	private static final int BORDER = 16;

	private final WhysModel model;
	private final Canvas canvas;
	private final WhyFonts fonts;
	private final Runnable modelListener = this::rebuild;
	/** In place of the model's, while something new is typed. */
	private WhyTree preview;
	private WhyDrawing drawing;
	private Form form = Form.TREE;
	private UUID selected;
	private int chip = -1;
	private Set<UUID> found = Set.of();
	private UUID target;
	private int targetSide;
	private float zoom = 1;
	private Runnable selectionListener = () -> { };
	private Runnable lookListener = () -> { };

	WhyCanvas(Composite parent, WhysModel model) {
		this.model = model;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL | SWT.NO_BACKGROUND);
		canvas.setData(NO_STYLE_SHEET, Boolean.TRUE);
		fonts = new WhyFonts(canvas);
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> updateScrollBars());
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.MouseWheel, this::wheel);
		canvas.getHorizontalBar().addListener(SWT.Selection, event -> scrolled());
		canvas.getVerticalBar().addListener(SWT.Selection, event -> scrolled());
		model.addListener(modelListener);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		IPropertyChangeListener themeListener = event -> canvas.redraw();
		themes.addPropertyChangeListener(themeListener);
		canvas.addDisposeListener(event -> {
			model.removeListener(modelListener);
			themes.removePropertyChangeListener(themeListener);
		});
		rebuild();
	}

	Canvas control() {
		return canvas;
	}

	WhyFonts fonts() {
		return fonts;
	}

	WhyDrawing drawing() {
		return drawing;
	}

	/** The tree that is shown. */
	WhyTree tree() {
		return preview == null ? model.draft() : preview;
	}

	/** Runs an action after something else was selected. */
	void onSelection(Runnable listener) {
		selectionListener = listener;
	}

	/** Runs an action after it is looked at in another form or from another distance. */
	void onLook(Runnable listener) {
		lookListener = listener;
	}

	/** @param tree in place of the model's; null for that */
	void preview(WhyTree tree) {
		preview = tree;
		rebuild();
	}

	private void rebuild() {
		WhyTree tree = tree();
		drawing = WhyDrawing.of(tree, form, new CardLabels(), fonts);
		if (selected != null && tree.find(selected).isEmpty()) {
			selected = null;
			chip = -1;
		}
		if (selected == null && !tree.isEmpty()) {
			selected = tree.whys().getFirst().id();
		}
		chip = Math.min(chip, chips() - 1);
		updateScrollBars();
		canvas.redraw();
		selectionListener.run();
	}

	private int chips() {
		return selectedCard().map(card -> card.chips().size()).orElse(0);
	}

	Form form() {
		return form;
	}

	void setForm(Form value) {
		form = value;
		rebuild();
		reveal();
		lookListener.run();
	}

	Optional<Why> selected() {
		return selected == null ? Optional.empty() : tree().find(selected);
	}

	Optional<WhyCard> selectedCard() {
		return selected == null ? Optional.empty() : drawing.card(selected);
	}

	/** Which piece of evidence of the selected why has the keyboard; -1 for the why itself. */
	int chip() {
		return chip;
	}

	/** Selects a card and brings it into sight. */
	void select(UUID why) {
		select(why, -1);
		reveal();
	}

	/** Selects a card, or a piece of its evidence, where it is: what is clicked does not move away. */
	void select(UUID why, int piece) {
		selected = why;
		chip = piece;
		canvas.redraw();
		selectionListener.run();
	}

	/** Selects the next piece of evidence, or the one before; false where there is none. */
	boolean selectChip(int step) {
		int next = chip + step;
		if (next < -1 || next >= chips()) {
			return false;
		}
		chip = next;
		canvas.redraw();
		selectionListener.run();
		return true;
	}

	/** Goes to the card in a direction: {@link SWT#ARROW_UP} and so on. */
	void go(int direction) {
		List<WhyCard> cards = drawing.cards();
		Optional<Why> from = selected();
		if (from.isEmpty()) {
			return;
		}
		WhyTree tree = tree();
		Optional<UUID> to = switch (direction) {
		case SWT.ARROW_LEFT -> Optional.ofNullable(from.get().parent());
		case SWT.ARROW_RIGHT -> tree.children(selected).stream().map(Why::id)
				.min((one, other) -> Boolean.compare(!tree.isMain(one), !tree.isMain(other)));
		case SWT.HOME -> Optional.of(cards.getFirst().why().id());
		case SWT.END -> Optional.of(cards.getLast().why().id());
		default -> neighbour(cards, direction == SWT.ARROW_DOWN ? 1 : -1);
		};
		to.ifPresent(this::select);
	}

	private Optional<UUID> neighbour(List<WhyCard> cards, int step) {
		double column = drawing.card(selected).orElseThrow().area().x();
		List<UUID> ids = cards.stream().filter(card -> form == Form.LIST || card.area().x() == column)
				.sorted((one, other) -> Double.compare(one.area().y(), other.area().y())).map(card -> card.why().id()).toList();
		int next = ids.indexOf(selected) + step;
		return next < 0 || next >= ids.size() ? Optional.empty() : Optional.of(ids.get(next));
	}

	/** Marks the cards in which a text stands; returns how many. */
	int find(String text) {
		Set<UUID> hits = new HashSet<>();
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		if (!wanted.isEmpty()) {
			tree().whys().stream().filter(why -> says(why, wanted)).forEach(why -> hits.add(why.id()));
		}
		found = hits;
		canvas.redraw();
		return hits.size();
	}

	private static boolean says(Why why, String wanted) {
		StringBuilder all = new StringBuilder(why.question()).append('\n').append(why.answer()).append('\n')
				.append(why.action().text()).append('\n').append(why.action().owner());
		why.evidence().forEach(piece -> all.append('\n').append(piece.asText()));
		return all.toString().toLowerCase(Locale.ROOT).contains(wanted);
	}

	/** Goes to the next card that was found, or the one before; begins anew at the end. */
	void goToFound(int step) {
		List<UUID> ids = tree().whys().stream().map(Why::id).toList();
		int at = ids.indexOf(selected);
		for (int i = 1; i <= ids.size(); i++) {
			UUID candidate = ids.get(Math.floorMod(at + step * i, ids.size()));
			if (found.contains(candidate)) {
				select(candidate);
				return;
			}
		}
	}

	/** Marks where something would be dropped; null for nowhere. */
	void setTarget(UUID why, int side) {
		if (!Objects.equals(target, why) || targetSide != side) {
			target = why;
			targetSide = side;
			canvas.redraw();
		}
	}

	float zoom() {
		return zoom;
	}

	/** Nearer (1) or farther (-1). */
	void zoom(int step) {
		int at = 0;
		while (at < STEPS.length - 1 && STEPS[at + (step > 0 ? 0 : 1)] < zoom + (step > 0 ? 0.001f : -0.001f)) {
			at++;
		}
		setZoom(STEPS[at]);
	}

	/** @param value 1 is as large as it is; one that is out of range becomes the nearest in it */
	void setZoom(float value) {
		zoom = Math.clamp(value, STEPS[0], STEPS[STEPS.length - 1]);
		updateScrollBars();
		reveal();
		canvas.redraw();
		lookListener.run();
	}

	/** Shows all of it, but never larger than it is. */
	void zoomToFit() {
		Rectangle area = canvas.getClientArea();
		double fit = Math.min(area.width / drawing.width(), area.height / drawing.height());
		setZoom((float) Math.max(STEPS[0], Math.min(1, fit)));
	}

	private void updateScrollBars() {
		Rectangle area = canvas.getClientArea();
		set(canvas.getHorizontalBar(), (int) Math.ceil(drawing.width() * zoom), area.width);
		set(canvas.getVerticalBar(), (int) Math.ceil(drawing.height() * zoom), area.height);
		canvas.redraw();
	}

	private static void set(ScrollBar bar, int size, int visible) {
		bar.setValues(Math.max(0, Math.min(bar.getSelection(), size - visible)), 0, Math.max(1, size),
				Math.max(1, Math.min(size, visible)), LINE, Math.max(1, visible - LINE));
		bar.setVisible(size > visible);
	}

	private void scrolled() {
		canvas.redraw();
		canvas.notifyListeners(SWT.Move, new Event());
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			zoom(event.count > 0 ? 1 : -1);
			event.doit = false;
		}
	}

	/** Scrolls so that the selected card can be seen. */
	void reveal() {
		selectedCard().ifPresent(card -> {
			Rectangle area = canvas.getClientArea();
			scroll(canvas.getHorizontalBar(), card.area().x() * zoom, card.area().right() * zoom, area.width);
			scroll(canvas.getVerticalBar(), card.area().y() * zoom, card.area().bottom() * zoom, area.height);
			scrolled();
		});
	}

	private static void scroll(ScrollBar bar, double from, double to, int visible) {
		if (from - BORDER < bar.getSelection()) {
			bar.setSelection((int) Math.max(0, from - BORDER));
		} else if (to + BORDER > bar.getSelection() + visible) {
			bar.setSelection((int) (to + BORDER - visible));
		}
	}

	/** The place of the drawing below a point of the control. */
	Point toDrawing(int x, int y) {
		return new Point(Math.round((x + canvas.getHorizontalBar().getSelection()) / zoom),
				Math.round((y + canvas.getVerticalBar().getSelection()) / zoom));
	}

	/** Where a part of the drawing is on the control. */
	Rectangle toControl(Area area) {
		return new Rectangle(Math.round((float) area.x() * zoom) - canvas.getHorizontalBar().getSelection(),
				Math.round((float) area.y() * zoom) - canvas.getVerticalBar().getSelection(),
				Math.round((float) area.width() * zoom), Math.round((float) area.height() * zoom));
	}

	private void paint(Event event) {
		Transform transform = new Transform(event.gc.getDevice());
		try {
			transform.translate(-canvas.getHorizontalBar().getSelection(), -canvas.getVerticalBar().getSelection());
			transform.scale(zoom, zoom);
			event.gc.setTransform(transform);
			Point from = toDrawing(event.x, event.y);
			Area clip = new Area(from.x - 2.0, from.y - 2.0, event.width / zoom + 4, event.height / zoom + 4);
			WhyMarks marks = new WhyMarks(selected, chip, canvas.isFocusControl(), found, target, targetSide);
			new WhyPainter(event.gc, fonts, drawing, model, marks).paint(clip);
			event.gc.setTransform(null);
		} finally {
			transform.dispose();
		}
	}
}
