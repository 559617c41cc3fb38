package org.tftsr.ui.logs.internal.find;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.masking.ConcealedField;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;

/** The bar over the text in which one says what to find. What was looked for is kept nowhere: it may be a secret. */
public final class FindBar {

	private static final int COLUMNS = 4;
	private static final int TEXT_WIDTH = 240;
	private static final int LEAST_TEXT_WIDTH = 80;
	/** At the sides and between the columns. */
	private static final int MARGINS = 30;
	/** In less room, what the bar says has a line of its own. */
	private static final int ROOM_FOR_STATUS = 640;
	/** Whoever has more selected, such as a line that was gone to, does not want to find it. */
	private static final int LONGEST_SELECTION = 80;
	/** As long as somebody types on, nothing is looked for. */
	private static final int TYPING_MILLIS = 200;

	private final OpenLog shown;
	private final FindSession session;
	private final Composite area;
	private final Text text;
	private final ConcealedField concealed;
	private final Label status;
	private final ToolBar end;
	private final Runnable foundChanged;
	private final Runnable typed = this::queryChanged;
	private ToolItem regex;
	private ToolItem caseSensitive;
	private ToolBar options;
	private ToolItem previous;
	private ToolItem next;
	private ToolItem filter;
	/** Whether the words were last given the colour of what is bad, which takes GTK longer than to find a text; null where it may be another by now. */
	private Boolean saidBad;
	/** What the bar took from the text where that is in a value, or may be; null where nothing was. */
	private String ofValue;

	/** @param foundChanged called when {@link #lines} has changed */
	public FindBar(Composite parent, OpenLog shown, Runnable foundChanged) {
		this.shown = shown;
		this.foundChanged = foundChanged;
		session = new FindSession(shown, this::update);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(6, 2).extendedMargins(8, 4, 2, 2).applyTo(area);
		text = createText();
		concealed = ConcealedField.install(text, this::isOfValue);
		createOptions();
		status = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
		end = new ToolBar(area, SWT.FLAT);
		escape(end);
		push(end, Images.CLOSE, Messages.FindBar_close, this::close);
		area.addControlListener(ControlListener.controlResizedAdapter(event -> arrange()));
		GridDataFactory.fillDefaults().exclude(true).grab(true, false).applyTo(area);
		area.setVisible(false);
		IPropertyChangeListener colors = event -> saidBad = null;
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		themes.addPropertyChangeListener(colors);
		area.addDisposeListener(event -> themes.removePropertyChangeListener(colors));
	}

	/** Words that do not fit beside the field get a row of their own. */
	private void arrange() {
		GridData data = (GridData) status.getLayoutData();
		data.minimumWidth = status.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		int beside = LEAST_TEXT_WIDTH + options.getSize().x + end.getSize().x + MARGINS;
		boolean ownRow = area.getSize().x < Math.max(ROOM_FOR_STATUS, beside + data.minimumWidth);
		int span = ownRow ? COLUMNS - 1 : 1;
		((GridLayout) area.getLayout()).numColumns = ownRow ? COLUMNS - 1 : COLUMNS;
		if (data.horizontalSpan != span) {
			data.horizontalSpan = span;
			if (ownRow) {
				status.moveBelow(end);
			} else {
				status.moveAbove(end);
			}
			area.requestLayout();
		}
	}

