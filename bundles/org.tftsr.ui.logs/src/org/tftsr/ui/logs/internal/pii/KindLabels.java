package org.tftsr.ui.logs.internal.pii;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.internal.Messages;

/** Words and images for the kinds of findings. */
public final class KindLabels {

	/** All kinds, what matters most first. */
	public static final List<PiiKind> ORDER = List.of(PiiKind.SECRET, PiiKind.PERSONAL, PiiKind.NETWORK);

	private KindLabels() {
	}

	/** A kind in the plural, as in "Secrets". */
	public static String plural(PiiKind kind) {
		return switch (kind) {
		case SECRET -> Messages.Kind_secrets;
		case PERSONAL -> Messages.Kind_personals;
		case NETWORK -> Messages.Kind_networks;
		};
	}

	/** How many there are of a kind, as in "2 secrets". */
	public static String count(PiiKind kind, long count) {
		String pattern = switch (kind) {
		case SECRET -> Messages.Kind_secret_count;
		case PERSONAL -> Messages.Kind_personal_count;
		case NETWORK -> Messages.Kind_network_count;
		};
		return new MessageFormat(pattern, Locale.getDefault()).format(new Object[] { count });
	}

	/** The image of a kind. */
	public static ImageDescriptor image(PiiKind kind) {
		return switch (kind) {
		case SECRET -> Images.PII_SECRET;
		case PERSONAL -> Images.PII_PERSONAL;
		case NETWORK -> Images.PII_NETWORK;
		};
	}
}
