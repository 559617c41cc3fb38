package org.tftsr.ui.publish.internal.links;

import java.util.UUID;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.tftsr.ui.IssueContribution;

/** The section <em>Published</em> in the overview of an issue. */
@Component
public final class PublishedSection implements IssueContribution {

	@Override
	public String title() {
		return Messages.Section_title;
	}

	@Override
	public Content create(Composite parent, UUID issueId, Runnable laidOut) {
		return new LinksContent(parent, issueId, laidOut);
	}
}
