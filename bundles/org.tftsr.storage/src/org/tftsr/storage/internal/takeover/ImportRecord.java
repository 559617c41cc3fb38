package org.tftsr.storage.internal.takeover;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.internal.transaction.Transaction;

/** Notes in the audit log what was brought in: how many of what, and no value. */
record ImportRecord(ImportReport report) {

	static final String TAKE_OVER = "take_over";
	static final String IMPORT = "import_tftsr";

	void write(Transaction transaction, String action) throws SQLException, TftsrException {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("opened", report.recorded());
		details.put("brought", report.brought());
		details.put("left_out", report.leftOut());
		details.put("changed", report.changed());
		details.put("remarks", report.remarks());
		transaction.audit(action, "database", "local", details);
	}
}
