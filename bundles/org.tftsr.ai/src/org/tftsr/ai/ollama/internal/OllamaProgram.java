package org.tftsr.ai.ollama.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tftsr.ai.ollama.Platform;

/**
 * Looks for the program on this machine. A program that was started from a desktop has a short search path, so that the usual places
 * are looked at too.
 */
final class OllamaProgram {

	private OllamaProgram() {
	}

	/**
	 * The program, where there is one.
	 *
	 * @param environment variables as of the process
	 */
	static Optional<Path> find(Platform platform, Map<String, String> environment) {
		String name = platform == Platform.WINDOWS ? "ollama.exe" : "ollama";
		List<String> folders = new ArrayList<>(
				List.of(environment.getOrDefault("PATH", environment.getOrDefault("Path", "")).split(File.pathSeparator)));
		folders.addAll(usualFolders(platform, environment));
		return folders.stream().filter(folder -> !folder.isBlank()).flatMap(folder -> path(folder, name).stream())
				.filter(Files::isExecutable).findFirst();
	}

	private static List<String> usualFolders(Platform platform, Map<String, String> environment) {
		return switch (platform) {
		case LINUX -> List.of("/usr/local/bin", "/usr/bin", "/snap/bin", environment.getOrDefault("HOME", "") + "/.local/bin");
		case MACOS -> List.of("/usr/local/bin", "/opt/homebrew/bin", "/Applications/Ollama.app/Contents/Resources");
		case WINDOWS -> List.of(environment.getOrDefault("LOCALAPPDATA", "") + "\\Programs\\Ollama",
				environment.getOrDefault("ProgramFiles", "") + "\\Ollama");
		};
	}

	private static Optional<Path> path(String folder, String name) {
		try {
			return Optional.of(Path.of(folder, name));
		} catch (InvalidPathException e) {
			// a search path may hold anything
			return Optional.empty();
		}
	}
}
