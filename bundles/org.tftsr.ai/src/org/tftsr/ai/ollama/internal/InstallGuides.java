package org.tftsr.ai.ollama.internal;

import java.util.List;

import org.tftsr.ai.ollama.InstallGuide;
import org.tftsr.ai.ollama.InstallGuide.Step;
import org.tftsr.ai.ollama.Platform;

/** How to install Ollama on each system. */
final class InstallGuides {

	private static final Step FIRST_MODEL = new Step("Fetch a first model, here or in a terminal.", "ollama pull llama3.2:3b");

	private InstallGuides() {
	}

	static InstallGuide of(Platform platform) {
		return switch (platform) {
		case LINUX -> new InstallGuide(platform, "https://ollama.com/download/linux", List.of(
				new Step("Run the installer of its makers. It asks for the administrator's password and sets up a service.",
						"curl -fsSL https://ollama.com/install.sh | sh"),
				new Step("See that the service runs.", "systemctl status ollama"),
				new Step("Where there is no systemd, start it by hand.", "ollama serve"), FIRST_MODEL));
		case MACOS -> new InstallGuide(platform, "https://ollama.com/download/mac", List.of(
				new Step("Download Ollama.dmg from the page above and drag Ollama into Applications; or use Homebrew.",
						"brew install ollama"),
				new Step("Open Ollama once: its icon in the menu bar tells that it runs. From Homebrew, start the service.",
						"brew services start ollama"),
				FIRST_MODEL));
		case WINDOWS -> new InstallGuide(platform, "https://ollama.com/download/windows", List.of(
				new Step("Download and run OllamaSetup.exe from the page above; it needs no administrator. Or use winget.",
						"winget install --id Ollama.Ollama"),
				new Step("Start Ollama from the Start menu: its icon beside the clock tells that it runs.", null), FIRST_MODEL));
		};
	}
}
