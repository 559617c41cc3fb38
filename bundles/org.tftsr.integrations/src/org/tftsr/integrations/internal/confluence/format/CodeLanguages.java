package org.tftsr.integrations.internal.confluence.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The languages that the code macro knows, by the names that people write behind a fence. With another one older servers show an error in
 * the place of the code, so that it is left out.
 */
final class CodeLanguages {

	private static final Map<String, String> NAMES = new HashMap<>();

	static {
		known("actionscript3", "as3");
		known("applescript");
		known("bash", "sh", "shell", "zsh", "console", "shell-session");
		known("c#", "csharp", "cs");
		known("cpp", "c", "c++", "h", "hpp");
		known("css");
		known("coldfusion");
		known("delphi", "pascal");
		known("diff", "patch");
		known("erl", "erlang");
		known("groovy", "gradle");
		known("java");
		known("js", "javascript", "json", "jsonc", "ts", "typescript");
		known("php");
		known("perl", "pl");
		known("text", "txt", "plain", "plaintext", "log", "none");
		known("powershell", "ps1", "pwsh");
		known("py", "python");
		known("ruby", "rb");
		known("sql", "plsql", "psql");
		known("scala");
		known("vb", "vbnet");
		known("xml", "html", "xhtml", "svg");
		known("yml", "yaml");
	}

	private CodeLanguages() {
	}

	private static void known(String name, String... others) {
		NAMES.put(name, name);
		for (String other : others) {
			NAMES.put(other, name);
		}
	}

	/** @param info what stands behind the fence; may be null */
	static Optional<String> of(String info) {
		String first = info == null ? "" : info.strip().split("[\\s{,]", 2)[0];
		return Optional.ofNullable(NAMES.get(first.toLowerCase(Locale.ROOT)));
	}
}
