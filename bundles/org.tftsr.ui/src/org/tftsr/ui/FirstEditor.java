package org.tftsr.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.Bundle;

/**
 * Loads the classes of the editor of logs where somebody is likely to open one: a thousand of them, which would be loaded on the user
 * interface thread otherwise, while the first log is opened, and make that take nearly twice as long. The standalone product does it
 * a moment after its window was opened, an IDE once the Issues view is there, and in no IDE that nobody works with issues in.
 */
public final class FirstEditor extends Job {

	private static final String LOGS = "org.tftsr.ui.logs"; //$NON-NLS-1$
	private static final String LIST = "first-editor.txt"; //$NON-NLS-1$
	private static final String COMMENT = "#"; //$NON-NLS-1$
	private static final String CLASSES = "\t"; //$NON-NLS-1$
	private static final String STATIC_PARTS = "!"; //$NON-NLS-1$
	/** What is on the screen comes first. */
	private static final long DELAY_MILLIS = 500;

	private static final AtomicBoolean LOADED = new AtomicBoolean();

	private FirstEditor() {
		super("Loading the editor of logs"); //$NON-NLS-1$
		setSystem(true);
		setPriority(DECORATE);
	}

	/** Loads them soon, in the background, once. From any thread. */
	public static void loadSoon() {
		if (LOADED.compareAndSet(false, true)) {
			new FirstEditor().schedule(DELAY_MILLIS);
		}
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Bundle bundle = Platform.getBundle(LOGS);
		try {
			for (String name : bundle == null ? List.<String>of() : classNames()) {
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				load(bundle, name);
			}
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(LIST, e);
		}
	}

	/**
	 * Asking for the constructors makes Java verify the class, which takes longer than to load it. Static parts do not run, but for
	 * classes of messages, which take their words from a file, and those that the list marks: they take long, and need no window.
	 */
	private static void load(Bundle bundle, String listed) {
		boolean marked = listed.endsWith(STATIC_PARTS);
		String name = marked ? listed.substring(0, listed.length() - STATIC_PARTS.length()) : listed;
		try {
			Class<?> loaded = bundle.loadClass(name);
			loaded.getDeclaredConstructors();
			if (marked || loaded.getSuperclass() == NLS.class) {
				Class.forName(name, true, loaded.getClassLoader());
			}
		} catch (ClassNotFoundException | LinkageError e) {
			// another version of the platform may do without it: who needs it will say so
			return;
		}
	}

	private static List<String> classNames() throws IOException {
		List<String> names = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(FirstEditor.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
			String inPackage = null;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith(CLASSES)) {
					for (String name : line.strip().split(" ")) { //$NON-NLS-1$
						names.add(inPackage + '.' + name);
					}
				} else if (!line.startsWith(COMMENT)) {
					inPackage = line;
				}
			}
		}
		return names;
	}
}
