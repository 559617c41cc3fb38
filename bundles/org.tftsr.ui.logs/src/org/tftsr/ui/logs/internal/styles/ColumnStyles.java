package org.tftsr.ui.logs.internal.styles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.JFaceTextUtil;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/**
 * Gives the styles of a text to its widget, those alone that are in columns that the reader sees or may come to see: for each frame or
 * colour that it paints, and for each that it lays out, the widget goes through the whole line. Lines that keep their styles are left
 * alone, as those that get others are laid out anew, and of long lines a few get theirs at a time, those first that are seen. To be used on
 * the user interface thread only.
 */
public final class ColumnStyles {

	/** Lines of so many units are laid out in a few milliseconds. */
	private static final int UNITS_AT_ONCE = 100_000;

	/** As many as may be looked at in the time that it takes to lay one out. */
	private static final int LOOKS = 10;
	/** Lines up to this length are laid out in no time. */
	private static final int SHORT = 500;

	private final StyledText widget;
	private final IntFunction<String> shown;
	private final ColumnWatch watch;
	/** All that there are, in any column: in order, none overlapping. */
	private final List<StyleRange> all = new ArrayList<>();
	/** The lines that may not have the styles that they are to have, from 0. */
	private final BitSet open = new BitSet();
	private boolean awaited;

	/** @param shown what of a line of the widget, from 0, may have styles: its start, or all of it */
	public ColumnStyles(StyledText widget, IntFunction<String> shown) {
		this.widget = widget;
		this.shown = shown;
		watch = ColumnWatch.install(widget, () -> {
			open.set(0, widget.getLineCount());
			goOn();
		});
	}

	/** The text is another one: its widget has no styles. */
	public void forget() {
		all.clear();
		open.clear();
	}

	/** More of a line is shown, or less. It gets its styles later. */
	public void lineChanged(int line) {
		open.set(line);
		goOnLater();
	}

	/** Shows the styles of a part of the text in place of those that it had. */
	public void show(TextPresentation presentation) {
		IRegion part = presentation.getExtent();
		if (part == null) {
			return;
		}
		List<StyleRange> styles = new ArrayList<>();
		for (Iterator<StyleRange> ranges = presentation.getNonDefaultStyleRangeIterator(); ranges.hasNext();) {
			StyleRange range = ranges.next();
			if (!range.isUnstyled() && range.length > 0) {
				add(range, styles);
			}
		}
		int end = part.getOffset() + part.getLength();
		replace(part.getOffset(), end, styles);
		open.set(widget.getLineAtOffset(part.getOffset()), widget.getLineAtOffset(Math.min(end, widget.getCharCount())) + 1);
		goOn();
	}

	/** As the widget does, which makes one of two that touch and are alike. */
	private static void add(StyleRange range, List<StyleRange> to) {
		StyleRange before = to.isEmpty() ? null : to.getLast();
		if (before != null && before.start + before.length == range.start && before.similarTo(range)) {
			before.length += range.length;
		} else {
			to.add(range);
		}
	}

	private void replace(int from, int end, List<StyleRange> styles) {
		int at = firstBehind(from);
		int behind = at;
		while (behind < all.size() && all.get(behind).start < end) {
			behind++;
		}
		List<StyleRange> old = all.subList(at, behind);
		List<StyleRange> now = new ArrayList<>(styles);
		if (!old.isEmpty()) {
			StyleRange before = old.getFirst();
			StyleRange after = old.getLast();
			if (before.start < from) {
				now.addFirst(cut(before, before.start, from));
			}
			if (after.start + after.length > end) {
				now.add(cut(after, end, after.start + after.length));
			}
		}
		old.clear();
		all.addAll(at, now);
	}

