package org.tftsr.storage.internal.transaction;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Change;
import org.tftsr.storage.internal.connection.ConnectionFactory;
import org.tftsr.storage.internal.connection.Messages;
import org.tftsr.storage.internal.connection.OpenFiles;
import org.tftsr.storage.internal.connection.SqlProblems;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.WriterTurns;
import org.tftsr.storage.internal.file.WriterTurns.Turn;

/**
 * The one long-lived connection of the process and the lock before it. One is enough: transactions take a fraction of
 * a millisecond, and each further connection would pay for the key derivation again. Other processes work on the same
 * file at the same time; SQLite keeps them apart.
 */
public final class Session implements Transactions, AutoCloseable {

	private final Path file;
	private final Consumer<Change> listener;
	private final AuditTrail trail;
	/** None for a file that no other program knows of. */
	private final Optional<WriterTurns> turns;
	/** Fair, so that a long series of short transactions keeps nobody waiting. */
	private final ReentrantLock lock = new ReentrantLock(true);
	private final Condition nobodyBeside = lock.newCondition();
	/** How many connections beside the one of this session are open; the file is not given up before they are closed. */
	private int besides;
	/** Both change only under the lock, when the file is replaced. */
	private Connection connection;
	private volatile ConnectionFactory connections;
	private boolean closed;
	private boolean locked;

	/**
	 * @param connections opened the connection, and opens others
	 * @param listener    told of changes after the commit, on the thread that made them
	 * @param turns       of all programs that write to the file; usable for as long as this is open
	 */
	public Session(Connection connection, ConnectionFactory connections, Path file, Consumer<Change> listener,
			AuditTrail trail, WriterTurns turns) {
		this(connection, connections, file, listener, trail, Optional.of(turns));
	}

	/** On a database in the making, which no other program knows of. */
	public static Session ofDraft(Connection connection, ConnectionFactory connections, Path file, AuditTrail trail) {
		return new Session(connection, connections, file, change -> {
			// nothing of what it announces has happened yet
		}, trail, Optional.empty());
	}

	private Session(Connection connection, ConnectionFactory connections, Path file, Consumer<Change> listener,
			AuditTrail trail, Optional<WriterTurns> turns) {
		this.turns = turns;
		this.connection = connection;
		this.connections = connections;
		this.file = file;
		this.listener = listener;
		this.trail = trail;
		OpenFiles.opened(file);
	}

	@Override
	public <T> T readIfPresent(Supplier<String> what, Work<T> work, T without) throws TftsrException {
		return read(what, work);
	}

	@Override
	public <T> T read(Supplier<String> what, Work<T> work) throws TftsrException {
		return run(what, () -> execute("BEGIN"), work);
	}

	@Override
	public <T> T write(Supplier<String> what, Work<T> work) throws TftsrException {
		return run(what, () -> beginWriting(what, connection), work);
	}

	@Override
	public Transactions ofOneOpening() {
		return this;
	}

	@Override
	public Path file() {
		return file;
	}

	@Override
	public <T> T readBeside(Supplier<String> what, Work<T> work) throws TftsrException {
		ConnectionFactory opening = beginBeside();
		try (Connection other = opening.open(file)) {
			execute(other, "BEGIN");
			return work.in(new Transaction(other, opening.key()::material, AuditTrail.NONE));
		} catch (SqlFailure e) {
			throw SqlProblems.explain(what.get(), file, e.getCause());
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		} finally {
			endBeside();
		}
	}

	private ConnectionFactory beginBeside() throws TftsrException {
		enter();
		try {
			besides++;
			OpenFiles.opened(file);
			return connections;
		} finally {
			lock.unlock();
		}
	}

