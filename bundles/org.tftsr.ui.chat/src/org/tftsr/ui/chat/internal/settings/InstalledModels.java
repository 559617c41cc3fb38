package org.tftsr.ui.chat.internal.settings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ai.ollama.InstalledModel;

/** The models that an Ollama has. */
final class InstalledModels {

	private static final int ROWS = 4;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

	private final Composite area;
	private final Tables<InstalledModel> table;
	private final Button delete;

	/** @param onDelete asks whether to delete a model, and does */
	InstalledModels(Composite parent, Consumer<InstalledModel> onDelete) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		table = new Tables<>(area, InstalledModel.class, Messages.Installed_table, ROWS);
		table.column(Messages.Installed_name, 30, InstalledModel::name);
		table.column(Messages.Installed_size, 14, model -> Decimal.bytes(model.bytes()));
		table.column(Messages.Installed_parameters, 20, model -> known(model.parameters()));
		table.column(Messages.Installed_quantization, 22, model -> known(model.quantization()));
		table.column(Messages.Installed_changed, 18, model -> day(model.modified()));
		delete = table.button(Messages.Installed_delete, () -> onDelete.accept(table.selected()));
		table.viewer().addSelectionChangedListener(event -> enable());
		table.viewer().getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.character == SWT.DEL && table.selected() != null) {
				onDelete.accept(table.selected());
			}
		}));
		enable();
	}

	private static String known(String text) {
		return text == null ? "" : text;
	}

	private static String day(Instant time) {
		return time == null ? "" : DAY.format(time.atZone(ZoneId.systemDefault()));
	}

	private void enable() {
		delete.setEnabled(table.selected() != null);
	}

	Control control() {
		return area;
	}

	void show(List<InstalledModel> models) {
		table.viewer().setInput(models);
		enable();
	}
}
