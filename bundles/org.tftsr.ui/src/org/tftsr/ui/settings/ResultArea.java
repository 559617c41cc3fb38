package org.tftsr.ui.settings;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Images;
import org.tftsr.ui.Links;

/** Says what came of a click, in place: what goes on, with a way to stop it, that it is done, or what is wrong and what to do. To be used on the user interface thread only. */
public final class ResultArea {

	private static final int TEXT_WIDTH = 300;
	/** Where no icon is shown, there is room for one. */
	private static final int ICON = 20;

	private final Composite area;
	private final Label icon;
	private final Label text;
	private final Link stop;
	private Runnable onStop;

	/** An area that says nothing yet. */
	public ResultArea(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 2).applyTo(area);
		icon = new Label(area, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).hint(ICON, ICON).applyTo(icon);
		text = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
		stop = Links.create(area, SWT.NONE);
		stop.setText(Messages.Result_stop);
		stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> onStop.run()));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.TOP).applyTo(stop);
		clear();
	}

	/** The area itself. */
	public Control control() {
		return area;
	}

	/** Says nothing. */
	public void clear() {
		show(null, "", null);
	}

	/** Says what goes on. */
	public void showBusy(String words, Runnable cancel) {
		show(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_INFO), words, cancel);
	}

	/** Says that it went well. */
	public void showDone(String words) {
		show(Images.get(Images.INTACT), words, null);
	}

	/** Says what is wrong. */
	public void showWarning(String words) {
		show(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_WARNING), words, null);
	}

	/** Says what went wrong, why, and what to do; that something was stopped, calmly. */
	public void showProblem(TftsrException problem) {
		if (problem.kind() == ProblemKind.CANCELLED) {
			show(JFaceResources.getImage(Dialog.DLG_IMG_MESSAGE_INFO), Messages.Result_stopped, null);
		} else {
			showWarning(words(problem));
		}
	}

	/** What went wrong, why, and what to do, as one text. */
	public static String words(TftsrException problem) {
		return NLS.bind(Messages.Result_problem, new Object[] { problem.what(), problem.why(), problem.remedy() });
	}

	private void show(Image image, String words, Runnable cancel) {
		icon.setImage(image);
		text.setText(words.replace("&", "&&"));
		onStop = cancel;
		setShown(stop, cancel != null);
		setShown(icon, !words.isEmpty());
		setShown(text, !words.isEmpty());
		area.requestLayout();
	}

	private static void setShown(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}
}
