package org.tftsr.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

/**
 * Asks a person for a file. It is an OSGi service, so that another way of asking can take the place of the dialog of the
 * operating system, which no program but that can use. Called on the user interface thread.
 */
public interface FileChooser {

	/**
	 * Asks for a file that is there.
	 *
	 * @param title    what the file is for
	 * @param patterns what files of that kind are called, such as {@code *.db}; others can be chosen too
	 * @return absolute; empty where the person cancelled
	 */
	Optional<Path> open(Shell shell, String title, String patterns);

	/**
	 * Asks for a place for a new file.
	 *
	 * @param title       what the file is for
	 * @param name        what it is called unless the person wants another name
	 * @param mayReplace  whether a file that is there may be chosen, once the person has said so; else it is up to the
	 *                    caller to refuse it
	 * @return absolute; empty where the person cancelled
	 */
	Optional<Path> save(Shell shell, String title, String name, boolean mayReplace);
}
