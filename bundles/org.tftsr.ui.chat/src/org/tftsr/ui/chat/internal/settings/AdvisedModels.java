package org.tftsr.ui.chat.internal.settings;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tftsr.ai.ollama.Recommendation;
import org.tftsr.ai.ollama.Recommendation.Fit;
import org.tftsr.ui.Images;

/** Models with what they would be like on this machine. */
final class AdvisedModels {

	private static final int ROWS = 4;
	private static final int TEXT_WIDTH = 300;

	private final Composite area;
	private final Tables<Recommendation> table;
	private final Button pull;
	private final Label about;

	/** @param onPull fetches a model of that name */
	AdvisedModels(Composite parent, Consumer<String> onPull) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		table = new Tables<>(area, Recommendation.class, Messages.Advice_table, ROWS);
		table.column(Messages.Advice_name, 32, AdvisedModels::name, AdvisedModels::image);
		table.column(Messages.Advice_size, 14, model -> Decimal.bytes(model.bytes()));
		table.column(Messages.Advice_reason, 54, Recommendation::reason);
		pull = table.button(Messages.Advice_pull, () -> onPull.accept(table.selected().name()));
		about = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(about);
		table.viewer().addSelectionChangedListener(event -> selected());
		selected();
	}

	private static String name(Recommendation model) {
		return model.advised() ? NLS.bind(Messages.Advice_best, model.name()) : model.name();
	}

	private static Image image(Recommendation model) {
		return model.fit() == Fit.GPU || model.fit() == Fit.MEMORY ? Images.get(Images.INTACT) : null;
	}

	/** A column is too narrow for all that is to be said of a model. */
	private void selected() {
		Recommendation model = table.selected();
		pull.setEnabled(model != null);
		about.setText(model == null ? ""
				: NLS.bind(Messages.Advice_about, new Object[] { model.name(), model.reason(), model.strength() }).replace("&", "&&"));
		about.requestLayout();
	}

	Control control() {
		return area;
	}

	/** Shows models, the one that is advised selected. */
	void show(List<Recommendation> models) {
		table.viewer().setInput(models);
		models.stream().filter(Recommendation::advised).findFirst()
				.ifPresent(model -> table.viewer().setSelection(new StructuredSelection(model), true));
		selected();
	}
}
