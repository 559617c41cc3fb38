package org.tftsr.ai.tests.ollama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ai.ollama.Hardware;
import org.tftsr.ai.ollama.Hardware.Gpu;
import org.tftsr.ai.ollama.Hardware.GpuKind;
import org.tftsr.ai.ollama.HardwareProbe;
import org.tftsr.ai.ollama.Platform;
import org.tftsr.ai.ollama.Programs;

/** What is found out of a machine, from what each system tells. */
class HardwareTest {

	private static final Programs NONE = command -> Optional.empty();

	@TempDir
	private Path root;

	private void file(String name, String text) throws IOException {
		Path file = root.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static String thread(int number, int core) {
		return """
				processor	: %d
				vendor_id	: AuthenticAMD
				model name	: AMD Ryzen 7 7840U
				physical id	: 0
				siblings	: 4
				core id		: %d
				cpu cores	: 2

				""".formatted(number, core);
	}

	@Test
	void linuxCountsCoresAndNotThreads() throws IOException {
		file("proc/cpuinfo", thread(0, 0) + thread(1, 0) + thread(2, 1) + thread(3, 1));
		file("proc/meminfo", "MemTotal:       32768000 kB\nMemFree:        1000 kB\n");
		file("sys/class/drm/card0/device/vendor", "0x1002\n");
		file("sys/class/drm/card0/device/mem_info_vram_total", "17163091968\n");
		file("sys/class/drm/card0/device/product_name", "Radeon RX 7600 XT\n");
		file("sys/class/drm/card1/device/vendor", "0x8086\n");
		file("sys/class/drm/card0-DP-1/status", "connected\n");
		Hardware hardware = new HardwareProbe(Platform.LINUX, "amd64", root, NONE).look();
		assertEquals("AMD Ryzen 7 7840U", hardware.processor());
		assertEquals(2, hardware.cores());
		assertEquals(32768000L * 1024, hardware.memory());
		assertEquals(List.of("Intel graphics DISPLAY_ONLY 0", "Radeon RX 7600 XT DEDICATED 17163091968"),
				hardware.gpus().stream().map(gpu -> gpu.name() + ' ' + gpu.kind() + ' ' + gpu.memory()).sorted().toList());
	}

	@Test
	void linuxAsksTheDriverOfNvidia() throws IOException {
		file("sys/class/drm/card0/device/vendor", "0x10de\n");
		Hardware told = new HardwareProbe(Platform.LINUX, "amd64", root, command -> command.getFirst().equals("nvidia-smi")
				? Optional.of("NVIDIA GeForce RTX 4090, 24564\n") : Optional.empty()).look();
		assertEquals(List.of(new Gpu("NVIDIA GeForce RTX 4090", 24564L << 20, GpuKind.DEDICATED)), told.gpus());
		Hardware untold = new HardwareProbe(Platform.LINUX, "amd64", root, NONE).look();
		assertEquals(List.of(new Gpu("NVIDIA graphics", 0, GpuKind.DEDICATED)), untold.gpus());
	}

	@Test
	void linuxOnArmNamesTheBoard() throws IOException {
		file("proc/cpuinfo", "processor\t: 0\nBogoMIPS\t: 108\n\nprocessor\t: 1\nBogoMIPS\t: 108\n");
		file("proc/device-tree/model", "Raspberry Pi 5 Model B\0");
		Hardware hardware = new HardwareProbe(Platform.LINUX, "aarch64", root, NONE).look();
		assertEquals("Raspberry Pi 5 Model B", hardware.processor());
		assertEquals(2, hardware.cores());
	}

	@Test
	void whatTellsNothingIsNotKnown() {
		for (Platform platform : Platform.values()) {
			Hardware hardware = new HardwareProbe(platform, "x86", root, NONE).look();
			assertNull(hardware.processor());
			assertEquals(0, hardware.cores());
			assertEquals(0, hardware.memory());
			assertEquals(List.of(), hardware.gpus());
			Hardware nonsense = new HardwareProbe(platform, "x86", root, command -> Optional.of("?\t?,\n\n,,\nmemory\n")).look();
			assertEquals(0, nonsense.memory());
		}
	}

	@Test
	void macosSharesItsMemory() {
		Programs sysctl = command -> Optional.ofNullable(switch (command.getLast()) {
		case "machdep.cpu.brand_string" -> "Apple M4 Pro\n";
		case "hw.physicalcpu" -> "12\n";
		case "hw.memsize" -> "51539607552\n";
		default -> null;
		});
		Hardware apple = new HardwareProbe(Platform.MACOS, "aarch64", root, sysctl).look();
		assertEquals(new Hardware("Apple M4 Pro", "aarch64", 12, 51539607552L,
				List.of(new Gpu("Apple M4 Pro graphics", 0, GpuKind.UNIFIED))), apple);
		assertEquals(List.of(), new HardwareProbe(Platform.MACOS, "x86_64", root, sysctl).look().gpus());
	}

	@Test
	void windowsTellsThroughPowerShell() {
		Programs powershell = command -> command.getFirst().equals("powershell") ? Optional.of("""
				cpu	Intel(R) Core(TM) i7-13700	16\r
				memory	34084851712\r
				gpu	AMD Radeon RX 7800 XT	17163091968\r
				gpu	Intel(R) UHD Graphics 770	\r
				""") : Optional.empty();
		Hardware hardware = new HardwareProbe(Platform.WINDOWS, "amd64", root, powershell).look();
		assertEquals(new Hardware("Intel(R) Core(TM) i7-13700", "amd64", 16, 34084851712L,
				List.of(new Gpu("AMD Radeon RX 7800 XT", 17163091968L, GpuKind.DEDICATED),
						new Gpu("Intel(R) UHD Graphics 770", 0, GpuKind.DISPLAY_ONLY))),
				hardware);
	}
}
