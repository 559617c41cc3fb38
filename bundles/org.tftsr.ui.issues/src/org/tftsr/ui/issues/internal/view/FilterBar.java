package org.tftsr.ui.issues.internal.view;

import java.text.NumberFormat;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Links;

/** The field above the table that narrows it while one types, and beside it how many issues are shown. */
final class FilterBar {

	private final Composite bar;
	private final Text text;
	private final FilterMenu menu;
	private final Label count;
	private final Link more;
	/** Whether what stands in the field, or that nothing does, is meant. */
	private boolean set;

	/**
	 * @param onChange is given the text at each change
	 * @param onDown   is run when the user wants to go down into the table
	 * @param onMore   is run when the user wants to see more issues than are listed
	 */
	FilterBar(Composite parent, Consumer<String> onChange, Runnable onDown, Runnable onMore) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(3, 3).applyTo(bar);
		text = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.FilterBar_hint);
		AccessibleNames.set(text, Messages.FilterBar_name);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		menu = new FilterMenu(bar, text::getText, this::setText);
		GridDataFactory.swtDefaults().applyTo(menu.control());
		count = new Label(bar, SWT.RIGHT);
		GridDataFactory.swtDefaults().applyTo(count);
		more = Links.create(bar, SWT.WRAP);
		more.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> onMore.run()));
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).exclude(true).applyTo(more);
		more.setVisible(false);
		text.addModifyListener(event -> {
			set = true;
			onChange.accept(text.getText());
		});
		text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				onDown.run();
			} else if (event.keyCode == SWT.ESC) {
				clear();
			}
		}));
	}

	Control control() {
		return bar;
	}

	/** The field itself. */
	Control field() {
		return text;
	}

	String text() {
		return text.getText();
	}

	void clear() {
		setText(""); //$NON-NLS-1$
	}

	/** Filters as if it had been typed. */
	void setText(String filter) {
		text.setText(filter);
	}

	/** Filters as the last time, unless somebody has been quicker. */
	void restore(String last) {
		if (!set && !last.isEmpty()) {
			setText(last);
		}
		set = true;
	}

	/** Whether what is looked for is known: it was typed, or is that of the last time. */
	boolean isSet() {
		return set;
	}

	/** Reads again which filters have a name. From any thread. */
	void loadFilters() {
		menu.load();
	}

	/** Says whether there are more issues than these, and how to come to them. */
	void setIncomplete(boolean incomplete, int listed) {
		// without words while it is not seen: a screen reader is told of it all the same
		more.setText(incomplete ? NLS.bind(Messages.FilterBar_more, number(listed)) : ""); //$NON-NLS-1$
		show(more, incomplete);
	}

	void setCount(int shown, long total) {
		String words = NLS.bind(Messages.FilterBar_count, number(shown), number(total));
		if (!words.equals(count.getText())) {
			count.setText(words);
			count.requestLayout();
		}
	}

	void setVisible(boolean visible) {
		show(bar, visible);
	}

	private static String number(long count) {
		return NumberFormat.getIntegerInstance().format(count);
	}

	private static void show(Control control, boolean visible) {
		GridData data = (GridData) control.getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			control.setVisible(visible);
			control.requestLayout();
		}
	}
}
