package org.tftsr.storage.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.integration.IntegrationRepository;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.issue.IssueInsights;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.DetectionSettingsRepository;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.pii.RestorationRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.core.transfer.IssueIntake;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.storage.BackupReport;
import org.tftsr.storage.Change;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseInfo;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.OldCopy;
import org.tftsr.storage.internal.audit.ChainTrail;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Messages;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Presence;
import org.tftsr.storage.internal.maintenance.Backup;
import org.tftsr.storage.internal.maintenance.Check;
import org.tftsr.storage.internal.maintenance.Rekey;
import org.tftsr.storage.internal.migration.DatabaseOpener;
import org.tftsr.storage.internal.migration.Migrations;
import org.tftsr.storage.internal.repository.SqlAuditLog;
import org.tftsr.storage.internal.repository.SqlConversationRepository;
import org.tftsr.storage.internal.repository.SqlDetectionSettingsRepository;
import org.tftsr.storage.internal.repository.SqlDocumentRepository;
import org.tftsr.storage.internal.repository.SqlDraftRepository;
import org.tftsr.storage.internal.repository.SqlIntegrationRepository;
import org.tftsr.storage.internal.repository.SqlIssueInsights;
import org.tftsr.storage.internal.repository.SqlIssueIntake;
import org.tftsr.storage.internal.repository.SqlIssueRepository;
import org.tftsr.storage.internal.repository.SqlIssueTrash;
import org.tftsr.storage.internal.repository.SqlLogRepository;
import org.tftsr.storage.internal.repository.SqlProviderRepository;
import org.tftsr.storage.internal.repository.SqlPseudonymRepository;
import org.tftsr.storage.internal.repository.SqlPublicationRepository;
import org.tftsr.storage.internal.repository.SqlRemoteLinkRepository;
import org.tftsr.storage.internal.repository.SqlRestorationRepository;
import org.tftsr.storage.internal.repository.SqlSettingsRepository;
import org.tftsr.storage.internal.repository.SqlSpendLedger;
import org.tftsr.storage.internal.repository.SqlTimelineRepository;
import org.tftsr.storage.internal.repository.SqlWhyTreeRepository;
import org.tftsr.storage.internal.takeover.EarlierImporter;
import org.tftsr.storage.internal.takeover.KeptCopy;
import org.tftsr.storage.internal.transaction.Session;
import org.tftsr.storage.internal.transaction.Transactions;
import org.tftsr.storage.internal.vault.KeptKeySource;

/** The database behind one {@link Session}. */
public final class SqlCipherDatabase implements Database {

	private final DatabaseLocation location;
	private final KeySource keys;
	private final Presence presence;
	private final Session session;
	private final Optional<ImportReport> takenOver;

	private SqlCipherDatabase(DatabaseLocation location, KeySource keys, Presence presence, Session session,
			Optional<ImportReport> takenOver) {
		this.location = location;
		this.keys = keys;
		this.presence = presence;
		this.session = session;
		this.takenOver = takenOver;
	}

	/** See {@link Database#open(DatabaseLocation, KeySource, Consumer)}. */
	public static SqlCipherDatabase open(DatabaseLocation location, KeySource keys, Consumer<Change> listener)
			throws TftsrException {
		return open(location, keys, listener, LongWork.UNSEEN);
	}

	/** See {@link Database#open(DatabaseLocation, KeySource, Consumer, LongWork)}. */
	public static SqlCipherDatabase open(DatabaseLocation location, KeySource keys, Consumer<Change> listener,
			LongWork longWork) throws TftsrException {
		DatabaseOpener opener = new DatabaseOpener(location, longWork);
		Presence presence = opener.enter();
		try {
			ConnectionFactory connections = opener.prepare(keys);
			Connection connection = opener.open(connections, keys);
			Session session = new Session(connection, connections, location.file(), listener,
					ChainTrail.of(location.file()), presence.turns());
			return new SqlCipherDatabase(location, keys, presence, session, opener.takenOver());
		} catch (TftsrException | RuntimeException | Error e) {
			leaveAfter(presence, e);
			throw e;
		}
	}

	@Override
	public IssueRepository issues() {
		return new SqlIssueRepository(session);
	}

