/** Makes originals again from redacted copies. */
package org.tftsr.triage.internal.restore;
