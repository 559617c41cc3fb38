package org.tftsr.ui.chat.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.action.IMenuListener;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.core.ai.ModelInfo;
import org.tftsr.core.ai.ModelPlace;
import org.tftsr.core.ai.Provider;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.ThemeLabel;
import org.tftsr.ui.chat.internal.conversation.ChatColors;
import org.tftsr.ui.chat.internal.session.Money;

/** The row below the question: what goes along, who is asked, how much it is, and the button that sends it or stops it. */
final class SendBar {

	/** What is done in it. */
	interface Listener {

		/** Shows what can be attached. */
		void fillAttachMenu(IMenuManager menu);

		/** Somebody else is to be asked. */
		void choose(Provider provider, String model);

		/** Providers are to be set up. */
		void settings();

		/** The question is to be asked, or what is under way to be stopped. */
		void sendOrStop();
	}

	private final Composite row;
	/** Something has changed while nobody saw it, and is laid out once somebody does. */
	private boolean stale;
	private final Listener listener;
	private final ToolItem picker;
	private final ThemeLabel badge;
	private final ContextGauge gauge;
	private final Label cost;
	private final Button send;
	private List<Provider> providers = List.of();
	private Provider provider;
	private String model;

	SendBar(Composite parent, Listener listener) {
		this.listener = listener;
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).spacing(6, 0).applyTo(row);
		row.addListener(SWT.Resize, event -> breakRow());
		row.addListener(SWT.Paint, event -> {
			if (stale) {
				laidOut();
			}
		});
		Composite asked = half(SWT.BEGINNING);
		menuItem(asked, Images.get(Images.ATTACH), "", Messages.Send_attach, listener::fillAttachMenu);
		picker = menuItem(asked, null, "", Messages.Send_picker, this::fillPicker);
		badge = new ThemeLabel(asked);
		Composite sent = half(SWT.END);
		gauge = new ContextGauge(sent);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(gauge);
		cost = new Label(sent, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(cost);
		send = new Button(sent, SWT.PUSH);
		send.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.sendOrStop()));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(send);
		setAsking(false);
	}

	private Composite half(int alignment) {
		Composite half = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(half);
		GridDataFactory.fillDefaults().align(alignment, SWT.CENTER).grab(alignment == SWT.END, false).applyTo(half);
		return half;
	}

	/** In a narrow view the button goes below, where it can be reached. */
	private void breakRow() {
		GridLayout layout = (GridLayout) row.getLayout();
		int columns = layout.numColumns;
		layout.numColumns = 2;
		layout.numColumns = row.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= row.getSize().x ? 2 : 1;
		if (layout.numColumns != columns) {
			row.requestLayout();
		}
	}

	private void laidOut() {
		stale = !row.isVisible();
		if (stale) {
			return;
		}
		row.layout(true, true);
		breakRow();
	}

	private static ToolItem menuItem(Composite parent, Image image, String text, String toolTip, IMenuListener filler) {
		ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
		AccessibleNames.set(bar, toolTip);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
		ToolItem item = new ToolItem(bar, SWT.DROP_DOWN);
		item.setImage(image);
		item.setText(text);
		item.setToolTipText(toolTip);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(filler);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			Menu shown = menu.createContextMenu(bar);
			Rectangle bounds = item.getBounds();
			shown.setLocation(bar.toDisplay(bounds.x, bounds.y + bounds.height));
			shown.setVisible(true);
		}));
		bar.addDisposeListener(event -> menu.dispose());
		return item;
	}

	private void fillPicker(IMenuManager menu) {
		for (Provider one : providers) {
			List<String> models = models(one);
			if (models.size() <= 1) {
				menu.add(choice(one, models.isEmpty() ? null : models.getFirst(), name(one)));
			} else {
				MenuManager inner = new MenuManager(name(one));
				models.forEach(id -> inner.add(choice(one, id, id)));
				menu.add(inner);
			}
		}
		menu.add(new Separator());
		menu.add(new Action(Messages.Send_settings, Images.SETTINGS) {
			@Override
			public void run() {
				listener.settings();
			}
		});
	}

	/** What can be chosen, the usual one first. */
	private static List<String> models(Provider one) {
		List<String> models = new ArrayList<>();
		if (one.model() != null) {
			models.add(one.model());
		}
		one.models().stream().map(ModelInfo::id).filter(id -> !models.contains(id)).forEach(models::add);
		return models;
	}

	private Action choice(Provider one, String id, String label) {
		Action action = new Action(label.replace("@", ""), IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (isChecked()) {
					listener.choose(one, id);
				}
			}
		};
		action.setChecked(provider != null && one.id().equals(provider.id()) && (id == null || id.equals(model)));
		return action;
	}

	/** With where it is, where what is asked does not go straight to somebody else. */
	private static String name(Provider one) {
		return switch (ModelPlace.of(one, one.model())) {
		case THIS_MACHINE -> NLS.bind(Messages.Send_local, one.name());
		case BEHIND_THIS_MACHINE -> NLS.bind(Messages.Send_behind, one.name());
		case ELSEWHERE -> one.name();
		};
	}

	/** Shows who is asked. */
	void show(List<Provider> all, Provider chosen, String chosenModel) {
		if (!all.equals(providers) || !Objects.equals(chosen, provider) || !Objects.equals(chosenModel, model)) {
			providers = all;
			provider = chosen;
			model = chosenModel;
			picker.setText(chosenModel == null ? chosen.name() : NLS.bind(Messages.Send_model, chosen.name(), chosenModel));
			showPlace(ModelPlace.of(chosen, chosenModel));
			laidOut();
		}
	}

	private void showPlace(ModelPlace place) {
		switch (place) {
		case THIS_MACHINE -> {
			badge.show(Images.INTACT, Messages.Send_localBadge, ChatColors.LOCAL);
			badge.setToolTip(Messages.Send_localTip);
		}
		case BEHIND_THIS_MACHINE -> {
			badge.show(null, Messages.Send_behindBadge, ChatColors.DIM);
			badge.setToolTip(Messages.Send_behindTip);
		}
		case ELSEWHERE -> {
			badge.show(null, "", ChatColors.DIM);
			badge.setToolTip(null);
		}
		}
	}

	/**
	 * Shows how much the next question is.
	 *
	 * @param micros millionths of a US dollar that it may cost; 0 where that is not known
	 */
	void showSize(int tokens, int most, long micros) {
		gauge.show(tokens, most);
		cost.setText(micros > 0 ? NLS.bind(Messages.Send_cost, Money.format(micros)) : "");
		cost.setToolTipText(micros > 0 ? Messages.Send_costTip : null);
		laidOut();
	}

	/** Whether the button stops what is under way, and not sends. */
	void setAsking(boolean now) {
		send.setText(now ? Messages.Send_stop : Messages.Send_send);
		send.setImage(Images.get(now ? Images.STOP : Images.SEND));
		send.setToolTipText(now ? Messages.Send_stopTip : Messages.Send_sendTip);
		laidOut();
	}


	Control control() {
		return row;
	}
}
