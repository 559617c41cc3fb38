package org.tftsr.ui.publish.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.publish.internal.review.ShownRequests;
import org.tftsr.ui.settings.ResultArea;

/**
 * Whether something new is made, or what is there is updated: what the issue is linked with, and what a search finds. Words that are
 * searched for leave this machine, redacted, and are shown before.
 */
final class ExistingPicker {

	private static final int LIST_LINES = 5;
	private static final int WIDTH = 300;

	private final UUID issueId;
	private final Choices choices;
	private final Runnable changed;
	private final Composite area;
	private final Button makeNew;
	private final Button update;
	private final Text words;
	private final Button search;
	private final TableViewer table;
	private final Label state;
	private Job searching;

	/** @param changed hears that something else was chosen */
	ExistingPicker(Composite parent, UUID issueId, Choices choices, Runnable changed) {
		this.issueId = issueId;
		this.choices = choices;
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		makeNew = radio(Messages.Existing_new);
		update = radio(Messages.Existing_update);
		words = new Text(area, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
		words.setMessage(Messages.Existing_searchHint);
		words.addListener(SWT.DefaultSelection, event -> search());
		AccessibleNames.set(words, Messages.Existing_searchName);
		GridDataFactory.fillDefaults().grab(true, false).indent(20, 0).applyTo(words);
		search = new Button(area, SWT.PUSH);
		search.setText(Messages.Existing_search);
		search.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search()));
		table = createTable();
		state = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(20, 0).hint(WIDTH, SWT.DEFAULT).applyTo(state);
		area.addDisposeListener(event -> stop());
	}

	private Button radio(String text) {
		Button radio = new Button(area, SWT.RADIO);
		radio.setText(text);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
		radio.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
		return radio;
	}

	private TableViewer createTable() {
		Composite frame = new Composite(area, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		TableViewer viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		AccessibleNames.set(viewer.getTable(), Messages.Existing_table);
		column(viewer, layout, Messages.Existing_label, 5, 0);
		column(viewer, layout, Messages.Existing_place, 2, 1);
		column(viewer, layout, Messages.Existing_state, 2, 2);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).indent(20, 0)
				.hint(WIDTH, (LIST_LINES + 1) * viewer.getTable().getItemHeight()).applyTo(frame);
		viewer.addSelectionChangedListener(event -> {
			if (!event.getSelection().isEmpty()) {
				update.setSelection(true);
				makeNew.setSelection(false);
			}
			choose();
		});
		return viewer;
	}

	private static void column(TableViewer viewer, TableColumnLayout layout, String title, int weight, int index) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(row -> text((Candidate) row, index),
				row -> index == 0 && ((Candidate) row).linked() ? Images.get(Images.REMOTE_LINK) : null));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private static String text(Candidate candidate, int index) {
		String text = index == 0 ? candidate.label() : index == 1 ? candidate.place() : candidate.state();
		return text == null ? "" : text;
	}

	Control control() {
		return area;
	}

	/** Shows what something is linked with by now; that is what it updates unless the user chooses otherwise. */
	void show(List<RemoteLink> links) {
		stop();
		List<Candidate> linked = links.stream().map(link -> new Candidate(link.remoteId(), link.label(), link.place(), link.state(),
				link.address(), true, link.readAt())).toList();
		table.setInput(linked);
		say("");
		String wanted = choices.existingId() == null && !linked.isEmpty() ? linked.getFirst().id() : choices.existingId();
		Candidate chosen = linked.stream().filter(one -> Objects.equals(one.id(), wanted)).findFirst().orElse(null);
		makeNew.setSelection(chosen == null);
		update.setSelection(chosen != null);
		table.setSelection(chosen == null ? StructuredSelection.EMPTY : new StructuredSelection(chosen), true);
		choose();
	}

	private void choose() {
		Candidate selected = (Candidate) table.getStructuredSelection().getFirstElement();
		choices.setExistingId(update.getSelection() && selected != null ? selected.id() : null);
		changed.run();
	}

	/** Whether it is said what is to be done. */
	boolean isComplete() {
		return makeNew.getSelection() || choices.existingId() != null;
	}

	private void search() {
		stop();
		PublicationTarget target = choices.target();
		UUID documentId = choices.documentId();
		String typed = words.getText().isBlank() ? null : words.getText().strip();
		say(Messages.Existing_searching);
		searching = new ServiceJob(Messages.Existing_searching, JobFamilies.PUBLISHING, progress -> {
			try {
				List<Candidate> found = Services.get(PublicationService.class).candidates(issueId, documentId, target, typed,
						new ShownRequests(List.of(), progress), progress);
				later(() -> showFound(found));
			} catch (TftsrException e) {
				// what fails is shown in place, and so not by a dialog
				later(() -> say(ResultArea.words(e)));
			}
		});
		searching.schedule();
	}

	private void showFound(List<Candidate> found) {
		Candidate selected = (Candidate) table.getStructuredSelection().getFirstElement();
		List<Candidate> rows = new ArrayList<>(found);
		if (selected != null && found.stream().noneMatch(one -> one.id().equals(selected.id()))) {
			rows.addFirst(selected);
		}
		table.setInput(rows);
		if (selected != null) {
			rows.stream().filter(one -> one.id().equals(selected.id())).findFirst()
					.ifPresent(one -> table.setSelection(new StructuredSelection(one), true));
		}
		say(found.isEmpty() ? Messages.Existing_none : "");
	}

	private void later(Runnable action) {
		if (!area.isDisposed()) {
			area.getDisplay().asyncExec(() -> {
				if (!area.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void stop() {
		if (searching != null) {
			searching.cancel();
		}
	}

	private void say(String text) {
		state.setText(text.replace("&", "&&"));
		state.requestLayout();
	}
}
