package org.tftsr.ui.vault.internal.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.ui.AccessibleNames;

/** What narrows the rows: a text, looked for while one types, an action, an entity and a time. */
final class AuditFilterBar {

	/** Days back of the choices of the time, after the first one, which is any time. */
	private static final int[] DAYS = { 0, 6, 29, 364 };
	private static final int COLUMNS = 5;
	private static final int HALVES = 2;
	/** In points: so wide that most of its hint can be read. */
	private static final int FIELD_AT_LEAST = 220;

	private final Composite bar;
	private final Text text;
	private final Combo action;
	private final Combo entity;
	private final Combo time;
	private final Label count;
	private final Set<String> actions = new TreeSet<>();
	private final Set<String> entities = new TreeSet<>();
	private boolean changing;

	/**
	 * @param onChange runs at each change
	 * @param onDown   runs when the user wants to go down into the table
	 */
	AuditFilterBar(Composite parent, Runnable onChange, Runnable onDown) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(3, 3).applyTo(bar);
		text = new Text(bar, SWT.SINGLE | SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage(Messages.Filter_hint);
		AccessibleNames.set(text, Messages.Filter_text);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addModifyListener(event -> changed(onChange));
		text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				onDown.run();
			} else if (event.keyCode == SWT.ESC) {
				text.setText(""); //$NON-NLS-1$
			}
		}));
		action = combo(Messages.Filter_action, List.of(Messages.Filter_anyAction), onChange);
		entity = combo(Messages.Filter_entity, List.of(Messages.Filter_anyEntity), onChange);
		time = combo(Messages.Filter_time, List.of(Messages.Filter_anyTime, Messages.Filter_today,
				Messages.Filter_week, Messages.Filter_month, Messages.Filter_year), onChange);
		count = new Label(bar, SWT.RIGHT | SWT.WRAP);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
		bar.addControlListener(ControlListener.controlResizedAdapter(event -> fitWidth()));
	}

	/**
	 * Where the field would get too narrow beside the rest, it gets a line of its own; where the rest has no room in one, it gets two, and the
	 * count a third where it has no room beside the time; where two choices would be cut side by side, each has its line.
	 */
	private void fitWidth() {
		int width = bar.getClientArea().width;
		int columns = columns(width, widthBesideField());
		GridLayout layout = (GridLayout) bar.getLayout();
		// what can grow can also get narrower than it would like to be, all alike
		boolean narrow = columns <= HALVES;
		int lastSpan = columns == HALVES && count.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > half(width) ? HALVES : 1;
		GridData last = (GridData) count.getLayoutData();
		if (layout.numColumns != columns || last.horizontalSpan != lastSpan) {
			layout.numColumns = columns;
			layout.makeColumnsEqualWidth = narrow;
			((GridData) text.getLayoutData()).horizontalSpan = columns == COLUMNS ? 1 : columns;
			for (Control rest : List.of(action, entity, time, count)) {
				((GridData) rest.getLayoutData()).grabExcessHorizontalSpace = narrow;
			}
			((GridData) time.getLayoutData()).horizontalSpan = lastSpan;
			last.horizontalSpan = lastSpan;
			bar.requestLayout();
		}
	}

	private int columns(int width, int besideField) {
		if (width >= besideField + FIELD_AT_LEAST) {
			return COLUMNS;
		}
		if (width >= besideField) {
			return COLUMNS - 1;
		}
		int widest = Stream.of(action, entity, time).mapToInt(choice -> choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElseThrow();
		return widest <= half(width) ? HALVES : 1;
	}

	private int half(int width) {
		GridLayout layout = (GridLayout) bar.getLayout();
		return (width - 2 * layout.marginWidth - layout.horizontalSpacing) / HALVES;
	}

	private int widthBesideField() {
		GridLayout layout = (GridLayout) bar.getLayout();
		return 2 * layout.marginWidth + Arrays.stream(bar.getChildren()).filter(child -> child != text)
				.mapToInt(child -> child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + layout.horizontalSpacing).sum();
	}

	private Combo combo(String name, List<String> items, Runnable onChange) {
		Combo combo = new Combo(bar, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		combo.select(0);
		AccessibleNames.set(combo, name);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> changed(onChange)));
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private void changed(Runnable onChange) {
		if (!changing) {
			onChange.run();
		}
	}

	Control control() {
		return bar;
	}

	/** The field itself. */
	Control field() {
		return text;
	}

	/** What is to be shown. */
	AuditFilter filter() {
		int days = time.getSelectionIndex() - 1;
		return new AuditFilter(text.getText().strip(), chosen(action), chosen(entity), days < 0 ? null
				: LocalDate.now().minusDays(DAYS[days]).atStartOfDay(ZoneId.systemDefault()).toInstant());
	}

	private static String chosen(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? null : combo.getText();
	}

	/** Shows everything again. */
	void clear() {
		changing = true;
		text.setText(""); //$NON-NLS-1$
		action.select(0);
		entity.select(0);
		time.select(0);
		changing = false;
	}

	/** Offers the actions and entities of these rows from now on. */
	void offer(List<AuditEntry> rows) {
		boolean more = false;
		for (AuditEntry row : rows) {
			more |= actions.add(row.action()) | entities.add(row.entityType());
		}
		if (more) {
			fill(action, actions);
			fill(entity, entities);
			fitWidth();
			bar.layout(true);
		}
	}

	private static void fill(Combo combo, Set<String> items) {
		String before = combo.getText();
		String any = combo.getItem(0);
		combo.setItems(items.toArray(String[]::new));
		combo.add(any, 0);
		combo.select(Math.max(0, combo.indexOf(before)));
	}

	void setCount(String words) {
		count.setText(words);
		fitWidth();
		bar.layout(true);
	}

	void setVisible(boolean visible) {
		bar.setVisible(visible);
		((GridData) bar.getLayoutData()).exclude = !visible;
	}
}
