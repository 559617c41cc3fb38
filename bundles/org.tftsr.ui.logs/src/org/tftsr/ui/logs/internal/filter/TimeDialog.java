package org.tftsr.ui.logs.internal.filter;

import java.util.OptionalLong;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.WrittenTime;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.time.TimeLabels;

/** Asks for the stretch of time of a condition. */
final class TimeDialog extends StatusDialog {

	/** A status with words would have them shown, and those of {@link Status#OK_STATUS} are "OK". */
	private static final IStatus NOTHING_TO_SAY = new Status(IStatus.OK, LogViewerIds.BUNDLE, ""); //$NON-NLS-1$
	private static final int WIDTH = 200;

	private final LineFilter.TimeRange times;
	private Condition.Time range;
	private Text from;
	private Text to;

	TimeDialog(Shell parent, Condition.Time range, LineFacts facts) {
		super(parent);
		this.range = range;
		times = facts.times().orElse(new LineFilter.TimeRange(range.from(), range.to()));
		setTitle(Messages.TimeDialog_title);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2)
				.margins(convertHorizontalDLUsToPixels(IDialogConstants.HORIZONTAL_MARGIN),
						convertVerticalDLUsToPixels(IDialogConstants.VERTICAL_MARGIN))
				.applyTo(area);
		from = field(area, Messages.TimeDialog_from, range.from());
		to = field(area, Messages.TimeDialog_to, range.to());
		AccessibleNames.ofLabels(area);
		applyDialogFont(area);
		return area;
	}

	private Text field(Composite area, String label, long millis) {
		new Label(area, SWT.NONE).setText(label);
		Text field = new Text(area, SWT.SINGLE | SWT.BORDER);
		field.setText(TimeLabels.of(millis));
		field.addModifyListener(event -> updateStatus(status()));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
		return field;
	}

	private IStatus status() {
		OptionalLong start = parse(from);
		OptionalLong end = parse(to);
		if (start.isEmpty() || end.isEmpty()) {
			return error(Messages.GoToTime_noTime);
		}
		return start.getAsLong() < end.getAsLong() ? NOTHING_TO_SAY : error(Messages.TimeDialog_order);
	}

	private static IStatus error(String words) {
		return new Status(IStatus.ERROR, LogViewerIds.BUNDLE, words);
	}

	private OptionalLong parse(Text field) {
		return new WrittenTime(range.from(), times).parse(field.getText());
	}

	@Override
	protected void okPressed() {
		range = new Condition.Time(parse(from).orElseThrow(), parse(to).orElseThrow());
		super.okPressed();
	}

	/** What the user wants, once the dialog was closed with OK. */
	Condition.Time range() {
		return range;
	}
}
