package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.storage.DatabaseLocation;

class DatabaseLocationTest {

	private static final Path HOME = Path.of("home", "ada").toAbsolutePath();

	private final Map<String, String> properties = new HashMap<>(
			Map.of("os.name", "Linux", "user.home", HOME.toString()));
	private final Map<String, String> environment = new HashMap<>();

	private Path folder() {
		return DatabaseLocation.resolve(properties::get, environment::get).folder();
	}

	@Test
	void thePropertyComesBeforeTheVariable() {
		Path chosen = Path.of("chosen").toAbsolutePath();
		environment.put("TFTSR_DATA_DIR", HOME.resolve("variable").toString());
		assertEquals(HOME.resolve("variable"), folder());
		properties.put("tftsr.data", chosen.toString());
		assertEquals(chosen, folder());
	}

	/** Whatever the system lets others read of new folders: paths of logs and what was searched for lie in there. */
	@Test
	void aFolderWithinIsForItsOwnerAlone(@TempDir Path home) throws Exception {
		assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
		properties.put("tftsr.data", home.resolve("data").toString());
		Path workspace = DatabaseLocation.resolve(properties::get, environment::get).createFolder("workspace");
		assertEquals(home.resolve("data").resolve("workspace"), workspace);
		for (Path made : List.of(workspace, workspace.getParent())) {
			assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
		}
	}

	@Test
	void blankMeansNotSet() {
		properties.put("tftsr.data", " ");
		environment.put("TFTSR_DATA_DIR", "");
		environment.put("XDG_DATA_HOME", "");
		assertEquals(HOME.resolve(".local").resolve("share").resolve("tftsr"), folder());
	}

	@Test
	void linuxRespectsTheUsersDataFolder() {
		environment.put("XDG_DATA_HOME", HOME.resolve("data").toString());
		assertEquals(HOME.resolve("data").resolve("tftsr"), folder());
	}

	@Test
	void macKeepsItInApplicationSupport() {
		properties.put("os.name", "Mac OS X");
		assertEquals(HOME.resolve("Library").resolve("Application Support").resolve("tftsr"), folder());
	}

	@Test
	void windowsKeepsItInTheRoamingProfile() {
		properties.put("os.name", "Windows 11");
		assertEquals(HOME.resolve("AppData").resolve("Roaming").resolve("tftsr"), folder());
		environment.put("APPDATA", HOME.resolve("roaming").toString());
		assertEquals(HOME.resolve("roaming").resolve("tftsr"), folder());
	}

	@Test
	void theFilesHaveFixedNames() {
		DatabaseLocation location = new DatabaseLocation(HOME);
		assertEquals(HOME.resolve("tftsr.db"), location.file());
		assertEquals(HOME.resolve("tftsr.key"), location.keyFile());
	}
}
