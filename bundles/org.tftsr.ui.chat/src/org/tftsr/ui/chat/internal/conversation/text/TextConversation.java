package org.tftsr.ui.chat.internal.conversation.text;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.ConversationWidget;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.conversation.PartAction;
import org.tftsr.ui.chat.internal.conversation.PartMenu;
import org.tftsr.ui.chat.internal.conversation.PartPlace;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;
import org.tftsr.ui.chat.internal.conversation.text.TextLine.Span;

/** Shows a conversation in one text. */
public final class TextConversation implements ConversationWidget {

	private static final int MARGIN = 14;
	private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled";
	private static final int RESIZE_MILLIS = 150;

	private final ConversationListener listener;
	private final Composite area;
	private final CustomCopyText text;
	private final TextStyles styles;
	private final TextPainter painter;
	private final PartToolBar toolBar;
	private final LaidText laid = new LaidText();
	private PartPlace selected;
	private boolean menuByKey;
	private int columns;

	public TextConversation(Composite parent, ConversationListener listener) {
		this.listener = listener;
		area = new Composite(parent, SWT.NONE);
		toolBar = new PartToolBar(area, listener);
		text = new CustomCopyText(area, SWT.DOUBLE_BUFFERED);
		text.setData(NO_STYLE_SHEET, Boolean.TRUE);
		text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
		text.setAlwaysShowScrollBars(false);
		text.setCaret(null);
		text.onCopy(() -> laid.copied(text.getSelection().x, text.getSelection().y));
		AccessibleNames.set(text, Messages.Conversation_name);
		styles = new TextStyles(text);
		styles.applyTheme();
		painter = new TextPainter(text, styles, laid::line);
		hook();
	}

