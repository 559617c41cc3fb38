package org.tftsr.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
	 * Asks for files that are there.
	 *
	 * @param title    what the files are for
	 * @param kind     what files of that kind are, for people to choose by
	 * @param patterns what they are called, with semicolons between; others can be chosen too
	 * @return absolute, in one folder; empty where the person cancelled
	 */
	default List<Path> openAll(Shell shell, String title, String kind, String patterns) {
		return open(shell, title, patterns).stream().toList();
	}

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

	/**
	 * A kind of file that can be written.
	 *
	 * @param name      for people to choose by
	 * @param extension of the names of such files, without the dot
	 */
	record Kind(String name, String extension) {

		/** Whether a file is called as this kind is. */
		public boolean fits(Path file) {
			return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith('.' + extension);
		}
	}

	/**
	 * What was chosen.
	 *
	 * @param file absolute; where it exists, the person has agreed to replace it
	 * @param kind the kind that its name tells, otherwise the one that was chosen
	 */
	record Saved(Path file, Kind kind) {

		/** A file of the kind that its name tells. */
		public static Saved of(Path file, List<Kind> kinds, Kind otherwise) {
			return new Saved(file, kinds.stream().filter(kind -> kind.fits(file)).findFirst().orElse(otherwise));
		}
	}

	/**
	 * Asks for a place for a new file, and of which kind it is to be. Where the way of asking knows no kinds, the name tells.
	 *
	 * @param title what the file is for
	 * @param name  what it is called unless the person wants another name
	 * @param kinds at least one
	 * @param usual one of them, for those who do not choose
	 * @return empty where the person cancelled
	 */
	default Optional<Saved> save(Shell shell, String title, String name, List<Kind> kinds, Kind usual) {
		return save(shell, title, name, true).map(file -> Saved.of(file, kinds, usual));
	}
}
