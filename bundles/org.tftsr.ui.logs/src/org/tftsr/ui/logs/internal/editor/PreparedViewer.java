package org.tftsr.ui.logs.internal.editor;

import java.util.function.BiFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * The widgets of an editor's text, made before the text editor of the platform asks for them: that makes all the rest in one turn of the
 * user interface thread, and both together would be too much for one. User interface thread only.
 */
final class PreparedViewer {

	/** As text editors have them. */
	static final int STYLES = SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION;

	private final Composite stage;
	private final Composite all;
	private final Composite bars;
	private final Composite body;
	private final IVerticalRuler ruler;
	private final ISourceViewer viewer;

	/**
	 * @param room where nothing of it is seen until {@link #moveTo}
	 * @param make makes the viewer in a composite, with the ruler
	 */
	PreparedViewer(Composite room, IVerticalRuler ruler, BiFunction<Composite, IVerticalRuler, ISourceViewer> make) {
		this.ruler = ruler;
		stage = new Composite(room, SWT.NONE);
		stage.setVisible(false);
		all = new Composite(stage, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		bars = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(bars);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bars);
		body = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		Composite text = new Composite(body, SWT.NONE);
		text.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
		viewer = make.apply(text, ruler);
	}

	/** Puts all of it where it is to be seen, in a composite with a layout. */
	void moveTo(Composite parent) {
		all.setParent(parent);
		stage.dispose();
	}

	/** The ruler at the left of the text. */
	IVerticalRuler ruler() {
		return ruler;
	}

	/** The viewer of the text. */
	ISourceViewer viewer() {
		return viewer;
	}

	/** Over the text, a grid of one column. */
	Composite bars() {
		return bars;
	}

	/** The text and what comes at its right, a grid of three columns. */
	Composite body() {
		return body;
	}
}