	private Text createText() {
		Text field = new Text(area, SWT.SINGLE | SWT.BORDER);
		field.setMessage(Messages.FindBar_message);
		AccessibleNames.set(field, Messages.FindBar_name);
		GridDataFactory.fillDefaults().grab(true, false).minSize(LEAST_TEXT_WIDTH, SWT.DEFAULT)
				.hint(TEXT_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(field);
		field.addModifyListener(event -> field.getDisplay().timerExec(TYPING_MILLIS, typed));
		field.addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
		field.addFocusListener(FocusListener.focusGainedAdapter(event -> shown.setTextKeys(false)));
		field.addFocusListener(FocusListener.focusLostAdapter(event -> shown.setTextKeys(true)));
		field.addDisposeListener(event -> field.getDisplay().timerExec(-1, typed));
		return field;
	}

	private void createOptions() {
		options = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
		escape(options);
		AccessibleNames.set(options, Messages.FindBar_toolBar);
		regex = check(options, Messages.FindBar_regex, Messages.FindBar_regex_toolTip);
		caseSensitive = check(options, Messages.FindBar_case, Messages.FindBar_case_toolTip);
		new ToolItem(options, SWT.SEPARATOR);
		previous = push(options, Images.FIND_PREVIOUS, Messages.FindBar_previous, () -> step(false));
		next = push(options, Images.FIND_NEXT, Messages.FindBar_next, () -> step(true));
		filter = push(options, Images.FILTER, Messages.FindBar_filter, this::makeFilter);
	}

	private ToolItem check(ToolBar bar, String label, String toolTip) {
		ToolItem item = new ToolItem(bar, SWT.CHECK);
		item.setText(label);
		item.setToolTipText(toolTip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> queryChanged()));
		return item;
	}

