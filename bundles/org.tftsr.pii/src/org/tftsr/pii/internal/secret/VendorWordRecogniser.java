package org.tftsr.pii.internal.secret;

import java.util.List;

import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** The formats of vendors' tokens whose fixed part stands behind or within a long word, in one look at each word. */
final class VendorWordRecogniser implements Recogniser {

	private final VendorToken[] formats;

	VendorWordRecogniser(List<VendorToken> formats) {
		this.formats = formats.toArray(VendorToken[]::new);
	}

	@Override
	public Triggers triggers() {
		return Triggers.atOpaqueWords();
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		for (VendorToken format : formats) {
			format.recogniseWord(window, at, found);
		}
	}
}
