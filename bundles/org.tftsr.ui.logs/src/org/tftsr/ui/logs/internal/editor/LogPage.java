package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Links;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.text.LogContent;

/** Stands in the editor in place of a text that cannot be shown: what, why, and links to what can be done. */
final class LogPage {

	private static final int MARGIN = 24;
	private static final int SPACING = 8;
	private static final int WIDTH = 560;

	/** Null where there is nothing that could be done with it. */
	private final LogModel model;
	private final Composite area;

	private LogPage(Composite parent, LogModel model) {
		this.model = model;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(SPACING, SPACING).applyTo(area);
	}

	/** Makes the page for what the model holds now, other than a text. */
	static Control create(Composite parent, LogModel model) {
		LogPage page = new LogPage(parent, model);
		page.fill();
		return page.area;
	}

	/** Makes the page for a text that could not be brought onto the screen. */
	static Control create(Composite parent, TftsrException problem) {
		LogPage page = new LogPage(parent, null);
		page.say(problem);
		return page.area;
	}

	private void fill() {
		String name = model.input().name();
		switch (model.content()) {
		case LogContent.Empty empty -> {
			say(Dialog.DLG_IMG_MESSAGE_INFO, NLS.bind(Messages.Page_empty_title, name), Messages.Page_empty_text);
			link(Messages.Page_reload, model::load);
		}
		case LogContent.Failed(TftsrException problem) -> {
			say(problem);
			link(Messages.Page_reload, model::load);
		}
		case LogContent.Shown shown -> throw new IllegalArgumentException("A text needs no page"); //$NON-NLS-1$
		case null -> throw new IllegalArgumentException("Nothing is known of the file yet"); //$NON-NLS-1$
		}
	}

	private void say(TftsrException problem) {
		say(Dialog.DLG_IMG_MESSAGE_WARNING, problem.what(),
				NLS.bind(Messages.Page_failed_text, sentence(problem.why()), problem.remedy()));
	}

	private static String sentence(String words) {
		return words.isEmpty() ? words : words.substring(0, 1).toUpperCase() + words.substring(1);
	}

	private void say(String image, String title, String text) {
		Label icon = new Label(area, SWT.NONE);
		icon.setImage(JFaceResources.getImage(image));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
		Label heading = new Label(area, SWT.WRAP);
		heading.setFont(JFaceResources.getHeaderFont());
		heading.setText(escape(title));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		new Label(area, SWT.NONE);
		Label body = new Label(area, SWT.WRAP);
		body.setText(escape(text));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(body);
	}

	/** A file name may hold what a label takes for the mark of a mnemonic. */
	private static String escape(String text) {
		return text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void link(String text, Runnable action) {
		new Label(area, SWT.NONE);
		Link link = Links.create(area, SWT.NONE);
		link.setText(NLS.bind(Messages.Page_link, text));
		// The action may replace this page: let the event end first.
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> link.getDisplay().asyncExec(action)));
		GridDataFactory.swtDefaults().applyTo(link);
	}
}
