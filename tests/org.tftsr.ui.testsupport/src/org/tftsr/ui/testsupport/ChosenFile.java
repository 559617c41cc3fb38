package org.tftsr.ui.testsupport;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ui.FileChooser;

/**
 * A person who chooses a certain file, whatever is asked for: the dialog of the operating system cannot be driven reliably.
 *
 * @param file null for one who cancels
 */
public record ChosenFile(Path file) implements FileChooser {

	/** Whoever asks for a file gets this one until the result is closed. */
	public static Substitute of(Path file) {
		return Substitute.of(FileChooser.class, new ChosenFile(file));
	}

	/** Whoever asks for a file is told that the person cancelled, until the result is closed. */
	public static Substitute none() {
		return Substitute.of(FileChooser.class, new ChosenFile(null));
	}

	@Override
	public Optional<Path> open(Shell shell, String title, String patterns) {
		checkParent(shell);
		return Optional.ofNullable(file);
	}

	@Override
	public Optional<Path> save(Shell shell, String title, String name, boolean mayReplace) {
		checkParent(shell);
		return Optional.ofNullable(file);
	}

	/** As the dialog of the operating system, which opens over no window that is gone. */
	private static void checkParent(Shell shell) {
		if (shell.isDisposed()) {
			SWT.error(SWT.ERROR_WIDGET_DISPOSED);
		}
	}
}
