package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command that is over in a moment leaves alone. */
class ShortCommandTest {

	/** As Java notes a class of messages of ours that it loads. */
	private static final Pattern MESSAGES = Pattern.compile(".*\\borg\\.tftsr\\.[\\w.]*\\.Messages source: .*");

	@TempDir
	private Path folder;

	@Test
	void messagesAreReadOnlyWhereThereIsSomethingToSay() throws Exception {
		Path loaded = folder.resolve("loaded");
		Product product = Product.ready(folder.resolve("data")).with("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
		product.run("issue", "create", "Orders fail").ok();
		product.run("issue", "list").ok();
		assertEquals(List.of(), messagesIn(loaded));
		assertNotEquals(0, product.run("issue", "create", " ").code());
		assertNotEquals(List.of(), messagesIn(loaded));
	}

	private static List<String> messagesIn(Path loaded) throws IOException {
		try (Stream<String> lines = Files.lines(loaded)) {
			return lines.filter(line -> MESSAGES.matcher(line).matches()).toList();
		}
	}
}
