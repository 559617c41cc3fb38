package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.DatabaseProvider;

/** The services in a running framework. Elsewhere there are none, and the test is skipped. */
class DatabaseServiceTest {

	private static final long PATIENCE_MILLISECONDS = 10_000;

	@TempDir
	Path folder;

	@Test
	void theServicesOpenTheDatabaseAtFirstUseAndNotBefore() throws Exception {
		Bundle bundle = FrameworkUtil.getBundle(DatabaseServiceTest.class);
		assumeTrue(bundle != null, "no OSGi framework is running");
		String before = System.getProperty(DatabaseLocation.PROPERTY);
		System.setProperty(DatabaseLocation.PROPERTY, folder.resolve("data").toString());
		try {
			for (Class<?> type : List.of(LogRepository.class, PseudonymRepository.class, DocumentRepository.class,
					SettingsRepository.class, AuditLog.class)) {
				assertNotNull(service(bundle.getBundleContext(), type), type.getName());
			}
			IssueRepository issues = service(bundle.getBundleContext(), IssueRepository.class);
			assertFalse(Files.exists(folder.resolve("data")), "asking for the services touches nothing");
			var issue = issues.create(NewIssue.titled("Through the service"));
			assertTrue(Files.exists(folder.resolve("data").resolve("tftsr.db")));
			DatabaseProvider provider = service(bundle.getBundleContext(), DatabaseProvider.class);
			assertEquals(issue, provider.database().issues().find(issue.id()).orElseThrow().issue());
		} finally {
			restore(before);
			FrameworkUtil.getBundle(DatabaseProvider.class).stop();
			FrameworkUtil.getBundle(DatabaseProvider.class).start();
		}
	}

	private static void restore(String before) {
		if (before == null) {
			System.clearProperty(DatabaseLocation.PROPERTY);
		} else {
			System.setProperty(DatabaseLocation.PROPERTY, before);
		}
	}

	private static <T> T service(BundleContext context, Class<T> type) throws Exception {
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			return tracker.waitForService(PATIENCE_MILLISECONDS);
		} finally {
			tracker.close();
		}
	}
}
