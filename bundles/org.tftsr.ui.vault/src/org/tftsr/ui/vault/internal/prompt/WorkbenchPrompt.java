package org.tftsr.ui.vault.internal.prompt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;

/**
 * Asks with a dialog, for a job that needs the key. There is one dialog at a time, however many jobs wait. The reference to
 * the workbench is a condition: a command line that runs out of the same installation has nobody here to ask.
 */
@Component(service = SecretPrompt.class, reference = @Reference(name = "workbench", service = IWorkbench.class))
public final class WorkbenchPrompt implements SecretPrompt {

	/** Framework property: {@value #KEY_FILE} keeps the key of a new database in a file without asking, as tests need it. */
	private static final String SET_UP = "tftsr.vault.setup"; //$NON-NLS-1$
	private static final String KEY_FILE = "keyfile"; //$NON-NLS-1$

	/** How often someone who waits for an answer looks whether the workbench is still there. */
	private static final int LOOK_SECONDS = 1;

	private final ReentrantLock oneAtATime = new ReentrantLock(true);
	private final Refusals refusals = new Refusals();
	private final boolean keyFileWithoutAsking;

	/** Asks nobody yet. */
	@Activate
	public WorkbenchPrompt(BundleContext context) {
		keyFileWithoutAsking = KEY_FILE.equals(context.getProperty(SET_UP));
	}

	@Override
	public SecretAnswer ask(SecretRequest request) throws TftsrException {
		if (request.reason() == SecretRequest.Reason.SET_UP && keyFileWithoutAsking) {
			return new SecretAnswer.OfKeyFile();
		}
		if (Display.getCurrent() != null) {
			// the dialog could be shown, but the thread that shows it is the one that waits
			throw locked(Messages.Prompt_userInterfaceThread);
		}
		Job job = Job.getJobManager().currentJob();
		oneAtATime.lock();
		try {
			if (refusals.covers(job)) {
				return new SecretAnswer.Cancel();
			}
			if (refusals.isQuiet(job)) {
				throw locked(Messages.Prompt_refused);
			}
			SecretAnswer answer = askPerson(request);
			if (answer instanceof SecretAnswer.Cancel) {
				refusals.add(job);
			} else {
				refusals.clear();
				AfterUnlock.expect(request, answer);
			}
			return answer;
		} finally {
			oneAtATime.unlock();
		}
	}

	@Override
	public void inform(String message) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> MessageDialog.openInformation(DialogParent.get(), Messages.Prompt_information, LegacyActionTools.escapeMnemonics(message)));
		}
	}

	private static SecretAnswer askPerson(SecretRequest request) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		CompletableFuture<SecretAnswer> answer = new CompletableFuture<>();
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				try {
					answer.complete(open(request));
				} catch (RuntimeException e) {
					answer.completeExceptionally(e);
				}
			});
		}
		while (!display.isDisposed()) {
			try {
				return answer.get(LOOK_SECONDS, TimeUnit.SECONDS);
			} catch (TimeoutException e) {
				continue;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				break;
			} catch (ExecutionException e) {
				throw new IllegalStateException("The dialog that asks for the key failed", e.getCause()); //$NON-NLS-1$
			}
		}
		return new SecretAnswer.Cancel();
	}

	private static SecretAnswer open(SecretRequest request) {
		return switch (request.reason()) {
		case UNLOCK, UNLOCK_BACKUP -> UnlockDialog.ask(DialogParent.get(), request);
		case SET_UP -> SetUpDialog.ask(DialogParent.get(), request);
		};
	}

	private static TftsrException locked(String why) {
		return new TftsrException(ProblemKind.LOCKED, Messages.Prompt_locked_what, why, Messages.Prompt_locked_remedy);
	}
}
