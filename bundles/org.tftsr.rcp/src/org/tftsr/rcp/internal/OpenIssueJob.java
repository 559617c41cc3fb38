package org.tftsr.rcp.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.event.EventHandler;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogParameters;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.VaultEvents;

/**
 * Opens the issue that the command line asked for, and its first log beside it. Where the vault stays locked, it does so as soon as
 * somebody unlocks it, unless another issue was asked for by then.
 */
final class OpenIssueJob extends TriageJob {

	/** What waits for the vault to be unlocked; null where nothing does. */
	private static ServiceRegistration<EventHandler> waiting;

	private final String wanted;
	/** How the first log of the issue is opened; null where there is none. */
	private Map<String, String> log;

	/** @param wanted the id of an issue, if it is one */
	OpenIssueJob(String wanted) {
		super(Messages.OpenIssueJob_name, JobFamilies.ISSUES);
		this.wanted = wanted;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		stopWaiting();
		UUID issueId = id();
		IssueDetail issue = find(issueId)
				.orElseThrow(() -> new TftsrException(ProblemKind.NOT_FOUND, NLS.bind(Messages.OpenIssueJob_cannotOpenId, issueId),
						Messages.OpenIssueJob_noSuchIssue, Messages.OpenIssueJob_remedy));
		Optional<LogFile> first = issue.logFiles().stream().filter(LogFile::hasPlace).findFirst();
		if (first.isPresent()) {
			log = LogParameters.of(first.get());
		}
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(issueId));
	}

	private Optional<IssueDetail> find(UUID issueId) throws TftsrException {
		try {
			return Services.get(IssueRepository.class).find(issueId);
		} catch (TftsrException e) {
			if (!Problems.isLocked(e)) {
				throw e;
			}
			openOnceUnlocked(wanted);
			if (!Services.get(Vault.class).state().open()) {
				throw e;
			}
			// it was unlocked before anything waited for that
			stopWaiting();
			return Services.get(IssueRepository.class).find(issueId);
		}
	}

	private static synchronized void openOnceUnlocked(String issue) {
		stopWaiting();
		waiting = VaultEvents.subscribe(() -> {
			// it was locked before
		}, () -> new OpenIssueJob(issue).schedule());
	}

	private static synchronized void stopWaiting() {
		if (waiting != null) {
			waiting.unregister();
			waiting = null;
		}
	}

	private UUID id() throws TftsrException {
		try {
			return UUID.fromString(wanted);
		} catch (IllegalArgumentException e) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.OpenIssueJob_cannotOpen,
					NLS.bind(Messages.OpenIssueJob_noId, wanted, StartupRequest.OPEN_ISSUE), Messages.OpenIssueJob_noIdRemedy);
		}
	}

	private void open(UUID issueId) {
		IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
		if (windows.length == 0) {
			return;
		}
		if (log != null) {
			Commands.execute(windows[0], CommandIds.OPEN_LOG, log);
		}
		Commands.execute(windows[0], CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issueId.toString()));
	}
}
