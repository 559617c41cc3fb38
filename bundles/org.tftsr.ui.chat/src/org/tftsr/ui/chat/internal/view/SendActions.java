package org.tftsr.ui.chat.internal.view;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.log.LogFile;
import org.tftsr.ui.Images;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.chat.internal.input.NameSuggestions;
import org.tftsr.ui.chat.internal.session.ChatSession;
import org.tftsr.ui.chat.internal.session.Loaded;

/** Attaches, chooses who is asked, sends and stops. */
final class SendActions implements SendBar.Listener {

	private final Shell shell;
	private final ChatPage page;

	SendActions(Shell shell, ChatPage page) {
		this.shell = shell;
		this.page = page;
	}

	private ChatSession session() {
		return page.session();
	}

	@Override
	public void fillAttachMenu(IMenuManager menu) {
		Loaded loaded = session().loaded();
		if (loaded == null) {
			return;
		}
		loaded.logs().forEach(log -> menu.add(action(log.name(), Images.LOG, () -> page.attach(NameSuggestions.of(log)))));
		menu.add(new Separator());
		menu.add(action(Messages.Attach_file, null,
				() -> page.attaching().files(LogFileDialog.choose(shell, Messages.Attach_file))));
		menu.add(action(Messages.Attach_clipboard, null, page.input().control()::paste));
		if (!loaded.logs().isEmpty()) {
			menu.add(new Separator());
			menu.add(action(Messages.Attach_analyze, null,
					() -> session().analyse(loaded.logs().stream().map(LogFile::id).toList())));
		}
	}

	private static Action action(String label, ImageDescriptor image, Runnable work) {
		return new Action(label.replace("@", ""), image) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	@Override
	public void choose(Provider provider, String model) {
		session().choose(provider.id(), model);
		page.showProvider(session().loaded());
	}

	@Override
	public void settings() {
		page.settings().providers();
	}

	@Override
	public void sendOrStop() {
		if (session().isAsking()) {
			session().stop();
		} else {
			page.send();
		}
	}
}
