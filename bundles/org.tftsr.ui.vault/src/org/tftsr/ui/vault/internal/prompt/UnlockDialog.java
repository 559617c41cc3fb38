package org.tftsr.ui.vault.internal.prompt;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.ui.Links;

/** Asks for what opens an existing vault: the passphrase, the recovery code, or the keyring once more. */
final class UnlockDialog extends SecretDialog {

	private final SecretRequest request;
	private final StackLayout pages = new StackLayout();
	private Composite stack;
	private Composite passphrasePage;
	private Composite recoveryPage;
	private PasswordField passphrase;
	private Text recoveryCode;
	private SecretAnswer answer = new SecretAnswer.Cancel();

	private UnlockDialog(Shell shell, SecretRequest request) {
		super(shell, isBackup(request) ? Messages.Unlock_backupTitle : Messages.Unlock_title,
				NLS.bind(isBackup(request) ? Messages.Unlock_backupMessage : Messages.Unlock_message, request.folder()),
				Messages.Unlock_ok);
		this.request = request;
	}

	/** Opens the dialog and waits for it. */
	static SecretAnswer ask(Shell shell, SecretRequest request) {
		UnlockDialog dialog = new UnlockDialog(shell, request);
		return dialog.open() == Window.OK ? dialog.answer : new SecretAnswer.Cancel();
	}

	private static boolean isBackup(SecretRequest request) {
		return request.reason() == SecretRequest.Reason.UNLOCK_BACKUP;
	}

	@Override
	void createFields(Composite area) {
		if (!request.failure().isEmpty()) {
			setErrorMessage(request.attempt() == 1 ? sentence(request.failure())
					: NLS.bind(Messages.Unlock_again, sentence(request.failure()), request.attempt()));
		}
		stack = new Composite(area, SWT.NONE);
		stack.setLayout(pages);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		passphrasePage = has(Protection.PASSPHRASE) ? createPassphrasePage() : createKeyringPage();
		if (has(Protection.RECOVERY_CODE)) {
			recoveryPage = createRecoveryPage();
		}
		pages.topControl = passphrasePage;
	}

	private Composite createPassphrasePage() {
		Composite page = page(2);
		Label capitals = new Label(page, SWT.NONE);
		passphrase = new PasswordField(page, Messages.Unlock_passphrase, this::validate, on -> {
			capitals.setText(on ? Messages.Field_capsLock : ""); //$NON-NLS-1$
			capitals.requestLayout();
		});
		capitals.moveBelow(null);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(capitals);
		if (has(Protection.RECOVERY_CODE)) {
			link(page, Messages.Unlock_useRecoveryCode, () -> show(recoveryPage));
		}
		return page;
	}

	private Composite createKeyringPage() {
		Composite page = page(1);
		words(page, Messages.Unlock_keyring);
		if (has(Protection.RECOVERY_CODE)) {
			link(page, Messages.Unlock_useRecoveryCode, () -> show(recoveryPage));
		}
		return page;
	}

	private Composite createRecoveryPage() {
		Composite page = page(1);
		words(page, Messages.Unlock_recoveryCode);
		recoveryCode = new Text(page, SWT.BORDER | SWT.SINGLE);
		recoveryCode.setFont(JFaceResources.getTextFont());
		recoveryCode.setMessage(Messages.Unlock_recoveryHint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(recoveryCode);
		ModifyListener changed = event -> {
			setErrorMessage(null);
			validate();
		};
		recoveryCode.addModifyListener(changed);
		recoveryCode.addDisposeListener(event -> {
			recoveryCode.removeModifyListener(changed);
			recoveryCode.setTextChars(new char[0]);
		});
		link(page, has(Protection.PASSPHRASE) ? Messages.Unlock_usePassphrase : Messages.Unlock_useKeyring,
				() -> show(passphrasePage));
		return page;
	}

	private Composite page(int columns) {
		Composite page = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 8).applyTo(page);
		return page;
	}

	private static void link(Composite page, String text, Runnable action) {
		Link link = Links.create(page, SWT.NONE);
		link.setText(text);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.swtDefaults().span(2, 1).applyTo(link);
	}

	private void show(Composite page) {
		pages.topControl = page;
		stack.layout();
		setErrorMessage(null);
		if (page == recoveryPage) {
			recoveryCode.setFocus();
		} else if (passphrase != null) {
			passphrase.setFocus();
		}
		validate();
	}

	private boolean has(Protection protection) {
		return request.protections().contains(protection);
	}

	@Override
	boolean isComplete() {
		if (pages.topControl == recoveryPage && recoveryPage != null) {
			return recoveryCode.getCharCount() > 0;
		}
		return passphrase == null || !passphrase.isBlank();
	}

	@Override
	protected void okPressed() {
		if (pages.topControl == recoveryPage && recoveryPage != null) {
			try {
				answer = new SecretAnswer.OfRecoveryCode(RecoveryCode.parse(recoveryCode.getText()));
			} catch (TftsrException e) {
				setErrorMessage(NLS.bind(Messages.Unlock_mistyped, sentence(e.why()), e.remedy()));
				return;
			}
		} else if (passphrase == null) {
			answer = new SecretAnswer.OfKeyring();
		} else {
			answer = new SecretAnswer.OfPassphrase(Passphrase.of(passphrase.chars()));
		}
		super.okPressed();
	}

	/** The words of the storage, as a sentence of their own. */
	private static String sentence(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1) + '.';
	}
}