	private void hook() {
		area.addControlListener(ControlListener.controlResizedAdapter(event -> resized()));
		text.addMouseListener(MouseListener.mouseUpAdapter(this::clicked));
		text.addMouseMoveListener(this::pointed);
		text.addListener(SWT.MouseVerticalWheel, event -> toolBar.hide());
		text.getVerticalBar().addListener(SWT.Selection, event -> toolBar.hide());
		text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.CR && selected != null) {
				menuByKey = true;
				text.getMenu().setVisible(true);
			}
		}));
		text.addMenuDetectListener(event -> menuByKey = event.detail == SWT.MENU_KEYBOARD);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			PartPlace place = menuPlace();
			ShownMessage message = place == null ? laid.messageAt(lineUnderPointer()) : laid.message(place.message());
			PartMenu.fill(manager, message, place == null ? -1 : place.part(), listener);
		});
		text.setMenu(menu.createContextMenu(text));
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		IPropertyChangeListener themeListener = event -> text.getDisplay().asyncExec(this::applyTheme);
		themes.addPropertyChangeListener(themeListener);
		text.addDisposeListener(event -> themes.removePropertyChangeListener(themeListener));
	}

	/** What is selected where a key asks for the menu, wherever the pointer happens to rest; otherwise what the pointer is on. */
	private PartPlace menuPlace() {
		if (menuByKey && selected != null) {
			return selected;
		}
		int line = lineUnderPointer();
		PartPlace pointed = line < 0 ? null : laid.partAt(line);
		return selected != null && pointed == null ? selected : pointed;
	}

	private int lineUnderPointer() {
		Point pointer = text.toControl(text.getDisplay().getCursorLocation());
		return text.getClientArea().contains(pointer) ? text.getLineIndex(pointer.y) : -1;
	}

	@Override
	public Control control() {
		return area;
	}

	@Override
	public void show(List<ShownMessage> messages, int earlier) {
		selected = null;
		toolBar.hide();
		columns = styles.columns();
		apply(laid.setAnew(messages, earlier, columns), false);
		painter.frame(-1, -1);
		scrollToEnd();
	}

	@Override
	public void update(List<ShownMessage> messages, int earlier) {
		boolean end = isAtEnd();
		int top = text.getTopIndex();
		int above = text.getLinePixel(top);
		LaidText.Anchor anchor = laid.anchor(top);
		int below = laid.lines().size() - top;
		toolBar.hide();
		columns = styles.columns();
		apply(laid.set(messages, earlier, columns), false);
		if (end) {
			scrollToEnd();
		} else {
			// what is read stays where it is, to the pixel; an answer that is whole now is another message than the one that came
			int line = anchor == null ? -1 : laid.lineOf(anchor);
			int now = line < 0 ? laid.lines().size() - below : line;
			text.setTopIndex(now);
			text.setTopPixel(text.getTopPixel() + text.getLinePixel(now) - above);
		}
		frameSelected();
	}

	private void apply(List<LineChange> changes, boolean toEnd) {
		if (changes.isEmpty()) {
			return;
		}
		text.setRedraw(false);
		try {
			int count = laid.lines().size() - changes.stream().mapToInt(change -> change.lines().size() - change.removed()).sum();
			for (LineChange change : changes) {
				replace(change, count);
				count += change.lines().size() - change.removed();
			}
			if (toEnd) {
				scrollToEnd();
			}
		} finally {
			text.setRedraw(true);
		}
	}

	private static String join(List<TextLine> lines) {
		return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
	}

	@Override
	public void put(ShownMessage message) {
		boolean end = isAtEnd();
		LineChange change = laid.put(message, columns);
		if (change != null) {
			apply(List.of(change), end);
			frameSelected();
		}
	}

	/**
	 * A line end belongs to the line before it where that is the last one, otherwise to its own line.
	 *
	 * @param old how many lines there are before
	 */
	private void replace(LineChange change, int old) {
		String lines = join(change.lines());
		int behind = change.line() + change.removed();
		if (change.line() == 0 && behind >= old) {
			text.setText(lines);
		} else if (behind < old) {
			int from = text.getOffsetAtLine(change.line());
			text.replaceTextRange(from, text.getOffsetAtLine(behind) - from, change.lines().isEmpty() ? "" : lines + '\n');
		} else {
			int from = change.removed() == 0 ? text.getCharCount() : text.getOffsetAtLine(change.line()) - 1;
			text.replaceTextRange(from, text.getCharCount() - from, change.lines().isEmpty() ? "" : '\n' + lines);
		}
		if (!change.lines().isEmpty()) {
			styles.apply(change.lines(), change.line(), text.getOffsetAtLine(change.line()), lines.length());
		}
	}

	private boolean isAtEnd() {
		return text.getCharCount() == 0 || text.getLinePixel(text.getLineCount()) <= text.getClientArea().height + MARGIN * 2;
	}

	private void scrollToEnd() {
		text.setTopIndex(text.getLineCount() - 1);
	}

	private void applyTheme() {
		if (!text.isDisposed()) {
			styles.applyTheme();
			styles.apply(laid.lines(), 0, 0, text.getCharCount());
		}
	}

	private void resized() {
		Rectangle client = area.getClientArea();
		boolean end = isAtEnd();
		text.setBounds(client);
		if (end) {
			// what is asked before a question leaves must not hide the question
			scrollToEnd();
		}
		toolBar.hide();
		area.getDisplay().timerExec(RESIZE_MILLIS, () -> {
			if (!text.isDisposed() && styles.columns() != columns && !laid.messages().isEmpty()) {
				update(laid.messages(), laid.earlier());
			}
		});
	}

	@Override
	public void select(boolean next) {
		List<PartPlace> parts = laid.parts();
		if (parts.isEmpty()) {
			return;
		}
		int index = parts.indexOf(selected);
		int wanted = index < 0 ? parts.size() - 1 : Math.clamp(index + (next ? 1L : -1L), 0, parts.size() - 1);
		selected = parts.get(wanted);
		frameSelected();
		reveal();
	}

	private void frameSelected() {
		int[] lines = selected == null ? null : laid.linesOf(selected);
		painter.frame(lines == null ? -1 : lines[0], lines == null ? -1 : lines[1]);
	}

	private void reveal() {
		int[] lines = laid.linesOf(selected);
		if (lines == null) {
			return;
		}
		int top = text.getLinePixel(lines[0]);
		int bottom = text.getLinePixel(lines[1] + 1);
		int height = text.getClientArea().height;
		if (top < 0 || bottom - top > height) {
			text.setTopIndex(lines[0]);
		} else if (bottom > height) {
			text.setTopPixel(text.getTopPixel() + bottom - height + MARGIN);
		}
		showToolBar(selected);
	}

	@Override
	public PartPlace selected() {
		return selected;
	}

	@Override
	public void copy() {
		if (text.getSelectionCount() > 0) {
			text.copy();
		} else if (selected != null) {
			listener.act(PartAction.COPY, selected.message(), selected.part());
		}
	}

	@Override
	public void selectAll() {
		text.selectAll();
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}

	private void clicked(MouseEvent event) {
		if (event.button != 1 || text.getSelectionCount() > 0) {
			return;
		}
		Object link = linkAt(event.x, event.y);
		switch (link) {
		case String address -> listener.follow(address);
		case MessageWriter.Action action -> listener.act(action.action(), action.message());
		case MessageWriter.Earlier more -> listener.showEarlier();
		case null, default -> {
			selected = laid.partAt(text.getLineIndex(event.y));
			frameSelected();
		}
		}
	}

	private void pointed(MouseEvent event) {
		text.setCursor(linkAt(event.x, event.y) == null ? null : text.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		PartPlace place = laid.partAt(text.getLineIndex(event.y));
		if (place == null || event.stateMask != 0) {
			toolBar.hide();
		} else {
			showToolBar(place);
		}
	}

	private void showToolBar(PartPlace place) {
		int[] lines = laid.linesOf(place);
		if (lines == null) {
			return;
		}
		int right = text.getClientArea().width - MARGIN;
		toolBar.show(place, laid.message(place.message()), right, Math.max(text.getLinePixel(lines[0]), 2));
	}

	/** What a click there leads to, or null. */
	private Object linkAt(int x, int y) {
		int offset = text.getOffsetAtPoint(new Point(x, y));
		if (offset < 0) {
			return null;
		}
		int number = text.getLineAtOffset(offset);
		TextLine line = laid.line(number);
		int column = offset - text.getOffsetAtLine(number);
		if (line == null) {
			return null;
		}
		return line.spans().stream().filter(span -> span.link() != null && column >= span.start() && column < span.end())
				.map(Span::link).findFirst().orElse(null);
	}
}
