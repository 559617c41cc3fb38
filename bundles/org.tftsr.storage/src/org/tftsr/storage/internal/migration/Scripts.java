package org.tftsr.storage.internal.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migration scripts by name. Flyway would look for them on the class path, which an OSGi framework does not have,
 * so they are listed here. A shipped script is never edited; what is new gets the next number.
 */
final class Scripts implements ResourceProvider {

	private static final String FOLDER = "/db/migration/";

	private static final List<String> NAMES = List.of("V001__issues.sql", "V002__log_files.sql", "V003__pii_spans.sql",
			"V004__ai_conversations.sql", "V005__ai_messages.sql", "V006__resolution_steps.sql", "V007__documents.sql",
			"V008__audit_log.sql", "V009__settings.sql", "V010__issues_fts.sql", "V011__credentials.sql",
			"V012__indexes_and_search.sql", "V013__timeline_events.sql", "V014__why_state.sql", "V015__pseudonyms.sql",
			"V016__key_salts.sql", "V017__restorations.sql", "V018__audit_chain.sql",
			"V019__sealed_keys.sql", "V020__issue_lists_and_search.sql", "V021__why_tree.sql", "V022__why_evidence.sql",
			"V023__document_versions.sql", "V025__deleted_issues.sql", "V026__causes_and_resolutions.sql",
			"V027__timeline_sources.sql", "V028__providers.sql", "V029__conversation_trees.sql", "V030__spending.sql",
			"V031__integrations.sql", "V032__refused_publications.sql", "V034__removed_logs.sql", "V037__drafts.sql",
			"V038__span_searches.sql");

	/** What {@code _migrations} holds once all have been applied, in order. */
	static List<String> migrationNames() {
		return NAMES.stream().map(Scripts::migrationName).toList();
	}

	/** {@code 001_issues} for {@code V001__issues.sql}. */
	static String migrationName(String script) {
		return script.substring(1, script.length() - ".sql".length()).replace("__", "_");
	}

	@Override
	public LoadableResource getResource(String name) {
		return NAMES.contains(name) ? new Script(name) : null;
	}

	@Override
	public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
		return NAMES.stream().filter(name -> name.startsWith(prefix)).<LoadableResource>map(Script::new).toList();
	}

	private static final class Script extends LoadableResource {

		private final String name;

		Script(String name) {
			this.name = name;
		}

		@Override
		public Reader read() {
			try (InputStream in = Scripts.class.getResourceAsStream(FOLDER + name)) {
				return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		@Override
		public String getAbsolutePath() {
			return FOLDER + name;
		}

		@Override
		public String getAbsolutePathOnDisk() {
			return getAbsolutePath();
		}

		@Override
		public String getFilename() {
			return name;
		}

		@Override
		public String getRelativePath() {
			return name;
		}
	}
}
