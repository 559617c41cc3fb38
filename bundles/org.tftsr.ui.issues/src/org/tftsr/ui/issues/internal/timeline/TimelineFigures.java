package org.tftsr.ui.issues.internal.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.ui.issues.internal.DurationText;

/** How long it took to detect, to respond, to mitigate and to resolve. */
final class TimelineFigures {

	private final Composite bar;
	private final List<Label> values = new ArrayList<>();

	TimelineFigures(FormToolkit toolkit, Composite parent) {
		bar = toolkit.createComposite(parent);
		String[][] figures = { { Messages.Figures_detect, Messages.Figures_detect_help },
				{ Messages.Figures_respond, Messages.Figures_respond_help },
				{ Messages.Figures_mitigate, Messages.Figures_mitigate_help },
				{ Messages.Figures_resolve, Messages.Figures_resolve_help },
				{ Messages.Figures_duration, Messages.Figures_duration_help } };
		// in as many lines as the size of letters asks for
		RowLayoutFactory.fillDefaults().wrap(true).pack(true).spacing(28).applyTo(bar);
		for (String[] figure : figures) {
			values.add(figure(toolkit, figure[0], figure[1]));
		}
	}

	private Label figure(FormToolkit toolkit, String title, String help) {
		Composite tile = toolkit.createComposite(bar);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(tile);
		Label name = toolkit.createLabel(tile, title);
		Label value = toolkit.createLabel(tile, ""); //$NON-NLS-1$
		value.setFont(JFaceResources.getHeaderFont());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(value);
		name.setToolTipText(help);
		value.setToolTipText(help);
		return value;
	}

	Control control() {
		return bar;
	}

	void show(IncidentTimes times) {
		List<Optional<Duration>> durations = List.of(times.toDetect(), times.toRespond(), times.toMitigate(),
				times.toResolve(), times.duration());
		for (int i = 0; i < values.size(); i++) {
			values.get(i).setText(DurationText.of(durations.get(i)));
		}
		values.forEach(Control::requestLayout);
	}
}
