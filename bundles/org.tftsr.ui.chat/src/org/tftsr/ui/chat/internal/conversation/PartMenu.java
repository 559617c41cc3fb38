package org.tftsr.ui.chat.internal.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.tftsr.ui.chat.internal.markdown.Block;
import org.tftsr.ui.chat.internal.markdown.Part;
import org.tftsr.ui.chat.internal.markdown.Run;

/** What the context menu of a conversation offers: everything that can be done by the pointer can be done by it. */
public final class PartMenu {

	private PartMenu() {
	}

	/**
	 * Fills a menu.
	 *
	 * @param message the message that it is about; null for none
	 * @param part    the part that it is about; -1 for none
	 */
	public static void fill(IMenuManager menu, ShownMessage message, int part, ConversationListener listener) {
		if (message == null) {
			return;
		}
		if (part >= 0 && part < message.parts().size()) {
			for (PartAction action : PartAction.values()) {
				menu.add(action(action.label(), action.image(), () -> listener.act(action, message.id(), part)));
			}
			links(message.parts().get(part)).forEach((link, title) -> menu
					.add(action(Messages.bind(Messages.Part_follow, title), null, () -> listener.follow(link))));
			menu.add(new Separator());
		}
		if (message.head().branches() > 1) {
			message(menu, MessageAction.PREVIOUS_BRANCH, message, listener);
			message(menu, MessageAction.NEXT_BRANCH, message, listener);
		}
		message.head().actions().forEach(action -> message(menu, action, message, listener));
		message.notes().forEach(note -> note.actions().forEach(action -> message(menu, action, message, listener)));
	}

	private static void message(IMenuManager menu, MessageAction action, ShownMessage message,
			ConversationListener listener) {
		menu.add(action(action.label(), null, () -> listener.act(action, message.id())));
	}

	private static Action action(String label, ImageDescriptor image, Runnable work) {
		Action action = new Action(label.replace("&", "&&"), image) {
			@Override
			public void run() {
				work.run();
			}
		};
		return action;
	}

	/** Where the links of a part lead, each with what a person is told of it. */
	private static Map<String, String> links(Part part) {
		Map<String, String> links = new LinkedHashMap<>();
		collect(part.block(), links);
		return links;
	}

	private static void collect(Block block, Map<String, String> links) {
		switch (block) {
		case Block.Paragraph paragraph -> runs(paragraph.runs(), links);
		case Block.Heading heading -> runs(heading.runs(), links);
		case Block.Items items -> items.items().forEach(item -> item.blocks().forEach(inner -> collect(inner, links)));
		case Block.Quote quote -> quote.blocks().forEach(inner -> collect(inner, links));
		case Block.Table table -> table.rows().forEach(row -> row.forEach(cell -> runs(cell.runs(), links)));
		case Block.Code code -> {
			// what stands in code leads nowhere
		}
		case Block.Rule rule -> {
			// has no text
		}
		}
	}

	private static void runs(List<Run> runs, Map<String, String> links) {
		runs.stream().filter(run -> run.link() != null).forEach(run -> links.putIfAbsent(run.link(), LinkTitle.of(run)));
	}
}
