package org.tftsr.storage.internal.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.transaction.Transaction;
import org.tftsr.storage.internal.transaction.Transactions;

/** Links to pages and tickets in the database. */
@Component
public final class SqlRemoteLinkRepository implements RemoteLinkRepository {

	private static final Supplier<String> READ = () -> Messages.RemoteLink_readWhat;

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlRemoteLinkRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public List<RemoteLink> ofIssue(UUID issueId) throws TftsrException {
		return transactions.readIfPresent(READ, transaction -> RemoteLinkTable.ofIssue(transaction, issueId), List.of());
	}

	@Override
	public List<RemoteLink> leadingTo(ServiceKind service, String remoteId) throws TftsrException {
		return transactions.readIfPresent(() -> NLS.bind(Messages.RemoteLink_leadingToWhat, remoteId),
				transaction -> RemoteLinkTable.leadingTo(transaction, service, remoteId), List.of());
	}

	@Override
	public Optional<RemoteLink> find(UUID issueId, UUID documentId, ServiceKind service) throws TftsrException {
		return transactions.readIfPresent(READ, transaction -> RemoteLinkTable.find(transaction, issueId, documentId, service),
				Optional.empty());
	}

	@Override
	public RemoteLink save(RemoteLink link) throws TftsrException {
		Supplier<String> what = () -> Messages.RemoteLink_saveWhat;
		Inputs.requireText(what, () -> Messages.Field_remoteId, link.remoteId());
		Inputs.requireText(what, () -> Messages.Field_label, link.label());
		return transactions.write(what, transaction -> {
			DocumentTable.requireOfIssue(transaction, what, link.issueId(), link.documentId());
			Optional<RemoteLink> before = RemoteLinkTable.find(transaction, link.issueId(), link.documentId(), link.service(),
					link.remoteId());
			if (before.isEmpty()) {
				transaction.issueChanged(what, link.issueId());
				RemoteLinkTable.insert(transaction, link);
				transaction.audit("link_added", "issue", link.issueId(), details(link));
				return require(transaction, what, link.id());
			}
			return update(transaction, what, before.get(), withIdOf(before.get(), link));
		});
	}

	private static RemoteLink update(Transaction transaction, Supplier<String> what, RemoteLink before, RemoteLink after)
			throws SQLException, TftsrException {
		RemoteLinkTable.update(transaction, after);
		if (!isSameButForTime(before, after)) {
			// what others have done at the service is no change of the issue itself
			transaction.announce(Topics.ISSUE_CHANGED, Topics.ISSUE_ID, before.issueId().toString());
		}
		return require(transaction, what, after.id());
	}

	@Override
	public Optional<RemoteLink> keepReading(RemoteLink read) throws TftsrException {
		Supplier<String> what = () -> Messages.RemoteLink_keepReadingWhat;
		Inputs.requireText(what, () -> Messages.Field_label, read.label());
		return transactions.write(what, transaction -> {
			Optional<RemoteLink> now = RemoteLinkTable.find(transaction, read.id());
			return now.isEmpty() ? now : Optional.of(update(transaction, what, now.get(), withReading(now.get(), read)));
		});
	}

	/** Of a link that something was written to, the version is the one that was written. */
	private static RemoteLink withReading(RemoteLink now, RemoteLink read) {
		return new RemoteLink(now.id(), now.issueId(), now.documentId(), now.service(), now.remoteId(), read.label(), read.address(),
				read.place(), read.state(), now.contentSha256() == null ? read.version() : now.version(), now.contentSha256(), now.written(),
				now.createdAt(), read.readAt());
	}

	private static RemoteLink withIdOf(RemoteLink before, RemoteLink link) {
		return new RemoteLink(before.id(), before.issueId(), before.documentId(), before.service(), before.remoteId(), link.label(),
				link.address(), link.place(), link.state(), link.version(), link.contentSha256(), link.written(), before.createdAt(), link.readAt());
	}

	private static boolean isSameButForTime(RemoteLink one, RemoteLink other) {
		return readAt(one, other.readAt()).equals(other);
	}

	private static RemoteLink readAt(RemoteLink link, Instant time) {
		return new RemoteLink(link.id(), link.issueId(), link.documentId(), link.service(), link.remoteId(), link.label(),
				link.address(), link.place(), link.state(), link.version(), link.contentSha256(), link.written(), link.createdAt(), time);
	}

	/** What it is called there may tell what the issue is about, and is left out. */
	private static Map<String, Object> details(RemoteLink link) {
		return Map.of("service", link.service().key(), "remote_id", link.remoteId());
	}

	@Override
	public void remove(UUID id) throws TftsrException {
		Supplier<String> what = () -> Messages.RemoteLink_removeWhat;
		transactions.write(what, transaction -> {
			RemoteLink link = require(transaction, what, id);
			RemoteLinkTable.delete(transaction, id);
			transaction.issueChanged(what, link.issueId());
			transaction.audit("link_removed", "issue", link.issueId(), details(link));
			return null;
		});
	}

	private static RemoteLink require(Transaction transaction, Supplier<String> what, UUID id)
			throws SQLException, TftsrException {
		return RemoteLinkTable.find(transaction, id).orElseThrow(() -> Inputs.notFound(what, Messages.Link_noneWhy, id));
	}
}