	@Override
	public IssueIntake intake() {
		return new SqlIssueIntake(session);
	}

	@Override
	public IssueTrash trash() {
		return new SqlIssueTrash(session);
	}

	@Override
	public IssueInsights insights() {
		return new SqlIssueInsights(session);
	}

	@Override
	public WhyTreeRepository whyTrees() {
		return new SqlWhyTreeRepository(session);
	}

	@Override
	public LogRepository logs() {
		return new SqlLogRepository(session);
	}

	@Override
	public PseudonymRepository pseudonyms() {
		return new SqlPseudonymRepository(session);
	}

	@Override
	public RestorationRepository restorations() {
		return new SqlRestorationRepository(session);
	}

	@Override
	public DetectionSettingsRepository detectionSettings() {
		return new SqlDetectionSettingsRepository(settings());
	}

	@Override
	public TimelineRepository timelines() {
		return new SqlTimelineRepository(session);
	}

	@Override
	public DocumentRepository documents() {
		return new SqlDocumentRepository(session);
	}

	@Override
	public DraftRepository drafts() {
		return new SqlDraftRepository(session);
	}

	@Override
	public SettingsRepository settings() {
		return new SqlSettingsRepository(session);
	}

	@Override
	public AuditLog audit() {
		return new SqlAuditLog(session);
	}

	@Override
	public ProviderRepository providers() {
		return new SqlProviderRepository(session);
	}

	@Override
	public ConversationRepository conversations() {
		return new SqlConversationRepository(session);
	}

	@Override
	public SpendLedger spending() {
		return new SqlSpendLedger(session);
	}

	@Override
	public IntegrationRepository integrations() {
		return new SqlIntegrationRepository(session);
	}

	@Override
	public RemoteLinkRepository remoteLinks() {
		return new SqlRemoteLinkRepository(session);
	}

	@Override
	public PublicationRepository publications() {
		return new SqlPublicationRepository(session);
	}

	/** How repositories reach the database. */
	public Transactions transactions() {
		return session;
	}

	@Override
	public DatabaseInfo info() throws TftsrException {
		return session.alone(() -> Messages.SqlCipherDatabase_infoWhat, connection -> {
			try {
				return new DatabaseInfo(location.file(), Files.size(location.file()), "SQLCipher 4",
						session.connections().key().origin(), text(connection, "SELECT sqlite_version()"),
						text(connection, "PRAGMA journal_mode"), Migrations.applied(connection));
			} catch (IOException e) {
				throw IoProblems.explain(Messages.SqlCipherDatabase_sizeWhat, e);
			}
		});
	}

	@Override
	public CheckResult check(Progress progress) throws TftsrException {
		return new Check(session, progress).runWithAuditLog();
	}

	@Override
	public BackupReport backup(Path target, Progress progress) throws TftsrException {
		return new Backup(session, presence.backups(), target, progress).run(KeptKeySource.keptBy(keys));
	}

	@Override
	public void rekey(Optional<DatabaseKey> passphrase, Progress progress) throws TftsrException {
		new Rekey(location, session, presence, progress).run(KeptKeySource.keptBy(keys), passphrase);
	}

	@Override
	public Optional<ImportReport> takenOver() {
		return takenOver;
	}

	@Override
	public ImportReport importEarlier(Path file, List<DatabaseKey> fileKeys, Progress progress) throws TftsrException {
		return new EarlierImporter(session, keys).bring(file, fileKeys, progress);
	}

	@Override
	public OldCopy oldCopy() {
		return new KeptCopy(location.file(), session);
	}

	@Override
	public void close() throws TftsrException {
		try {
			session.close();
		} finally {
			leave();
		}
	}

	/** Closes the database; whoever uses it later is told that it is locked. */
	public void lock() throws TftsrException {
		try {
			session.lock();
		} finally {
			leave();
		}
	}

	/** The last step: by now the file is closed. */
	private void leave() throws TftsrException {
		try {
			presence.close();
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.Database_closeWhat, location.file()), e);
		}
	}

	private static void leaveAfter(Presence presence, Throwable failure) {
		try {
			presence.close();
		} catch (IOException e) {
			failure.addSuppressed(e);
		}
	}

	private static String text(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}
}
