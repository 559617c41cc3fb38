package org.tftsr.ui.chat.internal.conversation.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jface.action.IMenuManager;
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
import org.tftsr.ui.PageTraversal;
import org.tftsr.ui.chat.internal.conversation.ConversationListener;
import org.tftsr.ui.chat.internal.conversation.ConversationWidget;
import org.tftsr.ui.chat.internal.conversation.Messages;
import org.tftsr.ui.chat.internal.conversation.PartMenu;
import org.tftsr.ui.chat.internal.conversation.PartPlace;
import org.tftsr.ui.chat.internal.conversation.ShownMessage;

/**
 * Shows a conversation as a page. The page has no script of its own and loads nothing; it is changed from outside, step by step: the
 * next one is worked out once the title of the page says that the last one is done. So nobody waits for the process of the browser,
 * and what is no longer wanted by then is never told to it.
 */
public final class BrowserConversation implements ConversationWidget {

	private static final String BLANK = "about:blank";
	/** A step that has not said by then that it is done is not waited for any more. */
	private static final int PATIENCE_MILLIS = 2_000;
	/** Nobody sees or hears it. */
	private static final String MARK = "\u200B";
	private static final int MARKS = 8;

	private final Browser browser;
	private final ConversationListener listener;
	private List<ShownMessage> messages = List.of();
	private int earlier;
	private PageContent content = new PageContent(List.of(), 0, 0);
	private PagePlace selected;
	/** Whether the page is loaded or changed just now. */
	private boolean busy = true;
	/** Of the step that is or was the last; the first one of a page is to load it. */
	private int step;

	private BrowserConversation(Browser browser, ConversationListener listener) {
		this.browser = browser;
		this.listener = listener;
		// for what this class tells the page; the page itself cannot run any, as its content security policy forbids it
		browser.setJavascriptEnabled(true);
		PageTraversal.enable(browser);
		browser.addLocationListener(LocationListener.changingAdapter(this::changing));
		browser.addOpenWindowListener(event -> event.required = true);
		browser.addProgressListener(ProgressListener.completedAdapter(event -> browser.execute(Page.SCRIPT)));
		browser.addTitleListener(event -> {
			if (event.title.equals(title())) {
				done(step);
			}
		});
		AccessibleNames.set(browser, Messages.Conversation_name);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
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

	private void fill(IMenuManager menu) {
		PartPlace place = selected();
		ShownMessage message = place == null ? null
				: messages.stream().filter(one -> one.id().equals(place.message())).findFirst().orElse(null);
		PartMenu.fill(menu, message, message == null ? -1 : place.part(), listener);
	}

	private void changing(LocationEvent event) {
		if (!event.doit || event.location.startsWith(BLANK)) {
			return;
		}
		event.doit = false;
		PagePlace focus = PageAddress.focus(event.location);
		if (focus != null) {
			selected = focus;
		} else {
			// not from within the browser's own call
			String address = event.location;
			browser.getDisplay().asyncExec(() -> {
				if (!browser.isDisposed()) {
					PageAddress.perform(address, content::message, listener);
				}
			});
		}
	}

	/** What the title is once the step is done; that of any before that may still be under way is another one. */
	private String title() {
		return Messages.Conversation_name + MARK.repeat(1 + step % MARKS);
	}

	/** Tells the page how to come closer to what it is to be, unless it is busy with that already. */
	private void tell() {
		if (busy) {
			return;
		}
		String change = content.step(messages, earlier);
		if (!change.isEmpty()) {
			busy = true;
			step++;
			int told = step;
			browser.getDisplay().timerExec(PATIENCE_MILLIS, () -> done(told));
			browser.execute("chat.later(()=>{" + change + "}," + Script.quote(title()) + ");");
		}
	}

	private void done(int told) {
		// not from within the browser's own call
		browser.getDisplay().asyncExec(() -> {
			if (!browser.isDisposed() && busy && told == step) {
				busy = false;
				tell();
			}
		});
	}

	@Override
	public Control control() {
		return browser;
	}

	@Override
	public void show(List<ShownMessage> shown, int before) {
		selected = null;
		messages = List.copyOf(shown);
		earlier = before;
		reload();
	}

	/** Loads the page anew, which has the colours of the theme in it. */
	private void reload() {
		if (!browser.isDisposed()) {
			PartPlace place = selected();
			content = new PageContent(messages, earlier, content.nextKey());
			selected = place == null ? null : content.place(place);
			busy = true;
			step++;
			browser.setText(Page.of(content, title()));
		}
	}

	@Override
	public void update(List<ShownMessage> shown, int before) {
		messages = List.copyOf(shown);
		earlier = before;
		tell();
	}

	@Override
	public void put(ShownMessage message) {
		List<ShownMessage> changed = new ArrayList<>(messages);
		int index = changed.size() - 1;
		while (index >= 0 && !changed.get(index).id().equals(message.id())) {
			index--;
		}
		if (index < 0) {
			changed.add(message);
		} else {
			changed.set(index, message);
		}
		messages = changed;
		tell();
	}

	@Override
	public void select(boolean next) {
		List<PagePlace> places = content.places();
		if (!places.isEmpty()) {
			int index = places.indexOf(selected);
			selected = places.get(index < 0 ? places.size() - 1 : Math.clamp(index + (next ? 1L : -1L), 0, places.size() - 1));
			ask("chat.select(" + selected.key() + ',' + selected.part() + ");");
		}
	}

	/** Has the page do something that is no change; nothing while it is not there yet. */
	private void ask(String statement) {
		browser.execute("if(window.chat){" + statement + '}');
	}

	@Override
	public PartPlace selected() {
		UUID message = selected == null ? null : content.message(selected.key());
		return message == null ? null : new PartPlace(message, selected.part());
	}

	/** What is selected in the page is what came: real values are drawn beside the text, see {@link Markup}. */
	@Override
	public void copy() {
		ask("document.execCommand('copy');");
	}

	@Override
	public void selectAll() {
		ask("document.execCommand('selectAll');");
	}

	@Override
	public void setFocus() {
		browser.setFocus();
	}
}
