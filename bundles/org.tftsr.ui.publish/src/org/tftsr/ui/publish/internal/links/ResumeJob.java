package org.tftsr.ui.publish.internal.links;

import java.util.List;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.net.Preview;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.notice.FinishedWork;
import org.tftsr.ui.publish.internal.review.ShownRequests;
import org.tftsr.ui.settings.ResultArea;

/** Goes on with a publication that did not end. */
public final class ResumeJob extends TriageJob {

	private final UUID publicationId;
	private final ServiceKind service;
	private final List<Preview> shown;
	private final Unfound unfound;

	/**
	 * @param service where it goes
	 * @param shown   what the user has seen by now of what goes
	 */
	public ResumeJob(UUID publicationId, ServiceKind service, List<Preview> shown) {
		this(publicationId, service, shown, Unfound.ASK);
	}

	private ResumeJob(UUID publicationId, ServiceKind service, List<Preview> shown, Unfound unfound) {
		super(NLS.bind(Messages.ResumeJob_name, service.displayName()), JobFamilies.PUBLISHING);
		this.publicationId = publicationId;
		this.service = service;
		this.unfound = unfound;
		this.shown = List.copyOf(shown);
		setUser(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		FinishedWork finished = FinishedWork.beginWithDialog();
		try (UnderWay sent = UnderWay.begin(publicationId)) {
			RemoteLink link = Services.get(PublicationService.class).resume(publicationId, unfound, new ShownRequests(shown, progress), progress);
			// before the dialog: once that has opened, one of our windows is in front
			finished.tell(NLS.bind(Messages.ResumeJob_done, service.displayName()));
			ShowPublished.later(link);
		} catch (TftsrException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			Problems.logDefect(e);
			finished.tell(NLS.bind(Messages.ResumeJob_notDone, service.displayName()));
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> tell(e));
		}
	}

	private void tell(TftsrException problem) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		Shell shell = window == null ? null : window.getShell();
		if (!(problem instanceof MaybeThereProblem unfoundThere)) {
			MessageDialog.openWarning(shell, Messages.ResumeJob_failed, LegacyActionTools.escapeMnemonics(ResultArea.words(problem)));
		} else if (new UnfoundQuestion(shell, unfoundThere).open() == UnfoundQuestion.MAKE) {
			new ResumeJob(publicationId, service, shown, Unfound.MAKE).schedule();
		}
	}

	/** Asks whoever has to look; who only presses Enter has nothing made. */
	private static final class UnfoundQuestion extends MessageDialog {

		static final int MAKE = 0;
		private static final int CANCEL = 1;

		UnfoundQuestion(Shell shell, MaybeThereProblem problem) {
			super(shell, isPage(problem) ? Messages.ResumeJob_unfoundPage : Messages.ResumeJob_unfoundTicket, null,
					LegacyActionTools.escapeMnemonics(ResultArea.words(problem)), WARNING,
					CANCEL, isPage(problem) ? Messages.ResumeJob_makePage : Messages.ResumeJob_makeTicket, IDialogConstants.CANCEL_LABEL);
			setShellStyle(getShellStyle() | SWT.SHEET);
		}

		private static boolean isPage(MaybeThereProblem problem) {
			return problem.service() == ServiceKind.CONFLUENCE;
		}
	}
}
