package org.tftsr.ui.issues.internal.transfer;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.WorkPage;

/** Asks which file to make an issue of. */
final class ImportIssuePage extends WorkPage {

	private Text file;

	ImportIssuePage() {
		super("importIssue", Messages.ImportIssuePage_title, Images.NEW_ISSUE_BANNER); //$NON-NLS-1$
		setDescription(Messages.ImportIssuePage_description);
		setPageComplete(false);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			file.setFocus();
		}
	}

	@Override
	protected void createForm(Composite area) {
		HelpContexts.set(area, HelpContexts.IMPORT_ISSUE_WIZARD);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.ImportIssuePage_file);
		file = new Text(area, SWT.BORDER | SWT.SINGLE);
		file.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.ImportIssuePage_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
	}

	private void browse() {
		try {
			Services.get(FileChooser.class).open(getShell(), Messages.ImportIssuePage_title, "*.json") //$NON-NLS-1$
					.ifPresent(chosen -> file.setText(chosen.toString()));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void validate() {
		boolean complete = isFile(file.getText());
		setErrorMessage(complete ? null : Messages.ImportIssuePage_noFile);
		setPageComplete(complete);
	}

	private static boolean isFile(String text) {
		try {
			return Files.isRegularFile(Path.of(text));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/** The file; once the page is complete. */
	Path file() {
		return Path.of(file.getText());
	}
}
