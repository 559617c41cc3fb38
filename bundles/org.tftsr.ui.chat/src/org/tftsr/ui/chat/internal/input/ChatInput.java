package org.tftsr.ui.chat.internal.input;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.chat.internal.conversation.ChatColors;

/**
 * Where a question is typed. Enter sends it, Shift+Enter begins a line; the arrow up in the first line brings back what was asked
 * before.
 */
public final class ChatInput {

	/** What is done with what is typed and pasted. */
	public interface Listener {

		/** The question is to be asked. */
		void send();

		/** The text has changed. */
		void changed();

		/** The user no longer wants to edit what was asked before. */
		void cancelled();

		/**
		 * Something is to be pasted.
		 *
		 * @return whether it was taken as an attachment, so that it does not go into the text
		 */
		boolean paste();
	}

	private static final int UNDO_LEVELS = 50;
	private static final int SPACE = ' ';
	private static final int HINT_MARGIN = 6;
	private static final int PROPOSAL_CHARACTERS = 72;
	private static final int PROPOSAL_LINES = 6;

	private final SourceViewer viewer;
	private final InputHistory history = new InputHistory();
	private final Listener listener;
	private boolean assisting;
	private boolean moving;

	/** @param suggestions what can be attached by its name */
	public ChatInput(Composite parent, NameSuggestions suggestions, Listener listener) {
		this.listener = listener;
		viewer = new SourceViewer(parent, null, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER) {
			@Override
			protected StyledText createTextWidget(Composite area, int styles) {
				return new PastingText(area, styles);
			}
		};
		viewer.configure(new Configuration(suggestions::all));
		viewer.setUndoManager(new TextViewerUndoManager(UNDO_LEVELS));
		viewer.activatePlugins();
		viewer.setDocument(new Document());
		StyledText text = viewer.getTextWidget();
		text.setFont(JFaceResources.getDialogFont());
		followTheme(text);
		text.setMargins(HINT_MARGIN, HINT_MARGIN, HINT_MARGIN, HINT_MARGIN);
		text.setAlwaysShowScrollBars(false);
		AccessibleNames.set(text, Messages.Input_name);
		viewer.appendVerifyKeyListener(this::key);
		// where something is proposed, Tab goes to that
		text.addTraverseListener(event -> event.doit |= !assisting
				&& (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS));
		text.addPaintListener(event -> {
			if (text.getCharCount() == 0) {
				drawHint(text, event.gc);
			}
		});
		viewer.getDocument().addDocumentListener(new Changes());
	}

	/** In a narrow view it goes on in the next line. */
	private static void drawHint(StyledText text, GC gc) {
		TextLayout hint = new TextLayout(text.getDisplay());
		try {
			hint.setFont(text.getFont());
			hint.setText(Messages.Input_hint);
			hint.setWidth(Math.max(1, text.getClientArea().width - 2 * HINT_MARGIN));
			gc.setForeground(ThemeColors.get(ChatColors.DIM));
			hint.draw(gc, HINT_MARGIN + 2, HINT_MARGIN);
		} finally {
			hint.dispose();
		}
	}

	/** In the colours of the conversation, which style sheets would make those of any field. */
	private static void followTheme(StyledText text) {
		text.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		Runnable apply = () -> {
			text.setBackground(ThemeColors.get(ChatColors.PAGE));
			text.setForeground(ThemeColors.get(ChatColors.TEXT));
		};
		apply.run();
		IPropertyChangeListener listener = event -> text.getDisplay().asyncExec(() -> {
			if (!text.isDisposed()) {
				apply.run();
			}
		});
		themes.addPropertyChangeListener(listener);
		text.addDisposeListener(event -> themes.removePropertyChangeListener(listener));
	}

