package org.tftsr.rcp.internal.help;

import java.util.function.BooleanSupplier;

import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.LinkText;
import org.tftsr.ui.Links;

/**
 * The table of contents, or a page; above the page, after F1, what the part with the keyboard is for and where there is more about it.
 * To be used on the user interface thread.
 */
final class HelpPane {

	private static final int MARGIN = 8;
	private static final int TEXT_WIDTH = 200;

	private final Composite root;
	private final StackLayout stack = new StackLayout();
	private final Composite area;
	private final ContentsTree contents;
	private final StepsPane steps;
	private final Composite reading;
	private final Composite context;
	private final HelpBrowser browser;
	private final ToolItem back;
	private final ToolItem forward;

	HelpPane(Composite parent) {
		root = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
		ToolBar bar = new ToolBar(root, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT | SWT.WRAP);
		AccessibleNames.set(bar, Messages.HelpPane_bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		area = new Composite(root, SWT.NONE);
		area.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		contents = new ContentsTree(area, this::open);
		steps = new StepsPane(area, this::open);
		reading = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(reading);
		context = new Composite(reading, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(MARGIN, MARGIN).applyTo(context);
		browser = new HelpBrowser(reading, this::updateTools);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(browser.control());
		tool(bar, Images.HELP_CONTENTS, Messages.HelpPane_contents, this::showContents).setText(Messages.HelpPane_contents);
		tool(bar, Images.HELP_STEPS, Messages.HelpPane_firstRca_tip, this::showSteps).setText(Messages.HelpPane_firstRca);
		back = tool(bar, Images.GO_BACK, Messages.HelpPane_back, () -> goOn(browser::canGoBack, browser::back));
		forward = tool(bar, Images.GO_FORWARD, Messages.HelpPane_forward, () -> goOn(browser::canGoForward, browser::forward));
		updateTools();
		// a view that was open at the last end is there before anybody asks it for anything
		show(contents.control());
	}

	private static ToolItem tool(ToolBar bar, ImageDescriptor image, String tip, Runnable action) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(Images.get(image));
		item.setToolTipText(tip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return item;
	}

	private void goOn(BooleanSupplier possible, Runnable step) {
		if (possible.getAsBoolean()) {
			show(reading);
			step.run();
		}
	}

	private void updateTools() {
		back.setEnabled(browser.canGoBack());
		forward.setEnabled(browser.canGoForward());
	}

	Control control() {
		return root;
	}

	/** Shows the table of contents. */
	void showContents() {
		show(contents.control());
		contents.setFocus();
	}

	/** Shows the steps to a first root cause analysis. */
	void showSteps() {
		steps.show();
		show(steps.control());
		steps.control().setFocus();
	}

	/** Shows a page, as a table of contents names it. */
	void open(String href) {
		setContext(null);
		show(reading);
		browser.show(href);
	}

	/** Shows what F1 is to show, with the first of the pages that say more below it. */
	void show(IContext shown) {
		setContext(shown);
		show(reading);
		IHelpResource[] topics = shown.getRelatedTopics();
		if (topics.length > 0) {
			browser.show(topics[0].getHref());
		}
	}

	/** @param shown null where a page stands for itself */
	private void setContext(IContext shown) {
		for (Control child : context.getChildren()) {
			child.dispose();
		}
		GridDataFactory.fillDefaults().grab(true, false).exclude(shown == null).applyTo(context);
		context.setVisible(shown != null);
		if (shown != null) {
			if (shown instanceof IContext2 titled && titled.getTitle() != null) {
				label(titled.getTitle()).setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			}
			label(shown.getText());
			for (IHelpResource topic : shown.getRelatedTopics()) {
				Link link = Links.create(context, SWT.NONE);
				link.setText("<a>" + LinkText.escape(topic.getLabel()) + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
				link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browser.show(topic.getHref())));
			}
		}
		reading.layout(true, true);
	}

	private Label label(String text) {
		Label label = new Label(context, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void show(Control control) {
		stack.topControl = control;
		area.layout(true, true);
	}

	void setFocus() {
		if (stack.topControl == reading) {
			browser.control().setFocus();
		} else if (stack.topControl == contents.control()) {
			contents.setFocus();
		} else {
			stack.topControl.setFocus();
		}
	}
}
