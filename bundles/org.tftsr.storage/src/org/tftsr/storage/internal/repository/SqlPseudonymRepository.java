package org.tftsr.storage.internal.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.crypto.ValueCipher;
import org.tftsr.storage.internal.transaction.Transactions;

/** Pseudonyms in the database. */
@Component
public final class SqlPseudonymRepository implements PseudonymRepository {

	private final Transactions transactions;

	/** Does not touch the database. */
	@Activate
	public SqlPseudonymRepository(@Reference Transactions transactions) {
		this.transactions = transactions;
	}

	@Override
	public List<Pseudonym> list(UUID issueId) throws TftsrException {
		return transactions.read("Cannot read the pseudonyms", transaction -> {
			// still encrypted
			List<Pseudonym> sealed = transaction.query(
					"SELECT * FROM pseudonyms WHERE issue_id = ? ORDER BY pii_type, number",
					row -> new Pseudonym(row.getString("pii_type"), row.getInt("number"),
							row.getString("value_encrypted")),
					issueId);
			if (sealed.isEmpty()) {
				return sealed;
			}
			ValueCipher cipher = transaction.values();
			List<Pseudonym> opened = new ArrayList<>(sealed.size());
			for (Pseudonym pseudonym : sealed) {
				opened.add(new Pseudonym(pseudonym.typeName(), pseudonym.number(),
						cipher.open(pseudonym.value(), place(issueId, pseudonym))));
			}
			return opened;
		});
	}

	@Override
	public void add(UUID issueId, List<Pseudonym> pseudonyms) throws TftsrException {
		String what = "Cannot keep the pseudonyms";
		transactions.write(what, transaction -> {
			transaction.issueChanged(what, issueId);
			ValueCipher cipher = transaction.values();
			List<Object[]> rows = pseudonyms.stream().map(pseudonym -> new Object[] { issueId, pseudonym.typeName(),
					pseudonym.number(), cipher.seal(pseudonym.value(), place(issueId, pseudonym)) }).toList();
			transaction.updateAll("""
					INSERT INTO pseudonyms(issue_id, pii_type, number, value_encrypted) VALUES (?, ?, ?, ?)
					ON CONFLICT DO NOTHING""", rows);
			return null;
		});
	}

	private static String place(UUID issueId, Pseudonym pseudonym) {
		return issueId + pseudonym.token();
	}
}
