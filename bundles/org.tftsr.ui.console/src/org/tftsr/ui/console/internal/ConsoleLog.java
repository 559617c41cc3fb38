package org.tftsr.ui.console.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleListener;
import org.eclipse.ui.console.TextConsole;
import org.tftsr.ui.logs.LogStream;

/**
 * Hands the text of a console on to a Log Viewer, as it comes, until the console is removed or the editor closed. What the
 * console drops stays in the editor: a log only grows. The document of a console changes on the user interface thread, where
 * all of this is to be used.
 */
final class ConsoleLog implements IDocumentListener, IConsoleListener {

	private static final int LONGEST_NAME = 40;
	/** What the platform calls the console of a program: the launch, its kind in brackets, and what is known of the process. */
	private static final Pattern LAUNCHED = Pattern.compile("(.*? \\[[^\\]]+\\]) \\S.*"); //$NON-NLS-1$
	private static final String LINE_END = "\n"; //$NON-NLS-1$
	private static final Map<IConsole, ConsoleLog> SHOWN = new HashMap<>();

	private final TextConsole console;
	private final LogStream log;
	private boolean lineEnded = true;

	private ConsoleLog(TextConsole console) {
		this.console = console;
		log = new LogStream(NLS.bind(Messages.Console_name, shortened(console.getName())),
				NLS.bind(Messages.Console_name, console.getName()), this::stop);
	}

	/** That of a program that was launched has its path, when it was started, and more: its first words tell enough. */
	private static String shortened(String name) {
		Matcher launched = LAUNCHED.matcher(name);
		String plain = launched.lookingAt() ? launched.group(1) : name;
		return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME).strip() + Messages.Console_cut;
	}

	/** Shows the log of a console, the one that is open where there is one. */
	static IEditorPart show(TextConsole console, IWorkbenchPage page) throws PartInitException {
		ConsoleLog shown = SHOWN.get(console);
		if (shown == null) {
			shown = new ConsoleLog(console);
			shown.start();
		}
		return shown.log.show(page);
	}

	private void start() {
		SHOWN.put(console, this);
		add(console.getDocument().get());
		console.getDocument().addDocumentListener(this);
		ConsolePlugin.getDefault().getConsoleManager().addConsoleListener(this);
	}

	private void stop() {
		SHOWN.remove(console, this);
		ConsolePlugin.getDefault().getConsoleManager().removeConsoleListener(this);
		console.getDocument().removeDocumentListener(this);
	}

	/** Text that takes the place of other text, as a progress bar does, begins a line: what was there stays. */
	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		boolean behind = event.getOffset() >= event.getDocument().getLength();
		boolean comes = event.getText() != null && !event.getText().isEmpty();
		if (comes) {
			add(behind || lineEnded ? event.getText() : LINE_END + event.getText());
		}
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		// all is known before
	}

	private void add(String text) {
		if (!text.isEmpty()) {
			log.append(text);
			lineEnded = text.endsWith(LINE_END);
		}
	}

	@Override
	public void consolesAdded(IConsole[] consoles) {
		// none of them is this one
	}

	/** What the console printed last may still be on its way to its document, on the user interface thread. */
	@Override
	public void consolesRemoved(IConsole[] consoles) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (Arrays.asList(consoles).contains(console) && !display.isDisposed()) {
			display.asyncExec(this::stop);
		}
	}
}
