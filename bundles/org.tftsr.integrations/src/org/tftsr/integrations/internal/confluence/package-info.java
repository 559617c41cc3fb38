/** Confluence, Cloud and Data Center, through the gate. */
package org.tftsr.integrations.internal.confluence;
