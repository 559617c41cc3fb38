package org.tftsr.ai.ollama;

import java.nio.file.Path;
import java.util.List;

/**
 * Finds out what a machine has: from files on Linux, from small programs on macOS and Windows. What does not tell is not known, which
 * is never a failure. Thread-safe.
 */
public final class HardwareProbe {

	private final Platform platform;
	private final String architecture;
	private final Path root;
	private final Programs programs;

	/**
	 * @param architecture as Java names it
	 * @param root         where the files of the system are: {@code /}, or a copy of some of them
	 */
	public HardwareProbe(Platform platform, String architecture, Path root, Programs programs) {
		this.platform = platform;
		this.architecture = architecture;
		this.root = root;
		this.programs = programs;
	}

	/** Looks. Takes a second, on Windows some. */
	public Hardware look() {
		return switch (platform) {
		case LINUX -> new LinuxHardware(root, programs).look(architecture);
		case MACOS -> new MacHardware(programs).look(architecture);
		case WINDOWS -> new WindowsHardware(programs).look(architecture);
		};
	}

	/** A number of what a program or a file says; 0, which means not known, where it is none. */
	static long number(String text) {
		String digits = text.strip();
		return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
	}

	/** The cards that NVIDIA's own program lists, which is there with its drivers on every system. */
	static List<Hardware.Gpu> nvidia(Programs programs) {
		long mebibyte = 1L << 20;
		return programs.run(List.of("nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"))
				.map(text -> text.lines().map(line -> line.split(",")).filter(parts -> parts.length == 2)
						.map(parts -> new Hardware.Gpu(parts[0].strip(), number(parts[1]) * mebibyte, Hardware.GpuKind.DEDICATED))
						.toList())
				.orElse(List.of());
	}
}
