package org.tftsr.ui.issues.internal.whys;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.tftsr.core.why.drawing.TextMeasure;
import org.tftsr.core.why.drawing.TextRole;

/** The fonts of cards, made of those that the user chose for dialogs and text, and how large texts are in them. */
final class WhyFonts implements TextMeasure {

	private final Drawable device;
	private final Map<TextRole, Font> fonts = new EnumMap<>(TextRole.class);
	private final Map<TextRole, Integer> heights = new EnumMap<>(TextRole.class);
	private final Map<String, Integer> widths = new HashMap<>();

	/** They live as long as the control. */
	WhyFonts(Control control) {
		this.device = control;
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
		FontDescriptor dialog = FontDescriptor.createFrom(JFaceResources.getDialogFont());
		FontDescriptor text = FontDescriptor.createFrom(JFaceResources.getTextFont());
		for (TextRole role : TextRole.values()) {
			fonts.put(role, resources.create(switch (role) {
			case QUESTION -> dialog.withStyle(SWT.BOLD);
			case NUMBER -> dialog.withStyle(SWT.BOLD).increaseHeight(-1);
			case LABEL, ACTION, BUTTON -> dialog.increaseHeight(-1);
			case MISSING -> dialog.withStyle(SWT.ITALIC);
			case EVIDENCE -> text.increaseHeight(-2);
			case ANSWER -> dialog;
			}));
		}
	}

	Font font(TextRole role) {
		return fonts.get(role);
	}

	@Override
	public double width(String text, TextRole role) {
		return widths.computeIfAbsent(role.ordinal() + text, key -> measure(role, gc -> gc.textExtent(text, SWT.DRAW_TRANSPARENT).x));
	}

	@Override
	public double lineHeight(TextRole role) {
		return heights.computeIfAbsent(role, key -> measure(role, gc -> gc.getFontMetrics().getHeight()));
	}

	private int measure(TextRole role, ToIntFunction<GC> size) {
		GC gc = new GC(device);
		try {
			gc.setFont(fonts.get(role));
			return size.applyAsInt(gc);
		} finally {
			gc.dispose();
		}
	}
}
