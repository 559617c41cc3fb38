/** <em>Check for Updates</em>, and the page of settings that says where to ask. */
package org.tftsr.rcp.internal.update;
