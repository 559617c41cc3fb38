package org.tftsr.storage.tests.kills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.tftsr.core.issue.NewIssue;
import org.tftsr.storage.Database;

/** One backup after another, and work in between. */
final class BackupWork implements Work {

	private static final int BACKUPS = 3;

	@Override
	public String name() {
		return "backup";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		Files.createDirectories(backups(folder));
		folder.newDatabase();
		try (Database database = folder.open()) {
			for (int i = 0; i < 5; i++) {
				database.issues().create(NewIssue.titled("Issue to back up: " + "to fill pages ".repeat(200)));
			}
		}
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			for (int i = 0; i < BACKUPS; i++) {
				acknowledge.accept("created " + database.issues().create(NewIssue.titled("Between")).id());
				Path target = backups(folder).resolve(UUID.randomUUID() + ".db");
				database.backup(target);
				acknowledge.accept("backup " + target.getFileName());
			}
		}
	}

	/** A file with the name of a backup is a whole backup, whether or not it was said to be done. */
	@Override
	public boolean asLeft(DataFolder folder, List<String> acknowledged) throws Exception {
		Path backups = backups(folder);
		for (String line : acknowledged) {
			String[] words = line.split(" ");
			Loss.unless(!words[0].equals("backup") || Files.exists(backups.resolve(words[1])), "lost: " + line);
		}
		try (Stream<Path> files = Files.list(backups)) {
			for (Path file : files.filter(file -> file.toString().endsWith(".db")).toList()) {
				new Judge(file, folder.rawKey()).requireSound();
			}
		}
		return true;
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		for (String line : acknowledged) {
			String[] words = line.split(" ");
			Loss.unless(!words[0].equals("created") || database.issues().find(UUID.fromString(words[1])).isPresent(),
					"committed, but lost: " + line);
		}
		database.backup(backups(folder).resolve("after.db"));
		try (Stream<Path> files = Files.list(backups(folder))) {
			List<Path> left = files.filter(file -> !file.toString().endsWith(".db")).toList();
			Loss.unlessEqual(List.of(), left, "what is left of a killed backup after the next one");
		}
	}

	private static Path backups(DataFolder folder) {
		return folder.path().resolve("backups");
	}
}
