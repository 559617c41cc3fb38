package org.tftsr.ui.publish.internal.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.ui.Services;
import org.tftsr.ui.publish.internal.search.SearchArea;

/** Whether something new is made, or what is there is updated: what the issue is linked with, and what a search finds. */
final class ExistingPicker {

	private static final int INDENT = 20;

	private final UUID issueId;
	private final Choices choices;
	private final Runnable changed;
	private final Composite area;
	private final Button makeNew;
	private final Button update;
	private final SearchArea rows;

	/** @param changed hears that something else was chosen */
	ExistingPicker(Composite parent, UUID issueId, Choices choices, Runnable changed) {
		this.issueId = issueId;
		this.choices = choices;
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		makeNew = radio(Messages.Existing_new);
		update = radio(Messages.Existing_update);
		rows = new SearchArea(area, this::search, this::rowSelected);
		GridDataFactory.fillDefaults().grab(true, true).indent(INDENT, 0).applyTo(rows.control());
	}

	private Button radio(String text) {
		Button radio = new Button(area, SWT.RADIO);
		radio.setText(text);
		radio.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
		return radio;
	}

	private void rowSelected() {
		if (rows.selected().isPresent()) {
			update.setSelection(true);
			makeNew.setSelection(false);
		}
		choose();
	}

	private SearchArea.Search search() {
		PublicationTarget target = choices.target();
		UUID documentId = choices.documentId();
		return (words, reviewer, progress) -> Services.get(PublicationService.class).candidates(issueId, documentId, target, words,
				reviewer, progress);
	}

	Control control() {
		return area;
	}

	/** Shows what something is linked with by now at the chosen service; that is what it updates unless the user chooses otherwise. */
	void show(List<RemoteLink> links) {
		rows.hintFor(choices.service());
		List<Candidate> all = new ArrayList<>(links.stream().map(link -> new Candidate(link.remoteId(), link.label(), link.place(),
				link.state(), link.address(), true, link.readAt())).toList());
		Candidate before = choices.existing();
		if (before != null && all.stream().noneMatch(one -> one.id().equals(before.id()))) {
			// one that a search has found
			all.addFirst(before);
		}
		Candidate chosen = before == null ? all.stream().findFirst().orElse(null)
				: all.stream().filter(one -> one.id().equals(before.id())).findFirst().orElseThrow();
		rows.show(all);
		makeNew.setSelection(chosen == null);
		update.setSelection(chosen != null);
		rows.select(chosen);
		choose();
	}

	/** Shows what was chosen elsewhere, beside what is shown by now. */
	void follow() {
		Candidate chosen = choices.existing();
		if (chosen != null && rows.selected().filter(one -> one.id().equals(chosen.id())).isEmpty()) {
			rows.choose(chosen);
			rowSelected();
		}
	}

	private void choose() {
		choices.setExisting(update.getSelection() ? rows.selected().orElse(null) : null);
		changed.run();
	}

	/** Whether it is said what is to be done. */
	boolean isComplete() {
		return makeNew.getSelection() || choices.existing() != null;
	}
}
