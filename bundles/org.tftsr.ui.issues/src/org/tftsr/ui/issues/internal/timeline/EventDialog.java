package org.tftsr.ui.issues.internal.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.timeline.EventType;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.triage.EventTime;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.TabTraversal;
import org.tftsr.ui.issues.internal.Labels;

/** Asks for an event: what it is, when it was, what happened. */
final class EventDialog extends FormDialog {

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT); //$NON-NLS-1$
	private static final int WIDTH_CHARS = 64;
	private static final int TEXT_LINES = 4;

	private final TimelineEvent before;
	/** What a new event begins with, or null. */
	private final TimelineEntry example;
	private final Instant opened = Instant.now();
	private Combo type;
	private Text time;
	private Label meaning;
	private Text description;
	private String chosenType;
	private String chosenDescription;
	private EventTime chosenTime;

	private EventDialog(Shell shell, TimelineEvent before, TimelineEntry example) {
		super(shell, before == null ? Messages.Event_new : Messages.Event_edit, Messages.Event_message);
		this.before = before;
		this.example = example;
	}

	/** Asks for a new event. */
	static EventDialog add(Shell shell) {
		return new EventDialog(shell, null, null);
	}

	/** Asks for the event with which the trouble began, at the time of a row. */
	static EventDialog start(Shell shell, TimelineEntry example) {
		return new EventDialog(shell, null, example);
	}

	/** Asks what an event is to become. */
	static EventDialog edit(Shell shell, TimelineEvent event) {
		return new EventDialog(shell, event, null);
	}

	String type() {
		return chosenType;
	}

	String description() {
		return chosenDescription;
	}

	EventTime time() {
		return chosenTime;
	}

	@Override
	protected void createForm(Composite area) {
		createType(area);
		createTime(area);
		createDescription(area);
		showMeaning();
	}

	private void createType(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.Event_type);
		type = new Combo(area, SWT.BORDER);
		type.setItems(EventType.SUGGESTED.stream().map(Labels::timelineType).toArray(String[]::new));
		type.setText(Labels.timelineType(firstType()));
		type.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(type);
	}

	private String firstType() {
		if (before != null) {
			return before.type();
		}
		return example == null ? EventType.DETECTED : EventType.STARTED;
	}

	private void createTime(Composite area) {
		new Label(area, SWT.NONE).setText(Messages.Event_time);
		time = new Text(area, SWT.BORDER | SWT.SINGLE);
		time.setText(shownTime());
		time.setToolTipText(Messages.Event_timeHelp);
		time.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(time);
		new Label(area, SWT.NONE);
		meaning = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(meaning);
	}

	private String shownTime() {
		if (before == null && example == null) {
			return SHOWN.format(opened.atZone(ZoneId.systemDefault()));
		}
		String written = before == null ? null : before.originalTime();
		Instant time = before == null ? example.occurredAt() : before.occurredAt();
		return written == null ? SHOWN.format(time.atZone(ZoneOffset.UTC)) + " UTC" : written; //$NON-NLS-1$
	}

	private String firstDescription() {
		if (before != null) {
			return before.description();
		}
		return example == null ? "" : example.description(); //$NON-NLS-1$
	}

	private void createDescription(Composite area) {
		Label name = new Label(area, SWT.NONE);
		name.setText(Messages.Event_description);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(name);
		description = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		TabTraversal.enable(description);
		description.setText(firstDescription().replace("\n", Text.DELIMITER)); //$NON-NLS-1$
		description.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH_CHARS),
				convertHeightInCharsToPixels(TEXT_LINES)).applyTo(description);
		description.setFocus();
	}

	private Optional<EventTime> parsed() {
		return before != null && time.getText().equals(shownTime())
				? Optional.of(new EventTime(before.occurredAt(), before.originalTime()))
				: EventTime.parse(time.getText(), ZoneId.systemDefault(), before == null ? opened : before.occurredAt());
	}

	private void validate() {
		showMeaning();
		setErrorMessage(problem());
		updateOk();
	}

	private void showMeaning() {
		meaning.setText(parsed().map(known -> NLS.bind(Messages.Event_meaning,
				SHOWN.format(known.utc().atZone(ZoneOffset.UTC)))).orElse("")); //$NON-NLS-1$
	}

	/** What is missing or wrong; null where nothing is. */
	private String problem() {
		if (type.getText().isBlank()) {
			return Messages.Event_noType;
		}
		if (parsed().isEmpty()) {
			return Messages.Event_noTime;
		}
		return description.getText().isBlank() ? Messages.Event_noDescription : null;
	}

	@Override
	protected boolean isComplete() {
		return problem() == null;
	}

	/** The type of a word that was chosen; any other word is a type of its own. */
	private String typed() {
		String word = type.getText().strip();
		List<String> known = EventType.SUGGESTED;
		return known.stream().filter(id -> Labels.timelineType(id).equalsIgnoreCase(word)).findFirst().orElse(word);
	}

	@Override
	protected void okPressed() {
		chosenType = typed();
		chosenTime = parsed().orElseThrow();
		chosenDescription = description.getText().replace(Text.DELIMITER, "\n").strip(); //$NON-NLS-1$
		super.okPressed();
	}
}
