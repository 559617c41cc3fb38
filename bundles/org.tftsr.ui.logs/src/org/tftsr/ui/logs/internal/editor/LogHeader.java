package org.tftsr.ui.logs.internal.editor;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchSite;
import org.eclipse.ui.keys.IBindingService;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ByteSize;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Images;
import org.tftsr.ui.Links;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.detection.DetectionPreferencePage;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.pii.KindLabels;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.preferences.ShownTypes;

/** The strip over the text: how much of each kind was found, switches to show and hide it, and what the file is. */
final class LogHeader {

	private static final int COLUMNS = 3;
	private static final int LINE_INDENT = 6;
	private static final int GAP = 12;
	private static final int MARGIN = 8;

	private final IWorkbenchSite site;
	private final Composite area;
	private final Map<PiiKind, ToolItem> kinds = new EnumMap<>(PiiKind.class);
	private final Label work;
	/** Has lines of its own, as many as it takes. */
	private final Link message;
	private final Link facts;
	private Composite bars;
	private ToolBar bar;
	private ToolBar actions;
	private ToolItem types;
	private ToolItem mask;
	private ToolItem previous;
	private ToolItem next;
	private ToolItem follow;
	private Runnable messageAction;
	/** What is shown, so that it can be shown anew in another width; null before there is anything. */
	private LogModel shownModel;
	private Following shownFollowing;
	private int width;
	private State state;

	/**
	 * All that the strip shows, to tell whether there is anything to change: laying out buttons and their tips takes long, and
	 * the model says that something has changed many times a second while it works.
	 *
	 * @param counts  how many values of each kind the log has; without those of which none is known
	 * @param labels  of the kinds, by kind
	 * @param shown   what is shown in the text
	 * @param types   how many types of what was found are not, though their kind is; empty for none
	 * @param hidden  colour of the words of kinds that are not
	 * @param message the one thing to know; empty for none
	 */
	private record State(Map<PiiKind, Long> counts, Map<PiiKind, String> labels, ShownTypes shown, String types, RGB hidden, boolean reachable, boolean masked,
			boolean following, String facts, String work, String message, int width) {
	}

