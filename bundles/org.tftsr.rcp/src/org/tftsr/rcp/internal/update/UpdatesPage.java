package org.tftsr.rcp.internal.update;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.update.UpdateService;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.SettingsPage;

/** <em>TFTSR &gt; Updates</em>: which update site is asked for a later version. */
public final class UpdatesPage extends SettingsPage {

	private static final int TEXT_WIDTH_CHARS = 60;

	private Text site;
	/** As it was read; null until then. */
	private String kept;

	public UpdatesPage() {
		super(HelpContexts.UPDATE_PREFERENCES);
		setDescription(Messages.Page_description);
	}

	@Override
	protected void createPage(Composite page) {
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(5, 8).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.Page_site);
		site = new Text(page, SWT.BORDER);
		site.setMessage(Messages.Page_example);
		site.addModifyListener(event -> result().clear());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(site);
		Label meaning = new Label(page, SWT.WRAP);
		meaning.setText(Messages.Page_meaning);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(convertWidthInCharsToPixels(TEXT_WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(meaning);
	}

	@Override
	protected Runnable read(Progress progress) throws TftsrException {
		String now = Services.get(UpdateService.class).site();
		return () -> {
			kept = now;
			site.setText(now);
		};
	}

	@Override
	protected void performDefaults() {
		if (kept != null) {
			site.setText(""); //$NON-NLS-1$
		}
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (kept == null || site.getText().strip().equals(kept)) {
			return true;
		}
		String entered = site.getText().strip();
		if (!keep(() -> Services.get(UpdateService.class).setSite(entered))) {
			return false;
		}
		kept = entered;
		return true;
	}
}
