package org.tftsr.ui.issues.internal.whys;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Reads the tree of whys for its editor. */
public final class WhyTreeLoader extends TriageJob {

	private final WhysModel model;
	private final WhysHost host;

	public WhyTreeLoader(WhysModel model, WhysHost host) {
		super(Messages.Loader_job, JobFamilies.ISSUES);
		this.model = model;
		this.host = host;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		WhyTree tree = Services.get(WhyTreeRepository.class).tree(host.issueId());
		host.onDisplay(() -> model.loaded(tree));
	}
}
