/** ServiceNow, against an instance of the tests' own and the published description. */
package org.tftsr.integrations.tests.servicenow;
