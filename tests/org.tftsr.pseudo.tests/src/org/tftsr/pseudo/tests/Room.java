package org.tftsr.pseudo.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Whether what a control says has room in it. On the user interface thread. */
final class Room {

	/** What rounding costs, in points. */
	private static final int SLACK = 2;
	/** On either side of the heading of a group, in points. */
	private static final int EDGE = 4;
	private static final int ROWS = 20;
	/** What a text begins with that is no data. */
	private static final String TRANSLATED = "\u00ab";
	private static final String ELLIPSIS = "\u2026";

	private Room() {
	}

	/** What of a control is cut off; empty where nothing is. */
	static List<String> missing(Control control) {
		return switch (control) {
		case Table table -> missing(table);
		case Tree tree -> missing(tree);
		case Label label when (label.getStyle() & SWT.SEPARATOR) == 0 -> missing(label, label.getText());
		case CLabel label -> missing(label, label.getText());
		case Button button -> missing(button, button.getText());
		case Link link -> missing(link, link.getText());
		case Hyperlink link -> missing(link, link.getText());
		case Combo combo when (combo.getStyle() & SWT.READ_ONLY) != 0 -> chosen(combo);
		case Group group -> title(group, group.getText(), group.getSize().x - 2 * EDGE);
		case ExpandableComposite section -> title(section, section.getText(), section.getSize().x);
		case TabFolder folder -> tabs(folder);
		case CTabFolder folder when folder.getTabPosition() == SWT.BOTTOM -> pages(folder);
		case ToolBar bar -> missing(bar, bar.getItemCount() == 0 ? "" : "tool bar " + ShownTexts.of(bar));
		default -> List.of();
		};
	}

	private static List<String> missing(Control control, String text) {
		if (text == null || text.isBlank() || isShortened(control, text)) {
			return List.of();
		}
		Point size = control.getSize();
		if (size.x == 0 || size.y == 0) {
			return List.of(text + " has no room at all, " + size);
		}
		if (!hasRoom(control, size)) {
			return List.of(text + " has " + size + ", needs " + control.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		}
		return cut(control, text);
	}

	/** It wants to be as wide as the longest of what it offers; what is chosen is what is read. */
	private static List<String> chosen(Combo combo) {
		int widest = Arrays.stream(combo.getItems()).mapToInt(item -> width(combo, item)).max().orElse(0);
		int wanted = width(combo, combo.getText()) + combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - widest;
		return wanted > combo.getSize().x + SLACK ? List.of(combo.getText() + " has " + combo.getSize().x + ", needs " + wanted)
				: cut(combo, combo.getText());
	}

	/** By what is around it. */
	private static List<String> cut(Control control, String text) {
		Rectangle all = control.getBounds();
		Rectangle seen = control.getParent().getClientArea().intersection(all);
		if (seen.width + SLACK < all.width || seen.height + SLACK < all.height) {
			return List.of(text + ": of " + all + " only " + seen + " can be seen");
		}
		return outside(control).map(around -> text + " is not all in " + around).stream().toList();
	}

	/** Whether it shows that it goes on, and its tip how. */
	private static boolean isShortened(Control control, String text) {
		return control.getToolTipText() != null && (control instanceof CLabel || text.endsWith(ELLIPSIS));
	}

	/** A heading that is written into an edge or above what it is of, in one line. */
	private static List<String> title(Control control, String text, int room) {
		int wanted = text == null ? 0 : width(control, text);
		return wanted > room + SLACK ? List.of("heading " + text + " has " + room + ", needs " + wanted) : List.of();
	}

	private static List<String> tabs(TabFolder folder) {
		int room = folder.getSize().x;
		return Arrays.stream(folder.getItems()).filter(item -> item.getBounds().x + item.getBounds().width > room + SLACK)
				.map(item -> "tab " + item.getText() + " has " + item.getBounds() + " of " + room).toList();
	}

	/** Of an editor; those of parts are cut by the platform. */
	private static List<String> pages(CTabFolder folder) {
		return Arrays.stream(folder.getItems()).filter(item -> !item.isShowing() || item.getBounds().width < width(folder, item.getText()))
				.map(item -> "page " + item.getText() + " has " + item.getBounds()).toList();
	}

	private static int width(Control control, String text) {
		GC gc = new GC(control);
		gc.setFont(control.getFont());
		int width = gc.textExtent(text, SWT.DRAW_MNEMONIC).x;
		gc.dispose();
		return width;
	}

	/** What of all that is around a control cuts it off at a side, other than what can be scrolled. */
	private static Optional<Composite> outside(Control control) {
		Rectangle all = control.getDisplay().map(control.getParent(), null, control.getBounds());
		Composite around = control.getParent();
		while (!isScrolled(around)) {
			Rectangle seen = control.getDisplay().map(around, null, around.getClientArea());
			if (all.x + SLACK < seen.x || all.x + all.width > seen.x + seen.width + SLACK) {
				return Optional.of(around);
			}
			if (around instanceof Shell) {
				return Optional.empty();
			}
			around = around.getParent();
		}
		return Optional.empty();
	}

	private static boolean isScrolled(Composite composite) {
		return composite.getHorizontalBar() != null && composite.getHorizontalBar().isVisible();
	}

	private static boolean hasRoom(Control control, Point size) {
		Point whole = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		return fits(whole, size) || wraps(control) && fits(new Point(0, control.computeSize(size.x, SWT.DEFAULT).y), size);
	}

	private static boolean wraps(Control control) {
		return control instanceof Link || (control.getStyle() & SWT.WRAP) != 0;
	}

	private static boolean fits(Point wanted, Point size) {
		return wanted.x <= size.x + SLACK && wanted.y <= size.y + SLACK;
	}

	private static List<String> missing(Table table) {
		List<String> found = new ArrayList<>();
		GC gc = new GC(table);
		for (TableColumn column : table.getHeaderVisible() ? table.getColumns() : new TableColumn[0]) {
			add(gc, column.getText(), column.getWidth(), found);
		}
		for (int row = table.getTopIndex(); row < Math.min(table.getItemCount(), table.getTopIndex() + ROWS); row++) {
			TableItem item = table.getItem(row);
			for (int i = 0; i < table.getColumnCount(); i++) {
				addCell(item.getText(i), item.getTextBounds(i), item.getBounds(i), found);
			}
		}
		gc.dispose();
		return found;
	}

	private static List<String> missing(Tree tree) {
		List<String> found = new ArrayList<>();
		GC gc = new GC(tree);
		for (TreeColumn column : tree.getHeaderVisible() ? tree.getColumns() : new TreeColumn[0]) {
			add(gc, column.getText(), column.getWidth(), found);
		}
		for (TreeItem item : tree.getItems()) {
			for (int i = 0; i < tree.getColumnCount(); i++) {
				addCell(item.getText(i), item.getTextBounds(i), item.getBounds(i), found);
			}
		}
		gc.dispose();
		return found;
	}

	/** No head shows that it goes on. */
	private static void add(GC gc, String text, int width, List<String> found) {
		int wanted = gc.textExtent(text).x;
		if (width > 0 && wanted > width) {
			found.add("column " + text + " has " + width + ", needs " + wanted);
		}
	}

	/** What is not data but was translated; no cell shows that it goes on. */
	private static void addCell(String text, Rectangle words, Rectangle cell, List<String> found) {
		if (text.startsWith(TRANSLATED) && cell.width > 0 && words.x + words.width > cell.x + cell.width + SLACK) {
			found.add("cell " + text + " has " + cell + ", needs " + words);
		}
	}
}