	private static ToolItem push(ToolBar bar, ImageDescriptor image, String toolTip, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(Images.get(image));
		item.setToolTipText(toolTip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return item;
	}

	private void keyPressed(KeyEvent event) {
		boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
		if (enter && (event.stateMask & SWT.MOD1) != 0) {
			makeFilter();
		} else if (enter) {
			step((event.stateMask & SWT.SHIFT) == 0);
		} else if (event.keyCode == SWT.ESC) {
			stopOrClose();
		} else if (event.keyCode == SWT.ARROW_DOWN) {
			shown.focusText();
		} else {
			return;
		}
		event.doit = false;
	}

	/** Esc does among the buttons what it does in the field. */
	private void escape(ToolBar bar) {
		bar.addTraverseListener(event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				stopOrClose();
			}
		});
	}

	/** The editor shows another log, or none. */
	public void setModel(LogModel model) {
		session.setModel(model);
	}

	/** The shown lines that have what is looked for, as far as they are known; null where nothing is looked for. */
	public LineSet lines() {
		return isOpen() ? session.lines() : null;
	}

	private boolean isOpen() {
		return area.getVisible();
	}

	/** Shows the bar, what is selected in it, and gives it the keyboard. */
	public void open() {
		String selected = shown.selectedText();
		show(true);
		if (!selected.isEmpty() && selected.length() <= LONGEST_SELECTION && !regex.getSelection()) {
			ofValue = isValueSelected() ? selected : null;
			text.setText(selected);
		}
		text.setFocus();
		concealed.selectAll();
		queryChanged();
	}

	private boolean isValueSelected() {
		Point range = shown.viewer().getSelectedRange();
		LogModel model = shown.model();
		if (model.masking().masked() != null) {
			// it is what stands for one
			return false;
		}
		return model.searching() != null || !model.findings().isSearched() || !model.findings().within(range.x, range.x + range.y).isEmpty();
	}

	/** Whether words are, or hold, a value that is known, or what was taken from one. */
	private boolean isOfValue(String words) {
		LogModel model = shown.model();
		return ofValue != null && (words.contains(ofValue) || ofValue.contains(words)) || model != null && model.findings().isKnownIn(words);
	}

	/** Finds the next place, or the one before; asks for what where that is not known. */
	public void step(boolean forward) {
		if (text.getText().isEmpty()) {
			open();
			return;
		}
		if (!isOpen()) {
			show(true);
		}
		queryChanged();
		session.step(forward);
	}

	private void makeFilter() {
		queryChanged();
		LineQuery query = session.query();
		if (session.isUsable()) {
			// the filter looks for the same: what was counted so far is not looked for again
			session.stop();
			shown.model().filtering().add(
					Chip.of(new Condition.Text(query.text(), query.regex(), query.caseSensitive())), shown.readLine());
		}
	}

	private void stopOrClose() {
		if (!session.stop()) {
			close();
		}
	}

	private void close() {
		session.setQuery(null);
		show(false);
		shown.focusText();
	}

	private void show(boolean visible) {
		if (area.getVisible() != visible) {
			((GridData) area.getLayoutData()).exclude = !visible;
			area.setVisible(visible);
			area.requestLayout();
		}
	}

	private void queryChanged() {
		text.getDisplay().timerExec(-1, typed);
		LineQuery wanted = text.getText().isEmpty() ? null
				: new LineQuery(text.getText(), regex.getSelection(), caseSensitive.getSelection(), false);
		if (!Optional.ofNullable(wanted).equals(Optional.ofNullable(session.query()))) {
			session.setQuery(wanted);
		}
		update();
	}

	private void update() {
		if (area.isDisposed()) {
			return;
		}
		boolean usable = session.isUsable();
		previous.setEnabled(usable);
		next.setEnabled(usable);
		filter.setEnabled(usable);
		String words = words();
		if (!words.equals(status.getText())) {
			status.setText(words);
			status.setToolTipText(words);
			arrange();
			area.layout();
		}
		boolean bad = session.problem() != null || session.outcome() == FindSession.Outcome.NOWHERE;
		if (saidBad == null || saidBad.booleanValue() != bad) {
			saidBad = Boolean.valueOf(bad);
			// that of the system may be dark where a style sheet has made the window dark
			status.setForeground(bad ? ThemeColors.error() : area.getForeground());
		}
		foundChanged.run();
	}

	private String words() {
		if (session.query() == null) {
			return ""; //$NON-NLS-1$
		}
		TftsrException problem = session.problem();
		if (problem != null) {
			return escape(NLS.bind(Messages.FindBar_problem, sentence(problem.why()), problem.remedy()));
		}
		boolean filtering = shown.model() != null && shown.model().filtering().isFiltering();
		return switch (session.outcome()) {
		case NOWHERE -> asFarAsCertain(filtering ? Messages.FindBar_nowhereInFilter : Messages.FindBar_nowhere);
		case NOT_SO_FAR -> asFarAsCertain(notSoFar(filtering));
		case WRAPPED -> NLS.bind(Messages.FindBar_wrapped, asFarAsCertain(count()));
		case NONE, FOUND -> asFarAsCertain(count());
		};
	}

	private String asFarAsCertain(String found) {
		boolean told = !found.isEmpty() && session.isUncertain() && !session.isCounting();
		return told ? NLS.bind(Messages.FindBar_uncertain, found) : found;
	}

	private String notSoFar(boolean filtering) {
		if (isInPart()) {
			return Messages.FindBar_notInPart;
		}
		return filtering ? Messages.FindBar_notSoFarInFilter : Messages.FindBar_notSoFar;
	}

	private String count() {
		LineSet lines = session.lines();
		long found = lines == null ? 0 : lines.size();
		if (lines == null && !session.isCounting() && !session.isStopped()) {
			return ""; //$NON-NLS-1$
		}
		return new MessageFormat(pattern(), Locale.getDefault()).format(new Object[] { found });
	}

	private String pattern() {
		if (session.isStepping() || session.isCounting()) {
			return Messages.FindBar_countSoFar;
		}
		if (session.isStopped()) {
			return Messages.FindBar_countPart;
		}
		return isInPart() ? Messages.FindBar_countInPart : Messages.FindBar_count;
	}

	/** Whether only those lines are looked at that were known to pass when the filter stopped. */
	private boolean isInPart() {
		return shown.model() != null && shown.model().filtering().isPart();
	}

	private static String sentence(String words) {
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase() + words.substring(1);
	}

	/** What somebody typed may hold what a label takes for the mark of a mnemonic. */
	private static String escape(String words) {
		return words.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
