package org.tftsr.storage.internal.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.tftsr.core.ai.Conversation;

/**
 * What somebody changes of a conversation, put onto what it has become meanwhile.
 *
 * @param seen    as it was shown
 * @param changed what it is to become
 * @param now     as it is
 */
record ConversationMerge(Conversation seen, Conversation changed, Conversation now) {

	/** The fields in which this would replace what somebody else has written meanwhile. */
	List<String> overwritten() {
		List<String> fields = new ArrayList<>();
		compare(() -> Messages.Field_title, Conversation::title, fields);
		compare(() -> Messages.Field_pin, Conversation::pinned, fields);
		compare(() -> Messages.Field_provider, Conversation::providerId, fields);
		compare(() -> Messages.Field_model, Conversation::model, fields);
		compare(() -> Messages.Field_session, Conversation::sessionId, fields);
		compare(() -> Messages.Field_branch, Conversation::tip, fields);
		return fields;
	}

	private void compare(Supplier<String> name, Function<Conversation, Object> field, List<String> fields) {
		Object mine = field.apply(changed);
		Object current = field.apply(now);
		if (!Objects.equals(mine, field.apply(seen)) && !Objects.equals(current, field.apply(seen))
				&& !Objects.equals(mine, current)) {
			fields.add(name.get());
		}
	}

	/** What it is now, with the changes. */
	Conversation result() {
		return new Conversation(now.id(), now.issueId(), either(Conversation::title), either(Conversation::pinned),
				either(Conversation::providerId), either(Conversation::model), either(Conversation::sessionId),
				either(Conversation::tip), now.createdAt(), now.updatedAt());
	}

	private <T> T either(Function<Conversation, T> field) {
		T mine = field.apply(changed);
		return Objects.equals(mine, field.apply(seen)) ? field.apply(now) : mine;
	}
}
