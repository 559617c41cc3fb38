package org.tftsr.ui.logs.internal.encoding;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.ide.IDEEncoding;
import org.eclipse.ui.texteditor.IUpdate;
import org.tftsr.logs.view.LineEnds;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;

/** Asks for the encoding to read a log in. Nothing is written for that, neither to the file nor beside it. */
public final class SetEncodingAction extends Action implements IUpdate {

	private final LogEditor editor;

	public SetEncodingAction(LogEditor editor) {
		super(Messages.Encoding_label);
		this.editor = editor;
	}

	@Override
	public void update() {
		setEnabled(editor.model() != null);
	}

	@Override
	public void run() {
		LogModel model = editor.model();
		if (model == null) {
			return;
		}
		String recognised = model.charset() == null && model.log() != null
				? NLS.bind(Messages.Encoding_recognisedAs, model.log().charset().name())
				: Messages.Encoding_recognised;
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(editor.getSite().getShell(), new LabelProvider());
		dialog.setTitle(Messages.Encoding_title);
		dialog.setMessage(NLS.bind(Messages.Encoding_message, model.input().name()));
		dialog.setHelpAvailable(false);
		dialog.setMultipleSelection(false);
		dialog.setElements(names(recognised).toArray());
		dialog.setInitialSelections(model.charset() == null ? recognised : model.charset().name());
		if (dialog.open() == Window.OK) {
			Object chosen = dialog.getFirstResult();
			model.setCharset(recognised.equals(chosen) ? null : Charset.forName((String) chosen));
		}
	}

	/** Those that people use first of all, then every one that a log can be read in. */
	private static Set<String> names(String recognised) {
		Set<String> names = new LinkedHashSet<>();
		names.add(recognised);
		IDEEncoding.getIDEEncodings().stream().filter(Charset::isSupported).map(Charset::forName).filter(LineEnds::areIn).map(Charset::name)
				.forEach(names::add);
		Charset.availableCharsets().values().stream().filter(LineEnds::areIn).map(Charset::name).forEach(names::add);
		return names;
	}
}
