package org.tftsr.ui.logs.internal.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineLog;
import org.tftsr.pii.PiiTypes;
import org.tftsr.ui.Problems;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.Waiting;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.decision.ExceptionDecision;
import org.tftsr.ui.logs.internal.detection.ExceptionDialog;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.pii.WholeValue;

/** Makes the value at the selection, or the only one of its line, an exception, once the user has seen in a dialog what that means. */
public final class NotSensitiveHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor) {
			Optional<Finding> finding = editor.getAdapter(OpenLog.class).meantFinding();
			finding.ifPresentOrElse(found -> ask(editor, found), () -> editor.say(Messages.NotSensitive_none));
		}
		return null;
	}

	private static void ask(LogEditor editor, Finding finding) {
		try {
			value(editor.model(), finding).ifPresentOrElse(value -> ask(editor, finding, value),
					() -> editor.say(Messages.NotSensitive_changed));
		} catch (CancelledException e) {
			// the user has thought better of it
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** All of it, also where the text holds one of its lines, or its start; empty where the log has another one there by now. */
	private static Optional<String> value(LogModel model, Finding finding) throws TftsrException {
		String held = model.masking().value(finding);
		if (finding.place().has(held)) {
			return Optional.of(held);
		}
		LineLog log = model.log();
		return Waiting.forWork(progress -> WholeValue.read(log, finding.place(), progress));
	}

	private static void ask(LogEditor editor, Finding finding, String value) {
		PiiType type = finding.span().type();
		// A line end cannot be typed into the dialog's field, but * stands for it as well.
		AllowedValue exception = new AllowedValue(value.replaceAll("\\R", "*"), type.name()); //$NON-NLS-1$ //$NON-NLS-2$
		if (editor.model().masking().masked() != null) {
			askMasked(editor, finding, exception);
			return;
		}
		List<PiiType> types = Stream.concat(PiiTypes.all().stream(), Stream.of(type)).distinct().toList();
		LogModel model = editor.model();
		String written = exception.value();
		ExceptionDialog dialog = new ExceptionDialog(editor.getSite().getShell(), exception, types,
				words -> words.contains(written) || model.findings().isKnownIn(words),
				Messages.NotSensitive_title, NLS.bind(Messages.NotSensitive_message, TypeLabels.of(type.name())));
		if (dialog.open() == Window.OK) {
			ExceptionDecision.decide(editor, dialog.value());
			editor.say(Messages.NotSensitive_done);
		}
	}

	/** Whoever looks at the screen is not to see the value: there is nothing to change then. */
	private static void askMasked(LogEditor editor, Finding finding, AllowedValue exception) {
		String standIn = editor.model().text().content().substring(finding.start(), finding.end());
		String type = TypeLabels.of(finding.span().type().name());
		if (MessageDialog.openConfirm(editor.getSite().getShell(), Messages.NotSensitive_title,
				LegacyActionTools.escapeMnemonics(NLS.bind(Messages.NotSensitive_masked, standIn, type)))) {
			ExceptionDecision.decide(editor, exception);
			editor.say(Messages.NotSensitive_done);
		}
	}
}
