package org.tftsr.ui.publish.internal.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Candidate;
import org.tftsr.net.Reviewer;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.WebBrowser;
import org.tftsr.ui.publish.internal.review.ShownRequests;
import org.tftsr.ui.settings.ResultArea;

/**
 * Pages or tickets in rows that can be opened in the browser, and a field to search for others. Words that are searched for leave this
 * machine, redacted, and are shown before.
 */
public final class SearchArea {

	private static final int LIST_LINES = 5;
	private static final int WIDTH = 300;

	/** What searches. */
	@FunctionalInterface
	public interface Search {
		/**
		 * Searches, on the thread of a job.
		 *
		 * @param words what was typed; null for nothing
		 */
		List<Candidate> find(String words, Reviewer reviewer, Progress progress) throws TftsrException;
	}

	/** Makes a search of what is chosen at the moment it begins. On the user interface thread. */
	@FunctionalInterface
	public interface Beginning {
		/** Gives back what searches. */
		Search begin();
	}

	private final Beginning beginning;
	/** Kept, for threads of jobs may not ask a widget for it. */
	private final Display display;
	private final Composite area;
	private final Text words;
	private final TableViewer table;
	private final Label state;
	private final Link open;
	private Job searching;
	/** Counts what the rows were asked for; on the user interface thread. What an earlier round has found is not shown. */
	private int round;

	/** @param selected hears that another row was selected, or none */
	public SearchArea(Composite parent, Beginning beginning, Runnable selected) {
		this.beginning = beginning;
		display = parent.getDisplay();
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		words = new Text(area, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH);
		words.addListener(SWT.DefaultSelection, event -> search());
		// else Return would press the default button of the dialog, and nothing where that is disabled
		words.addTraverseListener(event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN);
		AccessibleNames.set(words, Messages.Search_wordsName);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		Button search = new Button(area, SWT.PUSH);
		search.setText(Messages.Search_search);
		search.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search()));
		table = createTable();
		table.addSelectionChangedListener(event -> {
			updateOpen();
			selected.run();
		});
		table.addDoubleClickListener(event -> openInBrowser());
		Composite below = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(below);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(below);
		state = new Label(below, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(state);
		open = Links.create(below, SWT.NONE);
		open.setText(Messages.Search_open);
		open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> openInBrowser()));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.TOP).applyTo(open);
		updateOpen();
		area.addDisposeListener(event -> stop());
	}

	/** Says in the field what a service can be asked for. */
	public void hintFor(ServiceKind service) {
		setHint(switch (service) {
		case CONFLUENCE -> Messages.Search_hintPage;
		case SERVICENOW -> Messages.Search_hintIncident;
		case AZURE_DEVOPS -> Messages.Search_hintWorkItem;
		});
	}

	/** Stands in the field while nothing is typed. */
	void setHint(String hint) {
		words.setMessage(hint);
	}

	private TableViewer createTable() {
		Composite frame = new Composite(area, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		TableViewer viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.getTable().setHeaderVisible(true);
		CutCells.draw(viewer.getTable());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		AccessibleNames.set(viewer.getTable(), Messages.Search_table);
		column(viewer, layout, Messages.Search_label, 5, 0);
		column(viewer, layout, Messages.Search_place, 2, 1);
		column(viewer, layout, Messages.Search_state, 2, 2);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, (LIST_LINES + 1) * viewer.getTable().getItemHeight())
				.applyTo(frame);
		return viewer;
	}

	private static void column(TableViewer viewer, TableColumnLayout layout, String title, int weight, int index) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new CandidateLabels(index));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	/** The outermost control. */
	public Control control() {
		return area;
	}

	/** Puts the keyboard into the field. */
	public void setFocus() {
		words.setFocus();
	}

	/** Shows rows that need no search. */
	public void show(List<Candidate> rows) {
		stop();
		table.setInput(rows);
		say("");
		updateOpen();
	}

	/** Selects the row of a page or ticket; where there is none, it becomes the first one. */
	public void choose(Candidate chosen) {
		List<Candidate> rows = new ArrayList<>();
		for (TableItem item : table.getTable().getItems()) {
			rows.add((Candidate) item.getData());
		}
		Candidate there = rows.stream().filter(row -> row.id().equals(chosen.id())).findFirst().orElse(null);
		if (there == null) {
			rows.addFirst(chosen);
			show(rows);
		}
		select(there == null ? chosen : there);
	}

	/** Selects a row; null for none. */
	public void select(Candidate row) {
		table.setSelection(row == null ? StructuredSelection.EMPTY : new StructuredSelection(row), true);
	}

	/** The selected row. */
	public Optional<Candidate> selected() {
		return Optional.ofNullable((Candidate) table.getStructuredSelection().getFirstElement());
	}

	private void updateOpen() {
		open.setEnabled(selected().map(Candidate::address).isPresent());
	}

	private void openInBrowser() {
		selected().map(Candidate::address).ifPresent(address -> {
			try {
				Services.get(WebBrowser.class).open(new URI(address));
			} catch (URISyntaxException e) {
				Problems.show(new TftsrException(ProblemKind.INVALID_INPUT, Messages.Search_openWhat, Messages.Search_openWhy,
						Messages.Search_openRemedy, e));
			} catch (TftsrException e) {
				Problems.show(e);
			}
		});
	}

	private void search() {
		stop();
		int mine = round;
		Search search = beginning.begin();
		String typed = words.getText().isBlank() ? null : words.getText().strip();
		say(Messages.Search_searching);
		searching = new ServiceJob(Messages.Search_searching, JobFamilies.PUBLISHING, progress -> {
			try {
				List<Candidate> found = search.find(typed, ShownRequests.ofSearch(progress), progress);
				later(mine, () -> showFound(found));
			} catch (TftsrException e) {
				// what fails is shown in place, and so not by a dialog
				later(mine, () -> say(ResultArea.words(e)));
			}
		});
		searching.schedule();
	}

	private void showFound(List<Candidate> found) {
		Optional<Candidate> selected = selected();
		List<Candidate> rows = new ArrayList<>(found);
		selected.filter(one -> found.stream().noneMatch(other -> other.id().equals(one.id()))).ifPresent(rows::addFirst);
		table.setInput(rows);
		selected.flatMap(one -> rows.stream().filter(row -> row.id().equals(one.id())).findFirst()).ifPresent(this::select);
		say(found.isEmpty() ? Messages.Search_none : "");
	}

	private void later(int ofRound, Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (ofRound == round && !area.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private void stop() {
		round++;
		if (searching != null) {
			searching.cancel();
		}
	}

	private void say(String text) {
		state.setText(text.replace("&", "&&"));
		state.requestLayout();
	}
}
