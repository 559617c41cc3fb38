package org.tftsr.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Component;
import org.tftsr.ui.FileChooser;

/** Asks with the dialog of the operating system. */
@Component
public final class SystemFileChooser implements FileChooser {

	private static final String ALL_FILES = "*"; //$NON-NLS-1$

	@Override
	public Optional<Path> open(Shell shell, String title, String patterns) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.SHEET);
		dialog.setText(title);
		dialog.setFilterExtensions(new String[] { patterns, ALL_FILES });
		return answer(dialog);
	}

	@Override
	public List<Path> openAll(Shell shell, String title, String kind, String patterns) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(title);
		dialog.setFilterNames(new String[] { kind, Messages.FileChooser_allFiles });
		dialog.setFilterExtensions(new String[] { patterns, ALL_FILES });
		if (dialog.open() == null) {
			return List.of();
		}
		Path folder = Path.of(dialog.getFilterPath());
		return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
	}

	@Override
	public Optional<Path> save(Shell shell, String title, String name, boolean mayReplace) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(title);
		dialog.setFileName(name);
		dialog.setOverwrite(mayReplace);
		return answer(dialog);
	}

	@Override
	public Optional<Saved> save(Shell shell, String title, String name, List<Kind> kinds, Kind usual) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE | SWT.SHEET);
		dialog.setText(title);
		dialog.setFileName(name);
		dialog.setOverwrite(true);
		dialog.setFilterNames(kinds.stream().map(Kind::name).toArray(String[]::new));
		dialog.setFilterExtensions(kinds.stream().map(kind -> "*." + kind.extension()).toArray(String[]::new)); //$NON-NLS-1$
		dialog.setFilterIndex(kinds.indexOf(usual));
		return answer(dialog).map(file -> Saved.of(file, kinds, kinds.get(Math.max(0, dialog.getFilterIndex()))));
	}

	private static Optional<Path> answer(FileDialog dialog) {
		return Optional.ofNullable(dialog.open()).map(Path::of).map(Path::toAbsolutePath);
	}
}