	/** @param encoding asks for the encoding of the log */
	LogHeader(Composite parent, IWorkbenchSite site, Runnable encoding) {
		this.site = site;
		area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(GAP, 2).extendedMargins(4, MARGIN, 1, 2).applyTo(area);
		createToolBars();
		work = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(work);
		facts = Links.create(area, SWT.NONE);
		facts.setToolTipText(Messages.Header_encoding);
		facts.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> encoding.run()));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(facts);
		message = Links.create(area, SWT.NONE);
		message.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> messageAction.run()));
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(LINE_INDENT, 0).exclude(true)
				.applyTo(message);
		area.addControlListener(ControlListener.controlResizedAdapter(event -> resized()));
	}

	private void resized() {
		if (area.getSize().x != width) {
			width = area.getSize().x;
			if (shownModel != null) {
				update(shownModel, shownFollowing);
			}
		}
	}

	private void createToolBars() {
		bars = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(bars);
		GridDataFactory.swtDefaults().applyTo(bars);
		bar = createToolBar(Messages.Header_toolBar);
		for (PiiKind kind : KindLabels.ORDER) {
			ToolItem item = new ToolItem(bar, SWT.CHECK);
			item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> LogPreferences.toggle(kind)));
			kinds.put(kind, item);
		}
		types = new ToolItem(bar, SWT.DROP_DOWN);
		types.setImage(Images.get(Images.TYPES));
		types.setToolTipText(Messages.Header_types);
		types.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> openTypes()));
		actions = createToolBar(Messages.Header_actions);
		previous = commandItem(actions, SWT.PUSH, Images.PREVIOUS_PII, LogViewerIds.PREVIOUS_FINDING, Messages.Header_previous);
		next = commandItem(actions, SWT.PUSH, Images.NEXT_PII, LogViewerIds.NEXT_FINDING, Messages.Header_next);
		new ToolItem(actions, SWT.SEPARATOR);
		follow = commandItem(actions, SWT.CHECK, Images.FOLLOW, LogViewerIds.FOLLOW, Messages.Header_follow);
		mask = commandItem(actions, SWT.CHECK, Images.MASK, LogViewerIds.MASK, Messages.Header_mask);
		commandItem(actions, SWT.PUSH, Images.REVIEW, LogViewerIds.REVIEW, Messages.Header_review);
		ToolItem settings = new ToolItem(actions, SWT.PUSH);
		settings.setImage(Images.get(Images.SETTINGS));
		settings.setToolTipText(Messages.Header_settings);
		settings.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> openSettings()));
	}

	private ToolBar createToolBar(String name) {
		ToolBar created = new ToolBar(bars, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT);
		AccessibleNames.set(created, name);
		GridDataFactory.swtDefaults().applyTo(created);
		return created;
	}

	private void openTypes() {
		if (shownModel != null) {
			Rectangle bounds = types.getBounds();
			bar.setMenu(TypeMenu.open(shownModel, bar, new Point(bounds.x, bounds.y + bounds.height)));
		}
	}

	private void openSettings() {
		DetectionPreferencePage.open(site.getShell(), null);
	}

	private ToolItem commandItem(ToolBar parent, int style, ImageDescriptor image, String commandId, String toolTip) {
		ToolItem item = new ToolItem(parent, style);
		item.setImage(Images.get(image));
		String keys = site.getService(IBindingService.class).getBestActiveBindingFormattedFor(commandId);
		item.setToolTipText(keys == null ? toolTip : NLS.bind(Messages.Header_withKeys, toolTip, keys));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> Commands.execute(site, commandId, Map.of())));
		return item;
	}

	/**
	 * Shows what the model holds now.
	 *
	 * @param following knows what the reader has not seen yet
	 */
	void update(LogModel model, Following following) {
		shownModel = model;
		shownFollowing = following;
		HeaderMessage words = HeaderMessage.of(model, following, this::openSettings);
		messageAction = words.action();
		State now = stateOf(model, words.text());
		// a click has changed these by itself, whatever came of it
		mask.setSelection(now.masked());
		follow.setSelection(now.following());
		if (!now.equals(state)) {
			state = now;
			show(model, now);
		}
	}

	private State stateOf(LogModel model, String words) {
		Map<PiiKind, String> labels = new EnumMap<>(PiiKind.class);
		ShownTypes shown = LogPreferences.shownTypes();
		Map<PiiType, Long> found = model.types();
		Map<PiiKind, Long> counts = new EnumMap<>(PiiKind.class);
		found.forEach((type, count) -> counts.merge(type.kind(), count, Long::sum));
		for (PiiKind kind : kinds.keySet()) {
			long count = counts.getOrDefault(kind, 0L);
			// Before anything was searched, "no secrets" would be a lie; where a filter leaves no line, the log still has what was counted
			boolean known = count > 0 || model.findings().isSearched() || model.census().complete();
			labels.put(kind, known ? KindLabels.count(kind, count) : KindLabels.plural(kind));
		}
		long hidden = TypeMenu.hidden(found, shown);
		String types = hidden == 0 ? "" : new MessageFormat(Messages.Header_typesHidden, Locale.getDefault()).format(new Object[] { hidden }); //$NON-NLS-1$
		boolean reachable = found.keySet().stream().anyMatch(shown);
		return new State(counts, labels, shown, types, ThemeColors.secondary().getRGB(), reachable,
				LogPreferences.isMasked(), model.isFollowing(), facts(model), HeaderMessage.work(model), words,
				area.getClientArea().width);
	}

	private void show(LogModel model, State now) {
		kinds.forEach((kind, item) -> {
			item.setText(now.labels().get(kind));
			show(item, kind, now.shown().kinds().contains(kind));
		});
		types.setText(now.types());
		mask.setText(now.masked() ? Messages.Header_masked : ""); //$NON-NLS-1$
		previous.setEnabled(now.reachable());
		next.setEnabled(now.reachable());
		facts.setText(now.facts());
		work.setText(now.work());
		setToolTip(work, now.work());
		say(now.message());
		fit(model, now.counts());
		area.layout(true, true);
		if (area.getSize().y != area.computeSize(area.getSize().x, SWT.DEFAULT).y) {
			// a message came or went: the text below gives way, or takes the room
			area.requestLayout();
		}
	}

	/** GTK asks the screen where the mouse is whenever a tip is set, which takes its time. */
	private static void setToolTip(Label label, String words) {
		if (!words.equals(label.getToolTipText())) {
			label.setToolTipText(words);
		}
	}

	/** In a narrow editor, what the file is stands below the buttons, then the numbers do without their words, and then the buttons have two lines. */
	private void fit(LogModel model, Map<PiiKind, Long> counts) {
		int room = area.getClientArea().width;
		if (room <= 0) {
			return;
		}
		int buttons = buttons();
		int words = facts.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + work.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		boolean below = buttons + words + (COLUMNS - 1) * GAP + 2 * MARGIN > room;
		((GridData) bars.getLayoutData()).horizontalSpan = below ? COLUMNS : 1;
		GridData line = (GridData) work.getLayoutData();
		line.horizontalSpan = below ? COLUMNS - 1 : 1;
		line.horizontalIndent = below ? LINE_INDENT : 0;
		int most = room - 2 * MARGIN;
		if (buttons > most && model.findings().isSearched()) {
			kinds.forEach((kind, item) -> item.setText(NumberFormat.getIntegerInstance().format(counts.getOrDefault(kind, 0L))));
			buttons = buttons();
		}
		if (buttons > most && !types.getText().isEmpty()) {
			types.setText(""); //$NON-NLS-1$
			buttons = buttons();
		}
		if (buttons > most && mask.getSelection()) {
			mask.setText(""); //$NON-NLS-1$
			work.setText(work.getText().isEmpty() ? Messages.Header_masked
					: NLS.bind(Messages.Header_maskedAnd, Messages.Header_masked, work.getText()));
			buttons = buttons();
		}
		boolean split = buttons > most;
		((GridLayout) bars.getLayout()).numColumns = split ? 1 : 2;
		((GridData) bars.getLayoutData()).widthHint = split ? most : buttons;
	}

	/** How wide the buttons are, side by side. */
	private int buttons() {
		return bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + GAP + actions.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
	}


	/** A theme may draw a button that is pressed like one that is not: image and colour tell it too. */
	private static void show(ToolItem item, PiiKind kind, boolean selected) {
		item.setSelection(selected);
		ImageDescriptor image = KindLabels.image(kind);
		item.setImage(Images.get(selected ? image : Images.hidden(image)));
		item.setForeground(selected ? null : ThemeColors.secondary());
		String toolTip = NLS.bind(selected ? Messages.Header_hide : Messages.Header_show, KindLabels.plural(kind));
		if (!toolTip.equals(item.getToolTipText())) {
			item.setToolTipText(toolTip);
		}
	}

	private void say(String words) {
		message.setText(words);
		((GridData) message.getLayoutData()).exclude = words.isEmpty();
		message.setVisible(!words.isEmpty());
	}

	private static String facts(LogModel model) {
		LineLog log = model.log();
		if (log == null) {
			return ""; //$NON-NLS-1$
		}
		String pattern = model.isIndexing() || !log.isComplete() ? Messages.Header_factsSoFar : Messages.Header_facts;
		Object[] values = { model.input().encoding(log), ByteSize.format(log.byteSize()), log.lineCount() };
		return new MessageFormat(pattern, Locale.getDefault()).format(values);
	}
}