	/** Index of the first that ends behind a place. */
	private int firstBehind(int place) {
		int low = 0;
		int high = all.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (all.get(middle).start + all.get(middle).length <= place) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private static StyleRange cut(StyleRange range, int from, int end) {
		StyleRange part = (StyleRange) range.clone();
		part.start = from;
		part.length = end - from;
		return part;
	}

	private void goOn() {
		int lines = widget.getLineCount();
		open.clear(lines, Math.max(lines, open.length()));
		if (open.isEmpty()) {
			return;
		}
		int top = JFaceTextUtil.getPartialTopIndex(widget);
		int bottom = JFaceTextUtil.getPartialBottomIndex(widget);
		int first = open.nextSetBit(0);
		int last = open.length() - 1;
		// what need not be divided is given at once, where the widget looks only once at what belongs to it
		if (length(Math.max(first, top), Math.min(last, bottom)) + length(first, last) / LOOKS <= UNITS_AT_ONCE
				|| style(Math.max(first, top), Math.min(last, bottom), true)) {
			style(first, last, false);
		}
		if (!open.isEmpty()) {
			goOnLater();
		}
	}

	private int length(int from, int to) {
		return from > to ? 0 : end(to) - widget.getOffsetAtLine(from);
	}

	private void goOnLater() {
		if (awaited) {
			return;
		}
		awaited = true;
		widget.getDisplay().asyncExec(() -> {
			awaited = false;
			if (!widget.isDisposed()) {
				goOn();
			}
		});
	}

	/**
	 * Gives lines their styles, as many as may be at once.
	 *
	 * @param seen whether they are laid out, where they get others, at once
	 * @return whether all of these have them by now
	 */
	private boolean style(int from, int to, boolean seen) {
		int units = UNITS_AT_ONCE;
		Run run = new Run();
		int line = open.nextSetBit(Math.max(0, from));
		for (; line >= 0 && line <= to && units > 0; line = open.nextSetBit(line + 1)) {
			open.clear(line);
			int start = widget.getOffsetAtLine(line);
			int length = end(line) - start;
			List<StyleRange> wanted = wanted(line);
			boolean others = !Arrays.equals(widget.getStyleRanges(start, length), wanted.toArray());
			if (run.next != line || !others && seen && length > SHORT) {
				run.end();
			}
			run.take(line, wanted, others);
			units -= others && seen ? length : length / LOOKS;
		}
		run.end();
		return line < 0 || line > to;
	}

	/** Lines that follow one another get their styles together: each time the widget is told of some, it looks at what belongs to it. */
	private final class Run {

		private final List<StyleRange> styles = new ArrayList<>();
		/** Of lines behind the last one that gets others. */
		private final List<StyleRange> kept = new ArrayList<>();
		private int first = -1;
		private int last;
		private int next;

		void take(int line, List<StyleRange> wanted, boolean others) {
			next = line + 1;
			if (others) {
				first = first < 0 ? line : first;
				last = line;
				kept.forEach(range -> add(range, styles));
				kept.clear();
				wanted.forEach(range -> add(range, styles));
			} else if (first >= 0) {
				kept.addAll(wanted);
			}
		}

		void end() {
			if (first >= 0) {
				int start = widget.getOffsetAtLine(first);
				widget.replaceStyleRanges(start, ColumnStyles.this.end(last) - start, styles.toArray(StyleRange[]::new));
			}
			first = -1;
			styles.clear();
			kept.clear();
		}
	}

	/** The styles of a line that are in sight or may come to be; a letter of another width moves all that is behind it. */
	private List<StyleRange> wanted(int line) {
		int start = widget.getOffsetAtLine(line);
		int end = end(line);
		int at = firstBehind(start);
		List<StyleRange> wanted = new ArrayList<>();
		if (at == all.size() || all.get(at).start >= end) {
			return wanted;
		}
		SeenColumns.Part seen = watch.columns().of(shown.apply(line));
		for (; at < all.size() && all.get(at).start < end; at++) {
			StyleRange range = cut(all.get(at), Math.max(start, all.get(at).start), Math.min(end, all.get(at).start + all.get(at).length));
			if (seen.touches(range.start - start, range.start + range.length - start) || range.fontStyle != SWT.NORMAL || range.font != null) {
				add(range, wanted);
			}
		}
		return wanted;
	}

	/** Behind a line and its end. */
	private int end(int line) {
		return line + 1 < widget.getLineCount() ? widget.getOffsetAtLine(line + 1) : widget.getCharCount();
	}
}
