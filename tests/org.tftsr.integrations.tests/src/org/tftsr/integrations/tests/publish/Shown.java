package org.tftsr.integrations.tests.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.NotThereProblem;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;

/** What services that are made for tests show before they do something, as the gate does. */
final class Shown {

	private Shown() {
	}

	static Preview preview(String method, String text) {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		return new Preview("test", method, URI.create("https://service.example/" + method), Map.of(), body, sha256(body), 0, 0, Map.of(),
				List.of());
	}

	/** Asks, and fails as the gate does where the answer is no. */
	static void ask(Reviewer reviewer, Preview preview) throws TftsrException {
		if (reviewer.review(preview) == Reviewer.Verdict.REFUSE) {
			throw new TftsrException(ProblemKind.FORBIDDEN, "Cannot send", "it was refused", "Let it go next time");
		}
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	static TftsrException notThere() {
		return new NotThereProblem("Cannot read it", "there is none", "See that it is right");
	}

	static TftsrException changed() {
		return new TftsrException(ProblemKind.CONFLICT, "Cannot change it", "it was changed in the meantime", "Look at it");
	}
}
