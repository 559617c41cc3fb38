package org.tftsr.storage.internal.repository;

import java.util.List;

/**
 * A condition of a WHERE clause.
 *
 * @param sql        with a question mark for each parameter
 * @param parameters in order
 */
record SqlCondition(String sql, List<?> parameters) {

	SqlCondition {
		parameters = List.copyOf(parameters);
	}

	static SqlCondition of(String sql, Object... parameters) {
		return new SqlCondition(sql, List.of(parameters));
	}

	/** What holds where a column is one of these words. */
	static SqlCondition in(String column, List<String> words) {
		String marks = String.join(", ", words.stream().map(word -> "?").toList());
		return new SqlCondition(column + " IN (" + marks + ')', words);
	}

	/** What holds where all of these hold; no condition at all holds everywhere. */
	static SqlCondition allOf(List<SqlCondition> conditions) {
		String sql = conditions.isEmpty() ? "1"
				: String.join(" AND ", conditions.stream().map(SqlCondition::sql).toList());
		return new SqlCondition(sql,
				conditions.stream().flatMap(condition -> condition.parameters().stream()).toList());
	}

	/** The parameters followed by others. */
	Object[] parametersAnd(Object... more) {
		Object[] all = new Object[parameters.size() + more.length];
		System.arraycopy(parameters.toArray(), 0, all, 0, parameters.size());
		System.arraycopy(more, 0, all, parameters.size(), more.length);
		return all;
	}
}
