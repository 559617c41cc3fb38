package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever packs the same product gets the same archives, Java runtime and its classes that are ready to map included: in another folder, at
 * another time, in another language, with other rights for new files. That what is packed is the same, {@link SameRecordsTest} and
 * {@code releng/reproduce} tell.
 */
@EnabledOnOs(OS.LINUX)
@LongRunning("SameRecordsTest: what is packed is the same")
class SameBytesTest {

	@TempDir
	private Path folder;

	@Test
	void ofTheArchives() throws Exception {
		List<Path> first = new ArrayList<>(List.of(Packages.find(".tar.gz"), Packages.find("-bom.json"), Packages.find("-THIRD-PARTY.md"),
				Packages.find("-update-site.zip")));
		if (Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
			first.add(Packages.find(".deb"));
		}
		Path other = Packages.checkout(folder.resolve("another name/of a folder"), "linux/gtk");
		Path site = Path.of("releng/org.tftsr.repository/target");
		Files.createDirectories(other.resolve(site));
		Screen.run("cp", "-r", System.getProperty("tftsr.site"), other.resolve(site).toString());
		Packages.run(folder.resolve("said.txt"), Map.of(Packages.TIME, Packages.OF_RELEASE, "TZ", "Pacific/Chatham", "LC_ALL", "C"), "sh", "-c",
				"umask 077; exec \"$0\" --no-build", other.resolve("releng/package").toString());
		try (Stream<Path> made = Files.list(other.resolve("releng/target/packages"))) {
			List<Path> second = made.toList();
			for (Path archive : first) {
				Path same = second.stream().filter(file -> file.getFileName().equals(archive.getFileName())).findFirst().orElseThrow();
				assertTrue(Files.size(same) > 0, same.toString());
				assertEquals(-1, Files.mismatch(archive, same), archive.getFileName() + " has other bytes");
			}
		}
	}
}
