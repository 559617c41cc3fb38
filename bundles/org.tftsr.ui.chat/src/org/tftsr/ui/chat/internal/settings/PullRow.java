package org.tftsr.ui.chat.internal.settings;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.tftsr.ai.ollama.PullListener.PullState;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.ui.AccessibleNames;

/** Fetches a model by its name, and shows how far it is. */
final class PullRow {

	private static final int PERCENT = 100;

	private final Combo name;
	private final Button pull;
	private final Composite running;
	private final ProgressBar bar;
	private final Label words;
	private String fetched = "";

	/**
	 * @param start  begins to fetch a model
	 * @param cancel stops
	 */
	PullRow(Composite parent, Consumer<String> start, Runnable cancel) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label label = new Label(row, SWT.NONE);
		label.setText(Messages.Pull_label);
		name = new Combo(row, SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		pull = new Button(row, SWT.PUSH);
		pull.setText(Messages.Pull_button);
		pull.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> start.accept(name.getText().strip())));
		name.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> {
			if (pull.isEnabled()) {
				start.accept(name.getText().strip());
			}
		}));
		running = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(running);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(running);
		running.setVisible(false);
		bar = new ProgressBar(running, SWT.HORIZONTAL);
		bar.setMaximum(PERCENT);
		AccessibleNames.set(bar, Messages.Pull_bar);
		GridDataFactory.swtDefaults().hint(160, SWT.DEFAULT).applyTo(bar);
		words = new Label(running, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		Button stop = new Button(running, SWT.PUSH);
		stop.setText(Messages.Pull_cancel);
		stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> cancel.run()));
	}

	/** Offers models; what was typed stays. */
	void offer(List<Recommendation> models) {
		String typed = name.getText();
		name.setItems(models.stream().map(Recommendation::name).toArray(String[]::new));
		name.setText(typed.isEmpty() ? models.stream().filter(Recommendation::advised).map(Recommendation::name).findFirst().orElse("")
				: typed);
	}

	void setEnabled(boolean enabled) {
		pull.setEnabled(enabled);
	}

	void begin(String model) {
		fetched = model;
		pull.setEnabled(false);
		bar.setSelection(0);
		words.setText(NLS.bind(Messages.Pull_beginning, model));
		setRunning(true);
	}

	void show(PullState now) {
		bar.setSelection(now.percent());
		words.setText(now.total() == 0 ? NLS.bind(Messages.Pull_step, fetched, now.step())
				: NLS.bind(Messages.Pull_state, new Object[] { fetched, Integer.valueOf(now.percent()), Decimal.bytes(now.completed()),
						Decimal.bytes(now.total()), now.step() }));
	}

	void end() {
		setRunning(false);
	}

	private void setRunning(boolean now) {
		running.setVisible(now);
		((GridData) running.getLayoutData()).exclude = !now;
		running.requestLayout();
	}
}
