package org.tftsr.ui.chat.internal.settings;

import java.math.BigDecimal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.ai.SpendLimits;

/** How much may be spent, and what was. */
final class SpendingTab {

	private static final int ROWS = 3;
	private static final int TEXT_WIDTH = 300;
	private static final int MICROS = 6;
	private static final String SUM = "[0-9]{1,6}([.,][0-9]{1,6})?";

	private final Composite area;
	private final Text day;
	private final Text issue;
	private final Label today;
	private final Tables<Spent.OfIssue> issues;

	SpendingTab(Composite parent, Runnable changed) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Label meaning = new Label(area, SWT.WRAP);
		meaning.setText(Messages.Spending_meaning);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(meaning);
		Composite fields = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(fields);
		day = sum(fields, Messages.Spending_day, changed);
		today = new Label(fields, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(10, 0).applyTo(today);
		issue = sum(fields, Messages.Spending_issue, changed);
		new Label(fields, SWT.NONE);
		issues = new Tables<>(area, Spent.OfIssue.class, Messages.Spending_table, ROWS);
		issues.column(Messages.Spending_columnIssue, 75, Spent.OfIssue::title);
		issues.column(Messages.Spending_columnSpent, 25, row -> Decimal.money(row.micros()));
	}

	private static Text sum(Composite parent, String text, Runnable changed) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		Text field = new Text(parent, SWT.BORDER | SWT.SINGLE);
		field.setMessage(Messages.Spending_none);
		GridDataFactory.swtDefaults().hint(100, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> changed.run());
		return field;
	}

	Control control() {
		return area;
	}

	void show(SpendLimits limits) {
		day.setText(text(limits.dayMicros()));
		issue.setText(text(limits.issueMicros()));
	}

	void show(Spent spent) {
		today.setText(NLS.bind(Messages.Spending_today, Decimal.money(spent.today())));
		issues.viewer().setInput(spent.issues());
		area.layout(true, true);
	}

	private static String text(Long micros) {
		return micros == null ? "" : Decimal.dollars(micros).stripTrailingZeros().toPlainString();
	}

	boolean isValid() {
		return isSum(day) && isSum(issue);
	}

	private static boolean isSum(Text field) {
		return field.getText().isBlank() || field.getText().strip().matches(SUM);
	}

	/** Call it where {@link #isValid()}. */
	SpendLimits limits() {
		return new SpendLimits(micros(day), micros(issue));
	}

	private static Long micros(Text field) {
		String text = field.getText().strip();
		return text.isEmpty() ? null : new BigDecimal(text.replace(',', '.')).movePointRight(MICROS).longValueExact();
	}
}
