package org.tftsr.ui.logs.internal.text;

import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.logs.internal.Messages;

/** Reads a log, unless it is the one that was read before. */
public final class LoadJob extends TriageJob {

	/**
	 * What to read.
	 *
	 * @param input   the file
	 * @param limit   how many bytes are shown without asking
	 * @param partial whether, of a larger file, the start is to be read
	 * @param known   the file as it was when read before, or null to read it in any case
	 */
	public record Request(LogInput input, long limit, boolean partial, FileStamp known) {
	}

	private final Request request;
	private final BiConsumer<LoadJob, LogContent> receiver;

	/** @param receiver gets this job and the content on the job's thread, or null where the file has not changed */
	public LoadJob(Request request, BiConsumer<LoadJob, LogContent> receiver) {
		super(NLS.bind(Messages.LoadJob_name, request.input.name()), JobFamilies.LOGS);
		this.request = request;
		this.receiver = receiver;
	}

	@Override
	protected void execute(Progress progress) {
		receiver.accept(this, isUnchanged() ? null
				: LogContent.read(request.input, request.limit, request.partial, progress));
	}

	/** A file that cannot even be asked for its time counts as changed, so that reading it tells why. */
	private boolean isUnchanged() {
		try {
			return request.known != null && request.known.equals(request.input.stamp());
		} catch (TftsrException e) {
			return false;
		}
	}
}
