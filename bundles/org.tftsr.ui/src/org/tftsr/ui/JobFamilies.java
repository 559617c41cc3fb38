package org.tftsr.ui;

/**
 * The families of the jobs of the workbench. Views show that they are busy by them, and tests may use them to join the
 * execution of jobs.
 */
public enum JobFamilies {
	/** Reads or changes issues. */
	ISSUES,
	/** Reads, indexes or searches log files. */
	LOGS,
	/** Imports, searches, analyses or exports for an issue. */
	TRIAGE,
	/** Reads or changes conversations, or asks in one. */
	CHAT,
	/** Reads, changes or tries providers, services that are published to, Ollama and the settings of the network. */
	PROVIDERS,
	/** Publishes, or reads what was published. */
	PUBLISHING,
	/** Opens, locks, checks or protects the database, or reads its audit log. */
	VAULT,
	/** Writes what a part of the workbench keeps as it is closed; see {@link org.tftsr.ui.draft.Shutdown}. */
	KEEPING
}
