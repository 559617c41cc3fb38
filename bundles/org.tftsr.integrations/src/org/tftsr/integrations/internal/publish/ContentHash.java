package org.tftsr.integrations.internal.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.tftsr.integrations.internal.rest.Sha256;

/** SHA-256 of what is written, to know the same again. */
final class ContentHash {

	private ContentHash() {
	}

	/** Of texts in an order; where one ends and the next begins counts. In small hexadecimal digits. */
	static String of(List<String> texts) {
		return Sha256.of(texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8))
				.flatMap(bytes -> Stream.of((bytes.length + ":").getBytes(StandardCharsets.US_ASCII), bytes)).toArray(byte[][]::new));
	}

	/** Of bytes, in small hexadecimal digits. */
	static String of(byte[] bytes) {
		return Sha256.of(bytes);
	}
}
