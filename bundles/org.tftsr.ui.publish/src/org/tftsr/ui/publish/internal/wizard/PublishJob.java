package org.tftsr.ui.publish.internal.wizard;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.notice.FinishedWork;
import org.tftsr.ui.publish.internal.links.ResumeJob;
import org.tftsr.ui.publish.internal.links.ShowPublished;
import org.tftsr.ui.publish.internal.links.UnderWay;
import org.tftsr.ui.publish.internal.review.ShownRequests;
import org.tftsr.ui.settings.ResultArea;

/** Publishes what was shown. What fails is said, with the way to go on. */
final class PublishJob extends TriageJob {

	private final PreparedPublication prepared;
	private final Runnable onConflict;

	/** @param onConflict leads back to what stood in the way; done on the user interface thread */
	PublishJob(PreparedPublication prepared, Runnable onConflict) {
		// the Progress view shows it behind a lock too: no title
		super(NLS.bind(Messages.PublishJob_name, service(prepared)), JobFamilies.PUBLISHING);
		this.prepared = prepared;
		this.onConflict = onConflict;
		setUser(true);
	}

	private static String service(PreparedPublication prepared) {
		return prepared.target().service().displayName();
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		FinishedWork finished = FinishedWork.beginWithDialog();
		PublicationService service = Services.get(PublicationService.class);
		try (UnderWay sent = UnderWay.begin(prepared.id())) {
			RemoteLink link = service.publish(prepared, new ShownRequests(prepared.requests(), progress), progress);
			// before the dialog: once that has opened, one of our windows is in front
			finished.tell(NLS.bind(Messages.PublishJob_done, service(prepared)));
			ShowPublished.later(link);
		} catch (TftsrException e) {
			Optional<Publication> left = left(service);
			if (e.kind() == ProblemKind.CANCELLED && left.isEmpty()) {
				throw e;
			}
			Problems.logDefect(e);
			finished.tell(NLS.bind(Messages.PublishJob_notDone, service(prepared)));
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> tell(e, left));
		}
	}

	/** What can be gone on with, where something of it was sent. */
	private Optional<Publication> left(PublicationService service) throws TftsrException {
		UUID id = prepared.id();
		return service.unfinished(prepared.issueId()).stream().filter(one -> one.id().equals(id)).findFirst();
	}

	private void tell(TftsrException problem, Optional<Publication> left) {
		boolean conflict = problem.kind() == ProblemKind.CONFLICT;
		String words = problem.kind() == ProblemKind.CANCELLED ? Messages.PublishJob_stopped
				: LegacyActionTools.escapeMnemonics(ResultArea.words(problem));
		if (!conflict && left.isEmpty()) {
			MessageDialog.openError(OpenWizard.shell(), Messages.PublishJob_failed, words);
			return;
		}
		boolean update = prepared.target().existingId() != null;
		int pressed = MessageDialog.open(MessageDialog.WARNING, OpenWizard.shell(),
				conflict && update ? Messages.PublishJob_conflict : Messages.PublishJob_failed,
				conflict ? words : words + "\n\n" + goingOn(left.get().step()), SWT.NONE,
				!conflict ? Messages.PublishJob_resume : update ? Messages.PublishJob_showDifference : Messages.PublishJob_showExisting,
				IDialogConstants.CLOSE_LABEL);
		if (pressed == 0 && conflict) {
			onConflict.run();
		} else if (pressed == 0) {
			new ResumeJob(prepared.id(), prepared.target().service(), prepared.requests()).schedule();
		}
	}

	private static String goingOn(PublicationStep step) {
		return step == PublicationStep.FAILED ? Messages.PublishJob_refused : Messages.PublishJob_resumeLater;
	}
}
