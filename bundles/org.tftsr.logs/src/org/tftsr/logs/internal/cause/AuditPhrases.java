package org.tftsr.logs.internal.cause;

/**
 * How systems that keep an audit trail write that a person or a program changed a setting, in their public formats: the configuration
 * audit of Junos, Windows security events 4725 to 4735, the names of operations of the activity log of Azure and of events of AWS CloudTrail,
 * commands to the monitors of Ceph, zoning of Brocade switches, what Puppet sets. All are in lower case.
 */
final class AuditPhrases {

	/** Written where a setting was changed. */
	static final String[] SETTING = {
			"ui_cfg_audit_", "value changed '", "was removed from a security-enabled", "user account was deleted",
			"/write\"", "/delete\"", "/action\"",
			"\"eventname\":\"modify", "\"eventname\":\"update", "\"eventname\":\"delete", "\"eventname\":\"detach", "\"eventname\":\"revoke",
			"\"eventname\":\"stop", "\"eventname\":\"terminate", "\"eventname\":\"disable", "\"eventname\":\"deregister", "\"eventname\":\"put",
			"\"eventname\":\"set", "\"eventname\":\"remove", "\"eventname\":\"reboot", "\"eventname\":\"schedulekeydeletion",
			"\"eventname\": \"modify", "\"eventname\": \"update", "\"eventname\": \"delete", "\"eventname\": \"detach", "\"eventname\": \"revoke",
			"\"eventname\": \"stop", "\"eventname\": \"terminate", "\"eventname\": \"disable", "\"eventname\": \"deregister", "\"eventname\": \"put",
			"\"eventname\": \"set", "\"eventname\": \"remove", "\"eventname\": \"reboot", "\"eventname\": \"schedulekeydeletion",
			"\"prefix\": \"auth caps", "\"prefix\": \"auth del", "\"prefix\": \"auth rm", "\"prefix\": \"config set", "\"prefix\": \"config rm",
			"\"prefix\": \"osd pool set", "\"prefix\": \"osd pool delete", "\"prefix\": \"osd pool rm", "\"prefix\": \"osd set\"",
			"\"prefix\": \"osd out", "\"prefix\": \"osd crush ",
			"event: zonedelete", "event: zoneremove", "event: cfgremove", "event: cfgdisable", "event: cfgdelete" };

	private AuditPhrases() {
	}
}
