package org.tftsr.ui.vault.internal.preferences;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.vault.internal.lock.VaultStatus;
import org.tftsr.ui.vault.internal.prompt.VaultChanges;

import org.eclipse.jface.layout.GridDataFactory;

/** After how much time without input the vault locks itself. */
final class IdleLockChoice {

	private static final List<Integer> MINUTES = List.of(0, 5, 15, 30, 60);

	private final Composite row;
	/** A label that would be wider has several lines. */
	private static final int LABEL_WIDTH = 300;

	private final Combo combo;
	private List<Duration> choices = List.of();

	IdleLockChoice(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label label = new Label(row, SWT.WRAP);
		label.setText(Messages.Idle_label);
		int width = Math.min(LABEL_WIDTH, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(label);
		combo = new Combo(row, SWT.READ_ONLY);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> VaultChanges
				.setIdleLock(choices.get(combo.getSelectionIndex()), this::changed)));
	}

	private void changed() {
		if (!row.isDisposed()) {
			row.getDisplay().asyncExec(VaultStatus::idleLockChanged);
		}
	}

	/** Shows the state; a time that the command line set stays among the choices. A key file needs no lock. */
	void show(VaultState state) {
		choices = Stream
				.concat(MINUTES.stream().map(Duration::ofMinutes), Stream.of(state.idleLock()))
				.distinct().sorted().toList();
		combo.setItems(choices.stream().map(IdleLockChoice::words).toArray(String[]::new));
		combo.select(choices.indexOf(state.idleLock()));
		combo.setEnabled(state.protections().contains(Protection.PASSPHRASE)
				|| state.protections().contains(Protection.KEYRING));
	}

	private static String words(Duration time) {
		return time.isZero() ? Messages.Idle_never : NLS.bind(Messages.Idle_minutes, time.toMinutes());
	}
}
