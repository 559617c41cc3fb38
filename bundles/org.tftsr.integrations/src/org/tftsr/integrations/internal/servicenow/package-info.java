/** Incidents by the Table API and the Attachment API of ServiceNow. */
package org.tftsr.integrations.internal.servicenow;