	private void endBeside() {
		lock.lock();
		try {
			besides--;
			OpenFiles.closed(file);
			nobodyBeside.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Until then others may go on, and may even close this session. */
	private void awaitNobodyBeside() {
		while (besides > 0) {
			nobodyBeside.awaitUninterruptibly();
		}
	}

	/** Runs statements that SQLite allows only outside of a transaction. */
	public <T> T alone(Supplier<String> what, ConnectionWork<T> work) throws TftsrException {
		enter();
		try {
			return work.on(connection);
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		} finally {
			lock.unlock();
		}
	}

	/** What opens further connections to the file; another one after the file has been replaced by one with another key. */
	public ConnectionFactory connections() {
		return connections;
	}

	/**
	 * Has the file replaced while it is closed here. Everyone else waits meanwhile, and goes on with the new file.
	 *
	 * @param before      what is still to be done on the connection
	 * @param replacement puts another file in the place of this one, and returns what opens it; where it fails, the file must
	 *                    be as it was
	 */
	public void replaceFile(Supplier<String> what, ConnectionWork<Void> before, FileReplacement replacement)
			throws TftsrException {
		enter();
		try {
			awaitNobodyBeside();
			requireOpen();
			before.on(connection);
			disconnect();
			try {
				connections = replacement.run();
			} catch (TftsrException | IOException | RuntimeException | Error e) {
				connectAfter(e);
				throw e;
			}
			connect();
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		} finally {
			lock.unlock();
		}
	}

	private void disconnect() throws SQLException {
		closed = true;
		connection.close();
		OpenFiles.closed(file);
	}

	private void connect() throws SQLException {
		connection = connections.open(file);
		OpenFiles.opened(file);
		closed = false;
	}

	private void connectAfter(Throwable failure) {
		try {
			connect();
		} catch (SQLException e) {
			failure.addSuppressed(e);
		}
	}

	/** Waits for a running transaction and closes; whoever comes later is told that the database is locked. */
	public void lock() throws TftsrException {
		lock.lock();
		try {
			locked = true;
			close();
		} finally {
			lock.unlock();
		}
	}

	/** What to say where a database is locked. */
	public static TftsrException locked(Path file) {
		return new TftsrException(ProblemKind.LOCKED, NLS.bind(Messages.Database_useWhat, file), Messages.Session_lockedWhy,
				Messages.Session_lockedRemedy);
	}

	@Override
	public void close() throws TftsrException {
		lock.lock();
		try {
			if (!closed) {
				closed = true;
				awaitNobodyBeside();
				disconnect();
			}
		} catch (SQLException e) {
			throw SqlProblems.explain(NLS.bind(Messages.Database_closeWhat, file), file, e);
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Begins a transaction that may write, once it is the turn of this program.
	 *
	 * @param writer of this session or another one to the same file
	 */
	public void beginWriting(Supplier<String> what, Connection writer) throws SQLException, TftsrException {
		// IMMEDIATE takes the write lock at once: a transaction that first reads and then asks for it could not wait.
		if (turns.isEmpty()) {
			execute(writer, "BEGIN IMMEDIATE");
			return;
		}
		Optional<Turn> taken;
		try {
			taken = turns.get().take();
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
		try (Turn turn = taken.orElseThrow(() -> SqlProblems.held(what.get(), file, null))) {
			execute(writer, "BEGIN IMMEDIATE");
		} catch (IOException e) {
			throw IoProblems.explain(what.get(), e);
		}
	}

	private <T> T run(Supplier<String> what, Begin begin, Work<T> work) throws TftsrException {
		Transaction transaction;
		T result;
		enter();
		try {
			transaction = new Transaction(connection, connections.key()::material, trail);
			result = transact(begin, work, transaction);
			transaction.afterCommit();
		} catch (SQLException e) {
			throw SqlProblems.explain(what.get(), file, e);
		} finally {
			lock.unlock();
		}
		List.copyOf(transaction.changes()).forEach(listener);
		return result;
	}

	private void enter() throws TftsrException {
		if (lock.isHeldByCurrentThread()) {
			throw new IllegalStateException("A transaction is in progress on this thread already");
		}
		lock.lock();
		try {
			requireOpen();
		} catch (TftsrException e) {
			lock.unlock();
			throw e;
		}
	}

	private void requireOpen() throws TftsrException {
		if (closed) {
			throw locked ? locked(file) : new TftsrException(ProblemKind.CONFLICT,
					NLS.bind(Messages.Database_useWhat, file), Messages.Session_requireOpenWhy,
							Messages.Session_requireOpenRemedy);
		}
	}

	private <T> T transact(Begin begin, Work<T> work, Transaction transaction) throws SQLException, TftsrException {
		begin.run();
		try {
			T result = work.in(transaction);
			transaction.beforeCommit();
			execute("COMMIT");
			return result;
		} catch (SqlFailure e) {
			rollBackAfter(e);
			throw e.getCause();
		} catch (SQLException | TftsrException | RuntimeException | Error e) {
			rollBackAfter(e);
			throw e;
		}
	}

	private void rollBackAfter(Throwable reason) {
		try {
			execute("ROLLBACK");
		} catch (SQLException e) {
			// After a full disk, for one, SQLite has rolled back by itself and says that there is nothing to roll back.
			reason.addSuppressed(e);
		}
	}

	private void execute(String sql) throws SQLException {
		execute(connection, sql);
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** Begins a transaction. */
	@FunctionalInterface
	private interface Begin {
		void run() throws SQLException, TftsrException;
	}

	/** Puts another file in the place of the database. */
	@FunctionalInterface
	public interface FileReplacement {

		/** Does it, and returns what opens the new file. */
		ConnectionFactory run() throws TftsrException, IOException;
	}

	/** Statements on the bare connection. */
	@FunctionalInterface
	public interface ConnectionWork<T> {

		/** Runs them. */
		T on(Connection connection) throws SQLException, TftsrException;
	}
}
