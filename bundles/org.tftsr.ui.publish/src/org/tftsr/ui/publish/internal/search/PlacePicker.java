package org.tftsr.ui.publish.internal.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.ConfluenceService;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Links;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.ResultArea;

/**
 * Spaces of Confluence or projects of Azure DevOps to choose from; typing narrows them. They are read in a job; where that fails, the
 * reason stands below, and the key can be typed all the same.
 */
public final class PlacePicker {

	private static final int LIST_LINES = 5;
	private static final int WIDTH = 300;

	/** A place. */
	private record Place(String key, String name) {

		@Override
		public String toString() {
			return name.equals(key) ? key : NLS.bind(Messages.Place_named, name, key);
		}
	}

	private final Consumer<String> chosen;
	private Runnable listed = () -> {
		// nobody wants to hear it
	};
	/** Kept, for threads of jobs may not ask a widget for it. */
	private final Display display;
	private final Composite area;
	private final Label label;
	private final Text field;
	private final TableViewer list;
	private final Label state;
	private final Link retry;
	private ServiceKind service;
	private Job reading;
	private boolean filling;

	/** @param chosen hears which place is chosen; null for none */
	public PlacePicker(Composite parent, Consumer<String> chosen) {
		this.chosen = chosen;
		display = parent.getDisplay();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		label = new Label(area, SWT.NONE);
		label.setText(Messages.Place_project);
		field = new Text(area, SWT.BORDER | SWT.SINGLE);
		field.setMessage(Messages.Place_hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addModifyListener(event -> typed());
		new Label(area, SWT.NONE);
		list = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(new LabelProvider());
		list.addFilter(new Narrowed());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LIST_LINES * list.getTable().getItemHeight()).applyTo(list.getTable());
		list.addSelectionChangedListener(event -> selected());
		new Label(area, SWT.NONE);
		Composite below = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
		state = new Label(below, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(state);
		retry = Links.create(below, SWT.NONE);
		retry.setText(Messages.Place_retry);
		retry.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> read()));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.TOP).applyTo(retry);
		retry.setVisible(false);
		area.addDisposeListener(event -> stop());
	}

	/** The outermost control. */
	public Control control() {
		return area;
	}

	/** A listener hears that the service has listed its places, so that a call to it has succeeded. */
	public void onListed(Runnable listener) {
		listed = listener;
	}

	/** Lets the field begin where that of another row of the page does. */
	public void alignWith(Label other) {
		int width = Math.max(other.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(other);
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(label);
	}

	/** Shows the places of a service, and which one is chosen; takes itself away where the service has none. */
	public void show(ServiceKind kind, String place) {
		boolean has = kind != ServiceKind.SERVICENOW;
		((GridData) area.getLayoutData()).exclude = !has;
		area.setVisible(has);
		area.requestLayout();
		service = kind;
		String words = kind == ServiceKind.CONFLUENCE ? Messages.Place_space : Messages.Place_project;
		label.setText(words);
		AccessibleNames.set(list.getTable(), words.replace("&", ""));
		filling = true;
		field.setText(place == null ? "" : place);
		filling = false;
		list.setInput(List.of());
		stop();
		if (has) {
			read();
		}
	}

	private void read() {
		ServiceKind kind = service;
		say(Messages.Place_reading, false);
		reading = new ServiceJob(Messages.Place_reading, JobFamilies.PUBLISHING, progress -> {
			try {
				List<Place> places = places(kind, progress);
				later(kind, () -> fill(places));
			} catch (TftsrException e) {
				// what fails is shown in place, and so not by a dialog
				later(kind, () -> say(ResultArea.words(e), true));
			}
		});
		reading.schedule();
	}

	private static List<Place> places(ServiceKind kind, Progress progress) throws TftsrException {
		if (kind == ServiceKind.CONFLUENCE) {
			return Services.get(ConfluenceService.class).spaces(progress).stream().map(space -> new Place(space.key(), space.name()))
					.toList();
		}
		return Services.get(AzureDevOpsService.class).projects(progress).stream().map(name -> new Place(name, name)).toList();
	}

	private void later(ServiceKind kind, Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed() && kind == service) {
					action.run();
				}
			});
		}
	}

	private void stop() {
		if (reading != null) {
			reading.cancel();
		}
	}

	private void fill(List<Place> places) {
		list.setInput(places);
		listed.run();
		say(places.isEmpty() ? Messages.Place_none : "", false);
		places.stream().filter(place -> place.key().equals(field.getText().strip())).findFirst()
				.ifPresent(place -> list.setSelection(new StructuredSelection(place), true));
	}

	private void say(String words, boolean again) {
		state.setText(words.replace("&", "&&"));
		retry.setVisible(again);
		state.requestLayout();
	}

	private void typed() {
		if (!filling) {
			list.refresh();
			chosen.accept(field.getText().isBlank() ? null : field.getText().strip());
		}
	}

	private void selected() {
		if (list.getStructuredSelection().getFirstElement() instanceof Place place && !place.key().equals(field.getText())) {
			filling = true;
			field.setText(place.key());
			filling = false;
			chosen.accept(place.key());
		}
	}

	/** Those that have what is typed in their key or name; all of them where the key of one is typed. */
	private final class Narrowed extends ViewerFilter {

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			String typed = field.getText().strip().toLowerCase(Locale.ROOT);
			boolean whole = ((List<?>) list.getInput()).stream().anyMatch(place -> ((Place) place).key().equalsIgnoreCase(typed));
			return typed.isEmpty() || whole || element.toString().toLowerCase(Locale.ROOT).contains(typed);
		}
	}
}
