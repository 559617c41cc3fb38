package org.tftsr.ai.ollama;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;
import org.tftsr.ai.ollama.internal.Messages;

/** What Linux tells in {@code /proc} and {@code /sys}. */
final class LinuxHardware {

	private static final Pattern PROCESSOR = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
	/** Physical package and core of each thread; a core with two threads is named twice. */
	private static final Pattern CORE = Pattern.compile("(?m)^physical id\\s*:\\s*(\\d+)$(?:\\n(?!physical id).*)*?\\ncore id\\s*:\\s*(\\d+)$");
	private static final Pattern THREAD = Pattern.compile("(?m)^processor\\s*:\\s*\\d+$");
	private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s*(\\d+) kB$");
	private static final String NVIDIA = "0x10de";
	private static final String AMD = "0x1002";
	private static final String INTEL = "0x8086";
	/** Cards, not their sockets for screens, which are named {@code card0-DP-1}. */
	private static final Pattern CARD = Pattern.compile("card\\d+");
	/** What an integrated graphics processor sets aside of the main memory is less. */
	private static final long LEAST_OWN_MEMORY = 2L << 30;
	private static final long KIBIBYTE = 1024;

	private final Path root;
	private final Programs programs;

	LinuxHardware(Path root, Programs programs) {
		this.root = root;
		this.programs = programs;
	}

	Hardware look(String architecture) {
		String processors = read("proc/cpuinfo").orElse("");
		String name = first(PROCESSOR, processors).or(() -> read("proc/device-tree/model").map(text -> text.replace("\0", "")))
				.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
		long memory = read("proc/meminfo").flatMap(text -> first(MEMORY, text)).map(HardwareProbe::number).orElse(0L) * KIBIBYTE;
		return new Hardware(name, architecture, cores(processors), memory, gpus());
	}

	private static int cores(String processors) {
		Set<String> cores = CORE.matcher(processors).results().map(match -> match.group(1) + '/' + match.group(2))
				.collect(Collectors.toSet());
		// ARM tells threads only, of which a core has one there
		return cores.isEmpty() ? (int) THREAD.matcher(processors).results().count() : cores.size();
	}

	private List<Gpu> gpus() {
		List<Gpu> gpus = new ArrayList<>(HardwareProbe.nvidia(programs));
		boolean nvidiaTold = !gpus.isEmpty();
		try (DirectoryStream<Path> cards = Files.newDirectoryStream(root.resolve("sys/class/drm"),
				path -> CARD.matcher(path.getFileName().toString()).matches())) {
			for (Path card : cards) {
				gpu(card.resolve("device"), nvidiaTold).ifPresent(gpus::add);
			}
		} catch (IOException e) {
			// a system without cards, as in a container, has no such folder
			return gpus;
		}
		return gpus;
	}

	private Optional<Gpu> gpu(Path device, boolean nvidiaTold) {
		String vendor = read(device.resolve("vendor")).map(String::strip).orElse("");
		long memory = read(device.resolve("mem_info_vram_total")).map(HardwareProbe::number).orElse(0L);
		Optional<String> name = read(device.resolve("product_name")).map(String::strip).filter(text -> !text.isEmpty());
		return switch (vendor) {
		case NVIDIA -> nvidiaTold ? Optional.empty() : Optional.of(new Gpu(Messages.Graphics_nvidia, 0, GpuKind.DEDICATED));
		case AMD -> Optional.of(memory >= LEAST_OWN_MEMORY ? new Gpu(name.orElse(Messages.Graphics_amd), memory, GpuKind.DEDICATED)
				: new Gpu(name.orElse(Messages.Graphics_amdIntegrated), 0, GpuKind.DISPLAY_ONLY));
		case INTEL -> Optional.of(new Gpu(name.orElse(Messages.Graphics_intel), 0, GpuKind.DISPLAY_ONLY));
		default -> Optional.empty();
		};
	}

	private static Optional<String> first(Pattern pattern, String text) {
		return pattern.matcher(text).results().findFirst().map((MatchResult match) -> match.group(1));
	}

	private Optional<String> read(String file) {
		return read(root.resolve(file));
	}

	private static Optional<String> read(Path file) {
		try {
			return Optional.of(Files.readString(file));
		} catch (IOException e) {
			// not every kernel and driver tells everything
			return Optional.empty();
		}
	}
}
