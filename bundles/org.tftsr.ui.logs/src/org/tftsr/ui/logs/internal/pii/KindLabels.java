package org.tftsr.ui.logs.internal.pii;

import java.text.MessageFormat;
import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.internal.Messages;

/** Words and images for findings and their kinds. None of the words holds a value. */
public final class KindLabels {

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
	public static String count(PiiKind kind, int count) {
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

	/** What a finding is, why it was found and what becomes of it. */
	static String describe(Finding finding) {
		String kind = switch (finding.kind()) {
		case SECRET -> Messages.Kind_secret;
		case PERSONAL -> Messages.Kind_personal;
		case NETWORK -> Messages.Kind_network;
		};
		return NLS.bind(Messages.Finding_description, new Object[] { kind, finding.span().type().name(),
				finding.span().detector(), finding.span().validator(), finding.replacement() });
	}
}
