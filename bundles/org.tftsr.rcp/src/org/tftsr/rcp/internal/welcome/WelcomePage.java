package org.tftsr.rcp.internal.welcome;

import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.part.EditorPart;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.VaultEvents;

/**
 * Says what the product is for, and offers what one can begin with: the vault, a log, a provider, a database of the earlier app. An
 * editor, so that it stands where the work will, and is closed like any other.
 */
public final class WelcomePage extends EditorPart {

	/** The id of this editor in plugin.xml. */
	static final String ID = "org.tftsr.rcp.welcome"; //$NON-NLS-1$

	private static final String VAULT_SETTINGS = "org.tftsr.ui.vault.preferences"; //$NON-NLS-1$
	private static final String PROVIDER_SETTINGS = "org.tftsr.ui.chat.preferences.providers"; //$NON-NLS-1$
	private static final int MARGIN = 32;

	private Display display;
	private ScrolledComposite scroll;
	private Composite page;
	private Card vault;
	private ServiceRegistration<EventHandler> events;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		HelpContexts.set(parent, HelpContexts.WELCOME);
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 8).applyTo(page);
		Label heading = new Label(page, SWT.NONE);
		heading.setFont(JFaceResources.getHeaderFont());
		heading.setText(Messages.Welcome_heading);
		paragraph(Messages.Welcome_purpose);
		createCards();
		paragraph(Messages.Welcome_again);
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, event -> fit());
		events = VaultEvents.subscribe(this::readVault, this::readVault);
		readVault();
	}

	private void createCards() {
		vault = new Card(page, Images.LOCKED).show(Messages.Welcome_vault, Messages.Welcome_vaultWhat, this::openVault);
		new Card(page, Images.LOG).show(Messages.Welcome_log, Messages.Welcome_logWhat, () -> execute(CommandIds.TRIAGE))
				.also(Messages.Welcome_logOnly, () -> execute(CommandIds.OPEN_LOG));
		new Card(page, Images.CHAT).show(Messages.Welcome_provider, Messages.Welcome_providerWhat, () -> settings(PROVIDER_SETTINGS));
		new Card(page, Images.IMPORT).show(Messages.Welcome_earlier, Messages.Welcome_earlierWhat,
				() -> execute(CommandIds.IMPORT_EARLIER));
	}

	private void paragraph(String words) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(words);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
	}

	/** From any thread. To look at the vault opens nothing and asks nobody. */
	private void readVault() {
		new ServiceJob(Messages.Welcome_reading, JobFamilies.VAULT, progress -> {
			VaultState state = Services.get(Vault.class).state();
			if (!display.isDisposed()) {
				display.asyncExec(() -> show(state));
			}
		}).schedule();
	}

	private void show(VaultState state) {
		if (page.isDisposed()) {
			return;
		}
		if (state.open()) {
			vault.show(Messages.Welcome_vaultOpen, Messages.Welcome_vaultOpenWhat, () -> settings(VAULT_SETTINGS));
		} else if (state.present()) {
			vault.show(Messages.Welcome_vaultThere, Messages.Welcome_vaultThereWhat, this::openVault);
		} else {
			vault.show(Messages.Welcome_vaultNew, Messages.Welcome_vaultNewWhat, this::openVault);
		}
		fit();
	}

	private void openVault() {
		execute(CommandIds.UNLOCK_VAULT);
	}

	private void execute(String commandId) {
		Commands.execute(getSite(), commandId, Map.of());
	}

	private void settings(String pageId) {
		PreferencesUtil.createPreferenceDialogOn(getSite().getShell(), pageId, null, null).open();
	}

	/** As high as the texts are at the width there is. */
	private void fit() {
		int width = scroll.getClientArea().width;
		Point size = page.computeSize(width, SWT.DEFAULT, true);
		scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT).x / 2, size.y);
		page.layout(true, true);
	}

	@Override
	public void setFocus() {
		vault.setFocus();
	}

	@Override
	public void dispose() {
		if (events != null) {
			events.unregister();
		}
		super.dispose();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// never called: nothing can be typed here
	}

	@Override
	public void doSaveAs() {
		// never called either
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
