package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;

/** The files of an issue go with it, and come back with it. */
class DeletedFilesTest {

	private final Path exports = TestServices.data().resolve("exports");
	private final Path aside = exports.resolve("deleted");
	private final TriageService triage = TestServices.get(TriageService.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);

	@AfterEach
	void freeThePlace() throws Exception {
		if (Files.isRegularFile(aside)) {
			Files.delete(aside);
		}
	}

	/** An issue with a file in its folder. */
	private UUID issue() throws Exception {
		UUID id = issues.create(NewIssue.titled("With files")).id();
		write(exports.resolve(id.toString()));
		return id;
	}

	private static void write(Path folder) throws Exception {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("copy.log"), "redacted");
	}

	@Test
	void filesGoAndComeBack() throws Exception {
		UUID id = issue();
		triage.deleteIssue(id);
		assertFalse(Files.exists(exports.resolve(id.toString())));
		triage.restoreIssue(id);
		assertEquals("redacted", Files.readString(exports.resolve(id.toString()).resolve("copy.log")));
	}

	@Test
	void filesThatCouldNotComeBackDoWhenItIsTriedAgain() throws Exception {
		UUID id = issue();
		triage.deleteIssue(id);
		Path place = exports.resolve(id.toString());
		Files.writeString(place, "in the way");
		assertEquals(ProblemKind.IO, assertThrows(TftsrException.class, () -> triage.restoreIssue(id)).kind());
		assertTrue(issues.find(id).isPresent(), "the issue itself is back");
		Files.delete(place);
		assertEquals(id, triage.restoreIssue(id).id());
		assertEquals("redacted", Files.readString(place.resolve("copy.log")));
		assertEquals(ProblemKind.NOT_FOUND, assertThrows(TftsrException.class, () -> triage.restoreIssue(id)).kind());
	}

	/** A triage of another window may go on, and make the folder anew. */
	@Test
	void filesComeBackBesideThoseThatCameMeanwhile() throws Exception {
		UUID id = issue();
		Path place = exports.resolve(id.toString());
		Files.createDirectories(place.resolve("documents"));
		Files.writeString(place.resolve("documents").resolve("rca.md"), "first");
		triage.deleteIssue(id);
		Files.createDirectories(place.resolve("documents"));
		Files.writeString(place.resolve("copy.log"), "another");
		Files.writeString(place.resolve("documents").resolve("rca.pdf"), "second");
		triage.restoreIssue(id);
		assertEquals("another", Files.readString(place.resolve("copy.log")));
		assertEquals("redacted", Files.readString(place.resolve("copy-2.log")));
		assertEquals("first", Files.readString(place.resolve("documents").resolve("rca.md")));
		assertEquals("second", Files.readString(place.resolve("documents").resolve("rca.pdf")));
		assertFalse(Files.exists(aside.resolve(id.toString())));
	}

	@Test
	void filesThatDidNotComeBackAreNotLostWhenItIsDeletedAgain() throws Exception {
		UUID id = issue();
		triage.deleteIssue(id);
		Path place = exports.resolve(id.toString());
		Files.writeString(place, "in the way");
		assertThrows(TftsrException.class, () -> triage.restoreIssue(id));
		Files.delete(place);
		Files.createDirectories(place);
		Files.writeString(place.resolve("new.log"), "another");
		triage.deleteIssue(id);
		triage.restoreIssue(id);
		assertEquals("redacted", Files.readString(place.resolve("copy.log")));
		assertEquals("another", Files.readString(place.resolve("new.log")));
	}

	@Test
	void whatAnEarlierPurgeLeftIsDeletedTheNextTime() throws Exception {
		UUID kept = issue();
		triage.deleteIssue(kept);
		UUID present = issue();
		write(aside.resolve(present.toString()));
		Path left = aside.resolve(UUID.randomUUID().toString());
		Path another = aside.resolve(UUID.randomUUID().toString());
		Path ofSomebody = aside.resolve("notes");
		write(left);
		write(another);
		write(ofSomebody);
		triage.purgeExpiredIssues();
		assertFalse(Files.exists(left) || Files.exists(another));
		assertTrue(Files.exists(ofSomebody));
		assertTrue(Files.exists(aside.resolve(present.toString())), "an issue that is being restored");
		assertTrue(Files.exists(aside.resolve(kept.toString())));
		triage.restoreIssue(kept);
		write(left);
		triage.deleteIssue(kept);
		assertFalse(Files.exists(left), "also with the next issue that is deleted");
	}

	@Test
	void anIssueWhoseFilesCannotBeTakenAlongIsNotDeleted() throws Exception {
		UUID id = issue();
		if (Files.exists(aside)) {
			Files.move(aside, exports.resolve("elsewhere"));
		}
		Files.writeString(aside, "in the way");
		TftsrException problem = assertThrows(TftsrException.class, () -> triage.deleteIssue(id));
		assertEquals(ProblemKind.IO, problem.kind());
		assertEquals("With files", issues.find(id).orElseThrow().issue().title());
		assertTrue(Files.exists(exports.resolve(id.toString()).resolve("copy.log")));
	}

	@Test
	void deletingAnIssueDoesNotFailForWhatIsLeftOfOthers() throws Exception {
		UUID id = issues.create(NewIssue.titled("Without files")).id();
		Files.createDirectories(exports);
		Path left = aside.resolve(UUID.randomUUID().toString());
		Path stuck = aside.resolve(UUID.randomUUID().toString());
		write(left);
		write(stuck);
		protect(stuck, true);
		try {
			assertThrows(TftsrException.class, triage::purgeExpiredIssues);
			assertFalse(Files.exists(left), "one that cannot be deleted does not stop the others");
			triage.deleteIssue(id);
			assertTrue(issues.find(id).isEmpty());
		} finally {
			protect(stuck, false);
		}
		triage.purgeExpiredIssues();
		assertFalse(Files.exists(stuck));
	}

	/** Makes a folder one that cannot be emptied, even by a user to whom permissions do not apply. */
	private static void protect(Path folder, boolean on) throws Exception {
		assumeTrue(Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class));
		if ("root".equals(System.getProperty("user.name"))) {
			assumeTrue(new ProcessBuilder("chattr", on ? "+i" : "-i", folder.toString()).start().waitFor() == 0);
		} else {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(on ? "r-x------" : "rwx------"));
		}
	}
}
