package org.tftsr.core.event;

/**
 * Topics of the OSGi EventAdmin. An event is sent after the transaction that caused it has been committed, on a thread of
 * the sender's choosing; each carries {@link #ISSUE_ID} where it belongs to one issue.
 */
public final class Topics {

	/** Property: the issue's id as a {@link String}. */
	public static final String ISSUE_ID = "issueId";

	/** Property: the conversation's id as a {@link String}. */
	public static final String CONVERSATION_ID = "conversationId";

	/** Property: the key of a {@link org.tftsr.core.integration.ServiceKind} as a {@link String}. */
	public static final String SERVICE = "service";

	private static final String BASE = "org/tftsr/";

	/** An issue was created. */
	public static final String ISSUE_CREATED = BASE + "issue/CREATED";
	/** An issue, or anything that hangs on it (whys, timeline, logs, documents), changed. */
	public static final String ISSUE_CHANGED = BASE + "issue/CHANGED";
	/** An issue was deleted with all that hung on it. */
	public static final String ISSUE_DELETED = BASE + "issue/DELETED";
	/** All of the above. */
	public static final String ISSUE_ALL = BASE + "issue/*";
	/** A setting changed; property {@code key}. */
	public static final String SETTING_CHANGED = BASE + "setting/CHANGED";
	/** A provider of answers was added, changed or removed, or another one is preferred. */
	public static final String PROVIDERS_CHANGED = BASE + "provider/CHANGED";
	/** A service that is published to was set up, changed, signed in to or removed. */
	public static final String INTEGRATIONS_CHANGED = BASE + "integration/CHANGED";
	/** A ticket is worth asking about, once, for an issue that is critical or high; property {@link #SERVICE}. */
	public static final String TICKET_SUGGESTED = BASE + "integration/TICKET_SUGGESTED";
	/** A conversation, or a message of it, was added, changed or deleted; property {@link #CONVERSATION_ID}. */
	public static final String CONVERSATION_CHANGED = BASE + "conversation/CHANGED";
	/** The database was closed and its key forgotten, on request or after idle time. */
	public static final String VAULT_LOCKED = BASE + "vault/LOCKED";
	/** The database was opened again after it had been locked, or for the first time. */
	public static final String VAULT_UNLOCKED = BASE + "vault/UNLOCKED";

	private Topics() {
	}
}
