-- Conversations become trees of messages. What was there, and rows that come in their form of before (from the earlier app, from
-- an issue that was deleted before, from a salvaged database), are a line.
ALTER TABLE ai_conversations ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
-- names no row where the provider was removed, and none at all in rows of before
ALTER TABLE ai_conversations ADD COLUMN provider_id TEXT;
ALTER TABLE ai_conversations ADD COLUMN session_id TEXT;
ALTER TABLE ai_conversations ADD COLUMN tip TEXT;
ALTER TABLE ai_conversations ADD COLUMN updated_at TEXT NOT NULL DEFAULT '';

-- Counts messages of all conversations in the order in which they were added: VACUUM numbers rows anew. 0: not placed yet.
ALTER TABLE ai_messages ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ai_messages ADD COLUMN parent_id TEXT;
ALTER TABLE ai_messages ADD COLUMN state TEXT NOT NULL DEFAULT 'complete';
ALTER TABLE ai_messages ADD COLUMN provider TEXT;
ALTER TABLE ai_messages ADD COLUMN model TEXT;
-- token_count has those of the answer
ALTER TABLE ai_messages ADD COLUMN input_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ai_messages ADD COLUMN cost_micros INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ai_messages ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0;

UPDATE ai_messages SET position = line.position, parent_id = line.parent_id, provider = line.provider, model = line.model
FROM (
    SELECT message.id AS id, conversation.provider AS provider, conversation.model AS model,
        row_number() OVER (ORDER BY message.created_at, message.rowid) AS position,
        lag(message.id) OVER (
            PARTITION BY message.conversation_id ORDER BY message.created_at, message.rowid) AS parent_id
    FROM ai_messages message JOIN ai_conversations conversation ON conversation.id = message.conversation_id
) AS line WHERE line.id = ai_messages.id;

UPDATE ai_conversations SET
    tip = (SELECT id FROM ai_messages WHERE conversation_id = ai_conversations.id ORDER BY position DESC LIMIT 1),
    updated_at = coalesce(
        (SELECT max(created_at) FROM ai_messages WHERE conversation_id = ai_conversations.id), created_at);

CREATE INDEX ai_messages_by_position ON ai_messages(position);
DROP INDEX ai_messages_by_conversation;
CREATE INDEX ai_messages_by_conversation ON ai_messages(conversation_id, position);

CREATE TRIGGER ai_conversations_of_before AFTER INSERT ON ai_conversations WHEN new.updated_at = '' BEGIN
    UPDATE ai_conversations SET updated_at = new.created_at WHERE id = new.id;
END;

CREATE TRIGGER ai_messages_of_before AFTER INSERT ON ai_messages WHEN new.position = 0 BEGIN
    UPDATE ai_messages SET
        position = 1 + (SELECT max(position) FROM ai_messages),
        parent_id = (SELECT tip FROM ai_conversations WHERE id = new.conversation_id),
        provider = (SELECT provider FROM ai_conversations WHERE id = new.conversation_id),
        model = (SELECT model FROM ai_conversations WHERE id = new.conversation_id)
    WHERE id = new.id;
    UPDATE ai_conversations SET tip = new.id, updated_at = max(updated_at, new.created_at)
    WHERE id = new.conversation_id;
END;

-- What was sent with a question.
CREATE TABLE ai_attachments (
    message_id TEXT NOT NULL REFERENCES ai_messages(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    log_file_id TEXT REFERENCES log_files(id) ON DELETE SET NULL,
    content TEXT NOT NULL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (message_id, number)
);
CREATE INDEX ai_attachments_by_log ON ai_attachments(log_file_id) WHERE log_file_id IS NOT NULL;

-- What an answer says of logs, and the lines that it cites.
CREATE TABLE ai_claims (
    message_id TEXT NOT NULL REFERENCES ai_messages(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    content TEXT NOT NULL,
    standing TEXT NOT NULL,
    PRIMARY KEY (message_id, number)
);

CREATE TABLE ai_citations (
    message_id TEXT NOT NULL REFERENCES ai_messages(id) ON DELETE CASCADE,
    claim INTEGER NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    log_file_id TEXT REFERENCES log_files(id) ON DELETE SET NULL,
    line INTEGER NOT NULL,
    quote TEXT,
    found INTEGER NOT NULL,
    PRIMARY KEY (message_id, claim, number)
);
CREATE INDEX ai_citations_by_log ON ai_citations(log_file_id) WHERE log_file_id IS NOT NULL;
