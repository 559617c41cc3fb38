package org.tftsr.ui.chat.internal.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.tftsr.ui.Images;

/** Proposes commands behind a slash at the beginning of the text, and logs and issues behind an at sign. */
final class ChatAssist implements IContentAssistProcessor {

	static final char COMMAND = '/';
	static final char NAME = '@';

	private static final char[] ACTIVATION = { COMMAND, NAME };

	private final List<Suggestion> commands = List.of(
			new Suggestion("/5whys", Messages.Command_whys, Images.WHY, null),
			new Suggestion("/timeline", Messages.Command_timeline, Images.EVENT_NOTED, null),
			new Suggestion("/redact", Messages.Command_redact, Images.PII_SECRET, null),
			new Suggestion("/rca", Messages.Command_rca, Images.DOCUMENT, null),
			new Suggestion("/similar", Messages.Command_similar, Images.ISSUE, null));
	private final Supplier<List<Suggestion>> names;

	/** @param names what can be attached by its name, each with its at sign */
	ChatAssist(Supplier<List<Suggestion>> names) {
		this.names = names;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		int start = wordStart(document, offset);
		String typed = document.get().substring(start, offset).toLowerCase(Locale.ROOT);
		boolean first = document.get().substring(0, start).isBlank();
		List<Suggestion> all = new ArrayList<>();
		if (first && (typed.isEmpty() || typed.charAt(0) == COMMAND)) {
			all.addAll(commands);
		}
		if (typed.isEmpty() || typed.charAt(0) == NAME) {
			all.addAll(names.get());
		}
		String wanted = typed.isEmpty() ? "" : typed.substring(1);
		return all.stream().filter(one -> one.name().toLowerCase(Locale.ROOT).substring(1).contains(wanted))
				.map(one -> new Proposal(one, start, offset - start)).toArray(ICompletionProposal[]::new);
	}

	private static int wordStart(IDocument document, int offset) {
		String text = document.get();
		int start = offset;
		while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return ACTIVATION.clone();
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	/** Puts a command into the text, or takes a name out of it and attaches what it names. */
	private static final class Proposal implements ICompletionProposal {

		private final Suggestion suggestion;
		private final CompletionProposal text;

		Proposal(Suggestion suggestion, int offset, int length) {
			this.suggestion = suggestion;
			String replacement = suggestion.chosen() == null ? suggestion.name() + ' ' : "";
			text = new CompletionProposal(replacement, offset, length, replacement.length());
		}

		@Override
		public void apply(IDocument document) {
			text.apply(document);
			if (suggestion.chosen() != null) {
				suggestion.chosen().run();
			}
		}

		@Override
		public Point getSelection(IDocument document) {
			return text.getSelection(document);
		}

		@Override
		public String getAdditionalProposalInfo() {
			return suggestion.description();
		}

		@Override
		public String getDisplayString() {
			return suggestion.name() + "  \u2013  " + suggestion.description();
		}

		@Override
		public Image getImage() {
			return suggestion.image() == null ? null : Images.get(suggestion.image());
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
