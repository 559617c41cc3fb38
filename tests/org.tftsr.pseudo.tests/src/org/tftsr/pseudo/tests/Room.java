package org.tftsr.pseudo.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Whether what a control says has room in it. On the user interface thread. */
final class Room {

	/** What rounding costs, in points. */
	private static final int SLACK = 2;

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
		case ToolBar bar -> missing(bar, bar.getItemCount() == 0 ? "" : "tool bar " + ShownTexts.of(bar));
		default -> List.of();
		};
	}

	private static List<String> missing(Control control, String text) {
		if (text == null || text.isBlank() || control.getToolTipText() != null) {
			return List.of();
		}
		Point size = control.getSize();
		if (size.x == 0 || size.y == 0) {
			return List.of(text + " has no room at all, " + size);
		}
		if (!hasRoom(control, size)) {
			return List.of(text + " has " + size + ", needs " + control.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		}
		Rectangle all = control.getBounds();
		Rectangle seen = control.getParent().getClientArea().intersection(all);
		if (seen.width + SLACK < all.width || seen.height + SLACK < all.height) {
			return List.of(text + ": of " + all + " only " + seen + " can be seen");
		}
		return outside(control).map(around -> text + " is not all in " + around).stream().toList();
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
			add(gc, column.getText(), column.getWidth(), column.getToolTipText(), found);
		}
		gc.dispose();
		return found;
	}

	private static List<String> missing(Tree tree) {
		List<String> found = new ArrayList<>();
		GC gc = new GC(tree);
		for (TreeColumn column : tree.getHeaderVisible() ? tree.getColumns() : new TreeColumn[0]) {
			add(gc, column.getText(), column.getWidth(), column.getToolTipText(), found);
		}
		gc.dispose();
		return found;
	}

	private static void add(GC gc, String text, int width, String tip, List<String> found) {
		int wanted = gc.textExtent(text).x;
		if (width > 0 && wanted > width && tip == null) {
			found.add("column " + text + " has " + width + ", needs " + wanted);
		}
	}
}
