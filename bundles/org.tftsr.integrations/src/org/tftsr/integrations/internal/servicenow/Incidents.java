package org.tftsr.integrations.internal.servicenow;

import org.tftsr.core.integration.Integration;
import org.tftsr.integrations.Incident;

/** Makes incidents of records. */
final class Incidents {

	/** What is asked for of many. */
	static final String FIELDS = "sys_id,number,short_description,state,priority,urgency,impact,correlation_id,sys_updated_on";
	/** What is asked for of one. */
	static final String ALL_FIELDS = FIELDS + ",description";

	private Incidents() {
	}

	/** The incident that a record is. */
	static Incident of(TableRecord record, Integration integration) {
		String sysId = record.value("sys_id");
		String base = integration.address().replaceAll("/+$", "");
		return new Incident(sysId, record.value("number"), record.shown("short_description"), record.shown("description"), record.shown("state"), record.shown("priority"),
				record.value("urgency"), record.value("impact"), base + "/nav_to.do?uri=incident.do%3Fsys_id%3D" + sysId,
				record.time("sys_updated_on"));
	}

	/** Whether a record is usable at all. */
	static boolean isIncident(TableRecord record) {
		String sysId = record.value("sys_id");
		return sysId != null && sysId.matches("[0-9A-Za-z]{1,64}");
	}
}
