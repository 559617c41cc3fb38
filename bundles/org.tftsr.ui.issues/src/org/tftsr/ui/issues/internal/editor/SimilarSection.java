package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.ui.issues.internal.OpenIssue;
import org.tftsr.ui.issues.internal.similar.SimilarList;

/** Other issues that are like this one, closed ones too. */
final class SimilarSection implements IssueSection {

	private final Section section;
	private final SimilarList list;
	/** What the issues that are shown were looked for by. */
	private List<String> lookedFor;

	SimilarSection(FormToolkit toolkit, Composite parent) {
		section = Sections.create(toolkit, parent, Messages.SimilarSection_title);
		Composite area = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().margins(2, 6).applyTo(area);
		list = new SimilarList(area, OpenIssue::later);
		toolkit.adapt((Composite) list.control());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list.control());
		section.setClient(area);
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void show(IssueDetail detail) {
		List<String> text = text(detail);
		if (!text.equals(lookedFor)) {
			lookedFor = text;
			UUID id = detail.issue().id();
			list.lookFor(id);
		}
	}

	private static List<String> text(IssueDetail detail) {
		return List.of(detail.issue().title(), detail.issue().description(),
				String.join("\n", detail.whys().stream().map(WhyStep::answer).toList())); //$NON-NLS-1$
	}
}
