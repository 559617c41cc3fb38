package org.tftsr.ui.logs.internal.copy;

import java.text.MessageFormat;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.dnd.DND;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.RedactedText;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Waiting;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.pii.WindowSearch;

/**
 * Copies the selection of the active Log Viewer with every finding replaced, as it is or as a code block of Markdown. Which
 * of the two comes from the extension that names this class.
 */
public final class CopyRedactedHandler extends AbstractHandler implements IExecutableExtension {

	private static final String MARKDOWN = "markdown"; //$NON-NLS-1$
	private static final String FENCE = "```"; //$NON-NLS-1$

	private boolean markdown;

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		markdown = MARKDOWN.equals(data);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor)) {
			return null;
		}
		SelectedText text = SelectedText.of(editor);
		if (text == null) {
			SelectedRange.of(editor).ifPresentOrElse(
					range -> new RangeCopying(editor, range, form(editor, range.firstLine(), range.lastLine())).redacted(),
					() -> editor.say(Messages.Copy_noSelection));
			return null;
		}
		RangeCopying.giveUp();
		try {
			boolean known = SelectedText.isAllKnown(editor.model());
			RedactedText redacted = text.redacted();
			RangeCopying.Form form = form(editor, text.firstLine(), text.lastLine());
			LogClipboard.put(markdown ? Waiting.forWork(progress -> form.of(redacted.text())) : redacted.text(), DND.CLIPBOARD);
			editor.say(known ? Messages.Copy_done : Messages.Copy_doneSoFar);
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}

	/** The name of a log may hold a value as well. */
	private RangeCopying.Form form(LogEditor editor, long first, long last) {
		String name = editor.model().input().name();
		WindowSearch search = editor.model().windowSearch();
		return markdown ? redacted -> block(search.redact(name), first, last, redacted) : RangeCopying.AS_IT_IS;
	}

	/** A fence is longer than any row of its marks in what it holds. */
	private static String block(String name, long first, long last, String redacted) {
		String fence = FENCE;
		while (redacted.contains(fence)) {
			fence += '`';
		}
		String place = new MessageFormat(Messages.Copy_markdown_place, Locale.getDefault())
				.format(new Object[] { name.replace("`", "'"), last > first ? 1 : 0, first, last }); //$NON-NLS-1$ //$NON-NLS-2$
		return place + "\n\n" + fence + '\n' + redacted.stripTrailing() + '\n' + fence + '\n'; //$NON-NLS-1$
	}
}
