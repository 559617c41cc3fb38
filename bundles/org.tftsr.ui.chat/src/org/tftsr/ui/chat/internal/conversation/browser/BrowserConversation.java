package org.tftsr.ui.chat.internal.conversation.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.ConversationWidget;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.conversation.PartMenu;
import org.tftsr.ui.chat.internal.conversation.PartPlace;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;

/**
 * Shows a conversation as a page. The page runs no script of its own and loads nothing; it is changed from outside, without waiting
 * for it.
 */
public final class BrowserConversation implements ConversationWidget {

	private static final String BLANK = "about:blank";
	private static final String AT_END = "var e=innerHeight+scrollY>=document.documentElement.scrollHeight-24;";
	private static final String TO_END = "scrollTo(0,document.documentElement.scrollHeight);";

	private final Browser browser;
	private final ConversationListener listener;
	private final Map<UUID, ShownMessage> messages = new LinkedHashMap<>();
	/** What is told to the page once it is there. */
	private final List<String> waiting = new ArrayList<>();
	private PartPlace selected;
	private int earlier;
	private boolean loaded;

	private BrowserConversation(Browser browser, ConversationListener listener) {
		this.browser = browser;
		this.listener = listener;
		// for what this class tells the page; the page itself cannot run any, as its content security policy forbids it
		browser.setJavascriptEnabled(true);
		browser.addLocationListener(LocationListener.changingAdapter(this::changing));
		browser.addOpenWindowListener(event -> event.required = true);
		browser.addProgressListener(ProgressListener.completedAdapter(event -> completed()));
		AccessibleNames.set(browser, Messages.Conversation_name);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> PartMenu.fill(manager, selected == null ? null : messages.get(selected.message()),
				selected == null ? -1 : selected.part(), listener));
		browser.setMenu(menu.createContextMenu(browser));
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		IPropertyChangeListener themeListener = event -> browser.getDisplay().asyncExec(this::reload);
		themes.addPropertyChangeListener(themeListener);
		browser.addDisposeListener(event -> themes.removePropertyChangeListener(themeListener));
	}

	/** A widget, or null where there is no browser to embed: on Linux, that is an optional library. */
	public static ConversationWidget create(Composite parent, ConversationListener listener) {
		try {
			return new BrowserConversation(new Browser(parent, SWT.NONE), listener);
		} catch (SWTError e) {
			return null;
		}
	}

	private void changing(LocationEvent event) {
		if (event.location.startsWith(BLANK)) {
			return;
		}
		event.doit = false;
		PartPlace focus = PageAddress.focus(event.location);
		if (focus != null) {
			selected = focus;
		} else {
			// not from within the browser's own call
			String address = event.location;
			browser.getDisplay().asyncExec(() -> {
				if (!browser.isDisposed()) {
					PageAddress.perform(address, listener);
				}
			});
		}
	}

	private void completed() {
		if (!loaded) {
			loaded = true;
			browser.execute(Page.SCRIPT + TO_END);
			waiting.forEach(browser::execute);
			waiting.clear();
		}
	}

	private void tell(String script) {
		if (loaded) {
			browser.execute(script);
		} else {
			waiting.add(script);
		}
	}

	@Override
	public Control control() {
		return browser;
	}

	@Override
	public void show(List<ShownMessage> shown, int before) {
		selected = null;
		remember(shown, before);
		reload();
	}

	private void remember(List<ShownMessage> shown, int before) {
		messages.clear();
		shown.forEach(message -> messages.put(message.id(), message));
		earlier = before;
	}

	/** Loads the page anew, which has the colours of the theme in it. */
	private void reload() {
		if (!browser.isDisposed()) {
			loaded = false;
			waiting.clear();
			browser.setText(Page.of(List.copyOf(messages.values()), earlier));
		}
	}

	@Override
	public void update(List<ShownMessage> shown, int before) {
		remember(shown, before);
		tell(AT_END + "var b=document.documentElement.scrollHeight-scrollY;document.body.innerHTML="
				+ Script.quote(Page.body(shown, before))
				+ ";if(e){" + TO_END + "}else{scrollTo(0,document.documentElement.scrollHeight-b);}");
	}

	@Override
	public void put(ShownMessage message) {
		ShownMessage old = messages.put(message.id(), message);
		if (message.equals(old)) {
			return;
		}
		String change = old == null
				? "document.getElementById('c').insertAdjacentHTML('beforeend'," + Script.quote(MessageMarkup.message(message))
						+ ");"
				: change(old, message);
		tell(AT_END + change + "if(e){" + TO_END + "}");
	}

	/** What is different is drawn again, and no more. */
	private static String change(ShownMessage old, ShownMessage message) {
		StringBuilder script = new StringBuilder("var s=document.getElementById('m/" + message.id() + "');");
		if (!old.head().equals(message.head())) {
			script.append("s.children[0].innerHTML=").append(Script.quote(MessageMarkup.head(message))).append(';');
		}
		int same = 0;
		int both = Math.min(old.parts().size(), message.parts().size());
		while (same < both && old.parts().get(same).block().equals(message.parts().get(same).block())) {
			same++;
		}
		if (same < old.parts().size() || same < message.parts().size()) {
			StringBuilder html = new StringBuilder();
			for (int part = same; part < message.parts().size(); part++) {
				html.append(MessageMarkup.part(message, part));
			}
			script.append("var d=s.children[1];while(d.children.length>").append(same)
					.append("){d.lastElementChild.remove();}d.insertAdjacentHTML('beforeend',")
					.append(Script.quote(html.toString())).append(");");
		}
		script.append("s.children[2].innerHTML=").append(Script.quote(MessageMarkup.foot(message))).append(';');
		return script.toString();
	}

	@Override
	public void select(boolean next) {
		List<PartPlace> places = new ArrayList<>();
		messages.values().forEach(message -> {
			for (int part = 0; part < message.parts().size(); part++) {
				places.add(new PartPlace(message.id(), part));
			}
		});
		if (!places.isEmpty()) {
			int index = places.indexOf(selected);
			selected = places.get(index < 0 ? places.size() - 1 : Math.clamp(index + (next ? 1L : -1L), 0, places.size() - 1));
			tell("var p=document.getElementById('" + PageAddress.id(selected.message(), selected.part())
					+ "');if(p){p.focus();p.scrollIntoView({block:'nearest'});}");
		}
	}

	@Override
	public PartPlace selected() {
		return selected;
	}

	/** What is selected in the page is what came: real values are drawn beside the text, see {@link Markup}. */
	@Override
	public void copy() {
		tell("document.execCommand('copy');");
	}

	@Override
	public void selectAll() {
		tell("document.execCommand('selectAll');");
	}

	@Override
	public void setFocus() {
		browser.setFocus();
	}
}
