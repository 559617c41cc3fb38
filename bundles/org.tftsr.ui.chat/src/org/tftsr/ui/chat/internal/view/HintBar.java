package org.tftsr.ui.chat.internal.view;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.tftsr.core.ai.Provider;
import org.tftsr.ui.Links;
import org.tftsr.ui.ThemeLabel;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.session.Loaded;

/** A line above the question: what stands in the way, which stays, or what was done, which goes away by itself. */
final class HintBar {

	private static final int SHOWN_MILLIS = 15_000;

	private final Composite bar;
	private final ThemeLabel label;
	private final Link link;
	private Runnable action = () -> {
		// nothing is offered
	};
	private String standing = "";
	private String standingOffer = "";
	private Runnable standingAction = action;
	private int number;

	HintBar(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 2).applyTo(bar);
		label = new ThemeLabel(bar);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label.control());
		link = Links.create(bar, SWT.NONE);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
	}

	Control control() {
		return bar;
	}

	/** Says what stands in the way of asking, where something does. */
	void show(Loaded loaded, Provider provider, ChatSettingsPages settings) {
		if (loaded.offline() && !ChatSettingsPages.isAnalyst(provider)) {
			stand(Messages.Hint_offline, Messages.Hint_network, settings::network);
		} else if (ChatSettingsPages.isIncomplete(provider)) {
			stand(NLS.bind(Messages.Hint_incomplete, provider.name()), Messages.Hint_providers, () -> settings.provider(provider.id()));
		} else {
			stand("", "", settings::providers);
		}
	}

	/** Says it until something else stands in the way; empty for nothing. */
	private void stand(String words, String offer, Runnable onLink) {
		if (!words.equals(standing)) {
			standing = words;
			standingOffer = offer;
			standingAction = onLink;
			number++;
			showStanding();
		}
	}

	/** Says what was done, for a while. */
	void say(String words, String offer, Runnable onLink) {
		int shown = ++number;
		show(words, ChatColors.DIM, offer, onLink);
		bar.getDisplay().timerExec(SHOWN_MILLIS, () -> {
			if (!bar.isDisposed() && shown == number) {
				showStanding();
			}
		});
	}

	private void showStanding() {
		show(standing, ChatColors.WARNING, standingOffer, standingAction);
	}

	private void show(String words, String color, String offer, Runnable onLink) {
		boolean warning = color.equals(ChatColors.WARNING);
		label.show(null, warning && !words.isEmpty() ? "\u26A0 " + words : words, color);
		label.setToolTip(words);
		link.setText(offer.isEmpty() ? "" : "<a>" + offer + "</a>");
		action = onLink;
		((GridData) bar.getLayoutData()).exclude = words.isEmpty();
		bar.setVisible(!words.isEmpty());
		bar.layout(true, true);
		bar.requestLayout();
	}
}
