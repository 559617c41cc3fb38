package org.tftsr.ui.logs.internal.longlines;

import java.text.MessageFormat;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.IntConsumer;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentAdapter;
import org.eclipse.jface.text.IDocumentAdapterExtension;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.TextChangeListener;
import org.eclipse.swt.custom.TextChangedEvent;
import org.eclipse.swt.custom.TextChangingEvent;
import org.eclipse.swt.graphics.Point;
import org.tftsr.ui.logs.internal.Messages;

/**
 * The text of a document as a widget lays it out. Where very much text is in lines close together, a long one of them has its start and a
 * sign, until somebody goes to what is behind: a widget lays out each line that it shows as a whole, in milliseconds, and a page of them in
 * one turn of the user interface thread. Places are those of the document; the widget takes what is not laid out for a line end of that
 * length, as it takes the two characters of another one. To be used on the user interface thread only.
 */
final class ShortenedLines implements IDocumentAdapter, IDocumentAdapterExtension {

	/** What is shown of a line. A page of such starts is laid out in the time that a key may wait. */
	private static final int START = 1_000;
	/** A line up to this length is shown as a whole: what a sign would save is not worth it. */
	private static final int LONG = 1_200;
	/** More lines than most windows show at a time. Lines are taken together by their numbers, so that scrolling changes nothing. */
	private static final int TOGETHER = 64;
	/** So many characters of lines together are laid out as they are. */
	private static final int AS_THEY_ARE = 48_000;
	/** So many lines that somebody went to are shown as a whole at a time. */
	private static final int MOST_WHOLE = 8;

	private final IDocumentAdapter all;
	private final StyledText widget;
	private final IntConsumer changed;
	/** Those that somebody went to, the last one last. */
	private final SequencedSet<Integer> whole = new LinkedHashSet<>();

	/**
	 * @param all     the text as it is
	 * @param widget  has the text as its content
	 * @param changed is told of lines of which more or less is shown than before
	 */
	ShortenedLines(IDocumentAdapter all, StyledText widget, IntConsumer changed) {
		this.all = all;
		this.widget = widget;
		this.changed = changed;
		// before the widget, which asks for lines then
		all.addTextChangeListener(new TextChangeListener() {

			@Override
			public void textChanging(TextChangingEvent event) {
				// the document of a log is replaced as a whole
			}

			@Override
			public void textChanged(TextChangedEvent event) {
				whole.clear();
			}

			@Override
			public void textSet(TextChangedEvent event) {
				whole.clear();
			}
		});
	}

	/**
	 * Shows all of the line that a place is in, where it lies behind what is shown of it.
	 *
	 * @param place one that the document has, or any other, which changes nothing
	 */
	void show(int place) {
		if (place <= 0 || place > getCharCount()) {
			return;
		}
		int line = getLineAtOffset(place);
		if (whole.remove(Integer.valueOf(line))) {
			whole.addLast(Integer.valueOf(line));
		} else if (isShortened(line) && place - getOffsetAtLine(line) >= START) {
			whole.addLast(Integer.valueOf(line));
			layOut(line);
			shortenOthers();
		}
	}

	/** Those that were gone to long ago, but for the ends of what is selected, which the widget knows by their places. */
	private void shortenOthers() {
		Point selected = widget.getSelection();
		int first = getLineAtOffset(selected.x);
		int last = getLineAtOffset(selected.y);
		for (Iterator<Integer> lines = whole.iterator(); lines.hasNext() && whole.size() > MOST_WHOLE;) {
			int line = lines.next().intValue();
			if (line != first && line != last) {
				lines.remove();
				layOut(line);
				return;
			}
		}
	}

	private void layOut(int line) {
		// it has none: this is how a widget is told that a line is to be laid out anew
		widget.setLineIndent(line, 1, 0);
		changed.accept(line);
	}

	/** What is shown of a line, without the sign. */
	String start(int line) {
		return isShortened(line) ? startAt(getOffsetAtLine(line)) : all.getLine(line);
	}

	private boolean isShortened(int line) {
		// the widget takes the end of the text for a place in its last line
		if (line + 1 >= getLineCount() || getOffsetAtLine(line + 1) - getOffsetAtLine(line) <= LONG || whole.contains(Integer.valueOf(line))
				|| widget.getWordWrap()) {
			return false;
		}
		int first = line - line % TOGETHER;
		int behind = first + TOGETHER;
		int end = behind < getLineCount() ? getOffsetAtLine(behind) : getCharCount();
		return end - getOffsetAtLine(first) > AS_THEY_ARE;
	}

	private String startAt(int place) {
		String start = getTextRange(place, START);
		return Character.isHighSurrogate(start.charAt(START - 1)) ? start.substring(0, START - 1) : start;
	}

	@Override
	public String getLine(int line) {
		if (!isShortened(line)) {
			return all.getLine(line);
		}
		int place = getOffsetAtLine(line);
		int more = getOffsetAtLine(line + 1) - 1 - START - place;
		return startAt(place) + MessageFormat.format(Messages.ShortenedLines_more, Integer.valueOf(more));
	}

	@Override
	public void setDocument(IDocument document) {
		whole.clear();
		all.setDocument(document);
	}

	@Override
	public void stopForwardingDocumentChanges() {
		if (all instanceof IDocumentAdapterExtension extension) {
			extension.stopForwardingDocumentChanges();
		}
	}

	@Override
	public void resumeForwardingDocumentChanges() {
		if (all instanceof IDocumentAdapterExtension extension) {
			extension.resumeForwardingDocumentChanges();
		}
	}

	@Override
	public void addTextChangeListener(TextChangeListener listener) {
		all.addTextChangeListener(listener);
	}

	@Override
	public void removeTextChangeListener(TextChangeListener listener) {
		all.removeTextChangeListener(listener);
	}

	@Override
	public int getCharCount() {
		return all.getCharCount();
	}

	@Override
	public int getLineAtOffset(int offset) {
		return all.getLineAtOffset(offset);
	}

	@Override
	public int getLineCount() {
		return all.getLineCount();
	}

	@Override
	public String getLineDelimiter() {
		return all.getLineDelimiter();
	}

	@Override
	public int getOffsetAtLine(int line) {
		return all.getOffsetAtLine(line);
	}

	@Override
	public String getTextRange(int start, int length) {
		return all.getTextRange(start, length);
	}

	@Override
	public void replaceTextRange(int start, int length, String text) {
		all.replaceTextRange(start, length, text);
	}

	@Override
	public void setText(String text) {
		all.setText(text);
	}
}
