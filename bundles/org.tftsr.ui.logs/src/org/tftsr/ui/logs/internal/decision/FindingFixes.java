package org.tftsr.ui.logs.internal.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Images;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.FindingLabels;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** What Quick Fix offers on a finding. */
public final class FindingFixes implements IQuickAssistProcessor {

	private static final String LINE_OF_INFO = "(.{1,42})(?:\\h+|$)"; //$NON-NLS-1$

	private final LogEditor editor;

	public FindingFixes(LogEditor editor) {
		this.editor = editor;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return false;
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext invocation) {
		return editor.getAdapter(OpenLog.class).meantFinding().isPresent();
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext invocation) {
		Optional<Finding> selected = editor.getAdapter(OpenLog.class).meantFinding();
		if (selected.isEmpty()) {
			editor.say(Messages.Decision_noFinding);
			return null;
		}
		return proposals(selected.get()).toArray(ICompletionProposal[]::new);
	}

	private List<ICompletionProposal> proposals(Finding finding) {
		Decision made = editor.model().masking().decision(finding).orElse(null);
		String description = FindingLabels.describe(finding, made);
		List<ICompletionProposal> proposals = new ArrayList<>();
		if (made != Decision.APPROVED) {
			proposals.add(new Fix(NLS.bind(Messages.Fix_approve, finding.replacement()), description,
					KindLabels.image(finding.kind()),
					() -> FindingDecision.decide(editor, finding, Decision.APPROVED)));
		}
		if (made != Decision.KEPT) {
			proposals.add(new Fix(Messages.Fix_keep, description, Images.KEPT,
					() -> FindingDecision.decide(editor, finding, Decision.KEPT)));
		}
		if (made != null) {
			proposals.add(new Fix(Messages.Decision_takeBack, description, null,
					() -> FindingDecision.decide(editor, finding, null)));
		}
		proposals.add(new Fix(Messages.Fix_notSensitive, description, Images.SETTINGS,
				() -> Commands.execute(editor.getSite(), LogViewerIds.NOT_SENSITIVE, Map.of())));
		proposals.add(new Fix(NLS.bind(Messages.Fix_stopLooking, TypeLabels.of(finding.span().type().name())), description,
				Images.SETTINGS, () -> Commands.execute(editor.getSite(), LogViewerIds.STOP_LOOKING, Map.of())));
		return proposals;
	}

	/**
	 * One line of the list.
	 *
	 * @param description what is shown beside the list
	 * @param image       null for none
	 */
	private record Fix(String label, String description, ImageDescriptor image, Runnable action)
			implements ICompletionProposal {

		@Override
		public void apply(IDocument document) {
			action.run();
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		/** In lines that fit beside the proposals: the platform cuts longer ones. */
		@Override
		public String getAdditionalProposalInfo() {
			return description.lines().map(line -> line.replaceAll(LINE_OF_INFO, "$1\n").strip()) //$NON-NLS-1$
					.collect(Collectors.joining("\n")); //$NON-NLS-1$
		}

		@Override
		public String getDisplayString() {
			return label;
		}

		@Override
		public Image getImage() {
			return image == null ? null : Images.get(image);
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
