package org.tftsr.storage.internal.migration;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.tftsr.storage.internal.connection.ConnectionFactory;

/** Lets Flyway open its connection as every connection is opened. */
final class FactoryDataSource implements DataSource {

	private final ConnectionFactory connections;
	private final Path file;

	FactoryDataSource(ConnectionFactory connections, Path file) {
		this.connections = connections;
		this.file = file;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return connections.open(file);
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		throw new SQLFeatureNotSupportedException("The key is the factory's affair");
	}

	@Override
	public PrintWriter getLogWriter() {
		return null;
	}

	@Override
	public void setLogWriter(PrintWriter out) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public int getLoginTimeout() {
		return 0;
	}

	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public Logger getParentLogger() throws SQLFeatureNotSupportedException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		throw new SQLFeatureNotSupportedException();
	}

	@Override
	public boolean isWrapperFor(Class<?> type) {
		return false;
	}
}