	/** Tells of changes that the user makes. */
	private final class Changes implements IDocumentListener {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// what it becomes is what matters
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			if (!moving) {
				history.reset();
			}
			if (event.getDocument().getLength() == 0 || event.getDocument().getLength() == event.getText().length()) {
				viewer.getTextWidget().redraw();
			}
			listener.changed();
		}
	}

	/** A text that asks first who might take what is pasted as something else. */
	private final class PastingText extends StyledText {

		PastingText(Composite parent, int style) {
			super(parent, style);
		}

		@Override
		public void paste() {
			if (!listener.paste()) {
				super.paste();
			}
		}
	}

	/** With an assistant for commands and names. */
	private final class Configuration extends SourceViewerConfiguration {

		private final Supplier<List<Suggestion>> names;

		Configuration(Supplier<List<Suggestion>> names) {
			this.names = names;
		}

		@Override
		public IContentAssistant getContentAssistant(ISourceViewer source) {
			ContentAssistant assistant = new ContentAssistant();
			assistant.setContentAssistProcessor(new ChatAssist(names), IDocument.DEFAULT_CONTENT_TYPE);
			assistant.enableAutoActivation(true);
			assistant.setAutoActivationDelay(0);
			assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
			assistant.setEmptyMessage(Messages.Assist_none);
			assistant.setShowEmptyList(false);
			assistant.setStatusLineVisible(false);
			assistant.setRestoreCompletionProposalSize(proposalSize(source.getTextWidget()));
			assistant.setRepeatedInvocationTrigger(null);
			assistant.addCompletionListener(new ICompletionListener() {
				@Override
				public void assistSessionStarted(ContentAssistEvent event) {
					assisting = true;
				}

				@Override
				public void assistSessionEnded(ContentAssistEvent event) {
					assisting = false;
				}

				@Override
				public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
					// nothing depends on it
				}
			});
			return assistant;
		}
	}

	/** Wide enough for a command with what it means, and no higher than that takes: the usual size is too narrow and half empty. */
	private static IDialogSettings proposalSize(StyledText text) {
		GC gc = new GC(text);
		try {
			FontMetrics font = gc.getFontMetrics();
			IDialogSettings size = new DialogSettings("assist");
			size.put(ContentAssistant.STORE_SIZE_X, (int) (PROPOSAL_CHARACTERS * font.getAverageCharacterWidth()));
			size.put(ContentAssistant.STORE_SIZE_Y, PROPOSAL_LINES * text.getLineHeight() * 3 / 2);
			return size;
		} finally {
			gc.dispose();
		}
	}

	private void key(VerifyEvent event) {
		if (assisting) {
			return;
		}
		if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MODIFIER_MASK) != SWT.MOD2) {
			event.doit = false;
			listener.send();
		} else if (event.keyCode == SPACE && event.stateMask == SWT.MOD1) {
			event.doit = false;
			assist();
		} else if (event.keyCode == SWT.ESC) {
			listener.cancelled();
		} else if (event.stateMask == SWT.NONE && event.keyCode == SWT.ARROW_UP && line() == 0
				|| event.stateMask == SWT.NONE && event.keyCode == SWT.ARROW_DOWN && line() == lines() - 1) {
			String other = history.move(text(), event.keyCode == SWT.ARROW_UP);
			if (other != null) {
				event.doit = false;
				moving = true;
				set(other);
				moving = false;
			}
		}
	}

	private int line() {
		StyledText text = viewer.getTextWidget();
		return text.getLineAtOffset(text.getCaretOffset());
	}

	private int lines() {
		return viewer.getTextWidget().getLineCount();
	}

	/** Shows what can be put in here. */
	public void assist() {
		viewer.doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
	}

	/** What is typed. */
	public String text() {
		return viewer.getDocument().get();
	}

	/** Replaces what is typed. */
	public void set(String text) {
		viewer.getDocument().set(text);
		viewer.setSelectedRange(text.length(), 0);
	}

	/** Takes the text away and remembers it. */
	public void sent() {
		history.add(text());
		moving = true;
		set("");
		moving = false;
	}

	/** Replaces what is typed by what belongs here now; undoing does not bring back the former. */
	public void restore(String text) {
		set(text);
		viewer.getUndoManager().reset();
	}

	/** Forgets what is typed and what was asked: the vault was locked. */
	public void forget() {
		history.clear();
		restore("");
	}

	/** What undoes and redoes here. */
	public ITextOperationTarget operations() {
		return viewer.getTextOperationTarget();
	}

	/** The text itself. */
	public StyledText control() {
		return viewer.getTextWidget();
	}

	/** What is to be laid out. */
	public Control area() {
		return viewer.getControl();
	}

	/** How high it has to be for its text, within limits. */
	public int height(int width) {
		StyledText text = viewer.getTextWidget();
		Point wanted = text.computeSize(width, SWT.DEFAULT);
		int line = text.getLineHeight();
		return Math.clamp(wanted.y, 2 * line + 3 * HINT_MARGIN, 8 * line + 2 * HINT_MARGIN);
	}
}
