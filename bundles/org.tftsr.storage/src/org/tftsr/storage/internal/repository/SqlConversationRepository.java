package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.event.Topics;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Conversations in the database. */
@Component
public final class SqlConversationRepository implements ConversationRepository {

	private static final Supplier<String> READ = () -> Messages.Conversation_readWhat;
	private static final Supplier<String> KEEP = () -> Messages.Conversation_keepWhat;

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlConversationRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public Conversation create(UUID issueId, String title, UUID providerId, String model) throws TftsrException {
		Supplier<String> what = () -> Messages.Conversation_createWhat;
		Objects.requireNonNull(providerId);
		Inputs.requireText(what, () -> Messages.Field_title, title);
		return transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			UUID id = transaction.newId();
			ConversationTable.insert(transaction, new Conversation(id, issueId, title, false, providerId, model, null, null,
					transaction.now(), transaction.now()));
			announce(transaction, issueId, id);
			return require(transaction, what, id);
		});
	}

	@Override
	public Conversation get(UUID id) throws TftsrException {
		return transactions.read(READ, transaction -> require(transaction, READ, id));
	}

	@Override
	public List<Conversation> list(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Conversation_listWhat,
				transaction -> ConversationTable.list(transaction, issueId));
	}

	@Override
	public List<Conversation> search(UUID issueId, String words) throws TftsrException {
		return transactions.read(() -> Messages.Conversation_searchWhat, transaction -> {
			List<Conversation> all = ConversationTable.list(transaction, issueId);
			WordSearch search = new WordSearch(words);
			for (Conversation conversation : all) {
				search.look(conversation.id(), conversation.title());
			}
			MessageTable.texts(transaction, issueId, search::look);
			return all.stream().filter(conversation -> search.hasAll(conversation.id())).toList();
		});
	}

	@Override
	public Conversation update(Conversation conversation) throws TftsrException {
		Supplier<String> what = () -> Messages.Conversation_updateWhat;
		return transactions.write(what,
				transaction -> change(transaction, what, require(transaction, what, conversation.id()), conversation));
	}

	@Override
	public Conversation update(Conversation seen, Conversation changed) throws TftsrException {
		Supplier<String> what = () -> Messages.Conversation_updateWhat;
		return transactions.write(what, transaction -> {
			Conversation now = require(transaction, what, seen.id());
			ConversationMerge merge = new ConversationMerge(seen, changed, now);
			Inputs.requireAsSeen(what, () -> Messages.Conversation_changedRemedy, merge.overwritten());
			return change(transaction, what, now, merge.result());
		});
	}

	private static Conversation change(Transaction transaction, Supplier<String> what, Conversation before,
			Conversation after) throws SQLException, TftsrException {
		Inputs.requireText(what, () -> Messages.Field_title, after.title());
		Objects.requireNonNull(after.providerId());
		if (after.tip() != null && !MessageTable.isOf(transaction, after.tip(), before.id())) {
			throw Inputs.invalid(what, Messages.Conversation_tipWhy, Messages.Conversation_tipRemedy);
		}
		if (ConversationTable.update(transaction, before, after)) {
			boolean seenFromIssue = !before.title().equals(after.title()) || before.pinned() != after.pinned();
			if (seenFromIssue) {
				transaction.issueChanged(what, before.issueId());
			}
			announce(transaction, before.issueId(), before.id());
		}
		return require(transaction, what, before.id());
	}

	@Override
	public void delete(UUID id) throws TftsrException {
		Supplier<String> what = () -> Messages.Conversation_deleteWhat;
		transactions.write(what, transaction -> {
			Conversation conversation = require(transaction, what, id);
			Map<String, Integer> details = Map.of("messages", MessageTable.count(transaction, id));
			ConversationTable.delete(transaction, id);
			transaction.issueChanged(what, conversation.issueId());
			transaction.audit("delete_conversation", "issue", conversation.issueId(), details);
			announce(transaction, conversation.issueId(), id);
			return null;
		});
	}

	@Override
	public List<ChatMessage> branch(UUID conversationId) throws TftsrException {
		return transactions.read(READ, transaction -> {
			UUID tip = require(transaction, READ, conversationId).tip();
			return tip == null ? List.of() : MessageTable.branch(transaction, tip);
		});
	}

	@Override
	public List<ChatMessage> messages(UUID conversationId) throws TftsrException {
		return transactions.read(READ, transaction -> {
			require(transaction, READ, conversationId);
			return MessageTable.ofConversation(transaction, conversationId);
		});
	}

	@Override
	public List<ChatMessage> messagesOfIssue(UUID issueId) throws TftsrException {
		return transactions.read(() -> Messages.Conversation_messagesOfIssueWhat,
				transaction -> MessageTable.ofIssue(transaction, issueId));
	}

	@Override
	public ChatMessage message(UUID id) throws TftsrException {
		return transactions.read(() -> Messages.Conversation_messageWhat, transaction -> MessageTable.find(transaction, id)
				.orElseThrow(() -> Inputs.notFound(() -> Messages.Conversation_messageWhat, Messages.Message_noneWhy, id)));
	}

	@Override
	public ChatMessage put(ChatMessage message) throws TftsrException {
		return transactions.write(KEEP, transaction -> put(transaction, message));
	}

	@Override
	public ChatMessage put(ChatMessage seen, ChatMessage message) throws TftsrException {
		return transactions.write(KEEP, transaction -> {
			ChatMessage now = MessageTable.find(transaction, seen.id())
					.orElseThrow(() -> Inputs.notFound(KEEP, Messages.Message_noneWhy, seen.id()));
			if (!now.content().equals(seen.content()) || now.state() != seen.state()) {
				throw new TftsrException(ProblemKind.CONFLICT, Messages.Conversation_goOnWhat,
						Messages.Conversation_goOnWhy, Messages.Conversation_goOnRemedy);
			}
			return put(transaction, message);
		});
	}

	private static ChatMessage put(Transaction transaction, ChatMessage message) throws SQLException, TftsrException {
		Conversation conversation = require(transaction, KEEP, message.conversationId());
		if (!MessageTable.update(transaction, message)) {
			add(transaction, KEEP, conversation, message);
		}
		ConversationTable.touch(transaction, conversation.id());
		announce(transaction, conversation.issueId(), conversation.id());
		return MessageTable.find(transaction, message.id()).orElseThrow();
	}

	private static void add(Transaction transaction, Supplier<String> what, Conversation conversation, ChatMessage message)
			throws SQLException, TftsrException {
		if (message.parentId() != null && !MessageTable.isOf(transaction, message.parentId(), conversation.id())) {
			throw Inputs.invalid(what, Messages.Conversation_answersWhy, Messages.Conversation_answersRemedy);
		}
		if (MessageTable.find(transaction, message.id()).isPresent()) {
			throw Inputs.invalid(what, Messages.Conversation_idWhy, Messages.Conversation_idRemedy);
		}
		MessageTable.insert(transaction, message);
		ConversationTable.setTip(transaction, conversation.id(), message.id());
		transaction.issueChanged(what, conversation.issueId());
	}

	@Override
	public List<Claim> claims(UUID messageId) throws TftsrException {
		return transactions.read(() -> Messages.Conversation_claimsWhat,
				transaction -> ClaimTable.list(transaction, messageId));
	}

	@Override
	public void putClaims(UUID messageId, List<Claim> claims) throws TftsrException {
		Supplier<String> what = () -> Messages.Conversation_putClaimsWhat;
		transactions.write(what, transaction -> {
			ChatMessage message = MessageTable.find(transaction, messageId)
					.orElseThrow(() -> Inputs.notFound(what, Messages.Message_noneWhy, messageId));
			Conversation conversation = require(transaction, what, message.conversationId());
			ClaimTable.replace(transaction, messageId, claims);
			ConversationTable.touch(transaction, conversation.id());
			announce(transaction, conversation.issueId(), conversation.id());
			return null;
		});
	}

	private static void announce(Transaction transaction, UUID issueId, UUID conversationId) {
		transaction.announce(Topics.CONVERSATION_CHANGED,
				Map.of(Topics.ISSUE_ID, issueId.toString(), Topics.CONVERSATION_ID, conversationId.toString()));
	}

	private static Conversation require(Transaction transaction, Supplier<String> what, UUID id)
			throws SQLException, TftsrException {
		Optional<Conversation> found = ConversationTable.find(transaction, id);
		return found.orElseThrow(() -> Inputs.notFound(what, Messages.Conversation_noneWhy, id));
	}
}
