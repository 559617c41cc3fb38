package org.tftsr.ui.publish.internal.links;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.Services;
import org.tftsr.ui.publish.internal.search.PlacePicker;
import org.tftsr.ui.publish.internal.search.SearchArea;

/** Finds a page or ticket that is there by now, to be opened in the browser or linked with an issue. */
final class LinkDialog extends FormDialog {

	private static final int WIDTH_CHARS = 96;
	private static final int HEIGHT_LINES = 34;

	private final UUID issueId;
	private final List<Integration> integrations;
	private Combo service;
	private PlacePicker places;
	private String place;
	private SearchArea rows;
	private PublicationTarget chosen;

	/** @param integrations the services that are set up; one at least */
	LinkDialog(Shell shell, UUID issueId, List<Integration> integrations) {
		super(shell, Messages.LinkDialog_title, Messages.LinkDialog_message);
		this.issueId = issueId;
		this.integrations = integrations;
	}

	@Override
	protected String okLabel() {
		return Messages.LinkDialog_ok;
	}

	@Override
	protected void createForm(Composite form) {
		Label label = new Label(form, SWT.NONE);
		label.setText(Messages.LinkDialog_service);
		service = new Combo(form, SWT.READ_ONLY);
		service.setItems(integrations.stream().map(one -> one.service().displayName()).toArray(String[]::new));
		service.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chooseService()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(service);
		places = new PlacePicker(form, picked -> place = picked);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(places.control());
		rows = new SearchArea(form, this::search, this::updateOk);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(rows.control());
		places.alignWith(label);
		service.select(0);
		chooseService();
	}

	private ServiceKind kind() {
		return integrations.get(service.getSelectionIndex()).service();
	}

	private void chooseService() {
		Integration picked = integrations.get(service.getSelectionIndex());
		place = switch (picked.service()) {
		case CONFLUENCE -> picked.space();
		case AZURE_DEVOPS -> picked.project();
		case SERVICENOW -> null;
		};
		places.show(picked.service(), place);
		rows.hintFor(picked.service());
		rows.show(List.of());
		updateOk();
	}

	private PublicationTarget target(Candidate existing) {
		return new PublicationTarget(kind(), place, null, existing == null ? null : existing.id(), Map.of(), false, false);
	}

	private SearchArea.Search search() {
		PublicationTarget target = target(null);
		return (words, reviewer, progress) -> Services.get(PublicationService.class).candidates(issueId, null, target, words, reviewer,
				progress);
	}

	@Override
	protected boolean isComplete() {
		return rows.selected().isPresent();
	}

	@Override
	protected void okPressed() {
		chosen = target(rows.selected().orElseThrow());
		super.okPressed();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(HEIGHT_LINES));
	}

	/** Lets the user choose what the issue is to be linked with; empty where nothing was. */
	Optional<PublicationTarget> ask() {
		open();
		return Optional.ofNullable(chosen);
	}
}
