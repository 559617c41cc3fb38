package org.tftsr.ui.issues.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.testsupport.Workbench;

/** What has a colour by its severity or its status has a word as well, another one for each. */
class NotByColourAloneTest extends IssuesTest {

	@Test
	void eachSeverityAndEachStatusIsAWordInTheList() throws Exception {
		for (Severity severity : Severity.values()) {
			create("Severity " + severity.id(), severity, null);
		}
		for (IssueStatus status : IssueStatus.values()) {
			Issue issue = create("Status " + status.id(), Severity.LOW, null);
			repository().update(issue.id(), IssueChange.status(status));
		}
		Workbench.waitFor("all are listed", () -> titles().size() == Severity.values().length + IssueStatus.values().length
				&& words("Status", "Status ").size() == IssueStatus.values().length
				&& new HashSet<>(words("Status", "Status ").values()).size() == IssueStatus.values().length);
		Map<String, String> severities = Workbench.ui(() -> words("Severity", "Severity "));
		assertEquals(Severity.values().length, new HashSet<>(severities.values()).size(), severities::toString);
	}

	/** What the cells of a column say in the rows whose titles begin so. On the user interface thread. */
	private static Map<String, String> words(String column, String start) {
		Table table = table().orElseThrow();
		int index = table.indexOf(column(column));
		Map<String, String> words = new HashMap<>();
		for (TableItem row : table.getItems()) {
			if (row.getText(1).startsWith(start) && !row.getText(index).isBlank()) {
				words.put(row.getText(1), row.getText(index));
			}
		}
		return words;
	}
}
